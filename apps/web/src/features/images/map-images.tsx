import { useEffect, useMemo, type ReactNode } from 'react';
import type { AssetHash } from '@weft/domain';
import type { Point } from '@weft/layout';
import { boardPointAt } from '../../canvas/view/camera.ts';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import { freeMiddle } from '../../map/free-middle.ts';
import { useMapParts } from '../../map/map-context.tsx';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import { isMeant } from '../clipboard/is-meant.ts';
import { ImageActs } from './image-acts.ts';
import type { MiddleOf } from './image-places.ts';
import { imagesOf } from './images-of.ts';
import { isImageFile } from './prepare-image.ts';

/** Images that are pasted, dropped or chosen come on the Map. Shows nothing. */
export function MapImages(): ReactNode {
  const canEdit = useCanEdit();
  return canEdit ? <Intake /> : null;
}

function Intake(): ReactNode {
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const { arranger, model, objects } = useMapParts();
  const { camera, pointer, container, view } = useCanvas();
  const { images } = imagesOf(session);
  const acts = useMemo(
    () =>
      new ImageActs({
        session,
        images,
        interfaceStore,
        select: (ids) => objects.acts.select(ids),
        nameOfMe: () => session.sync.sessionInfo?.user.name ?? '',
      }),
    [session, images, interfaceStore, objects],
  );
  useSendingOfOthers();
  useEffect(() => {
    const anywhere: MiddleOf = (size) => freeMiddle({ arranger, model, objects }, camera, size);
    const about = (point: Point | undefined): MiddleOf =>
      point === undefined ? anywhere : () => point;
    const paste = (event: ClipboardEvent): void => {
      const files = imagesIn(event.clipboardData);
      // Tables bring a picture of themselves along: there the words are meant.
      const hasText = (event.clipboardData?.getData('text/plain') ?? '').trim() !== '';
      if (!isMeant(event) || files === undefined || hasText) return;
      take(event);
      void acts.add(files, about(pointer.at));
    };
    const drop = (event: DragEvent): void => {
      const files = imagesIn(event.dataTransfer);
      const area = container.current?.getBoundingClientRect();
      if (files === undefined || area === undefined || !isMeant(event)) return;
      take(event);
      const at = { x: event.clientX - area.left, y: event.clientY - area.top };
      const isInside = at.x >= 0 && at.y >= 0 && at.x < area.width && at.y < area.height;
      void acts.add(files, about(isInside ? boardPointAt(view.viewport, at) : undefined));
    };
    const stopChoice = objects.mapStore.subscribe(({ chosenImages }, before) => {
      if (chosenImages !== before.chosenImages) void acts.add(chosenImages, anywhere);
    });
    document.addEventListener('paste', paste, { capture: true });
    document.addEventListener('drop', drop, { capture: true });
    return () => {
      stopChoice();
      document.removeEventListener('paste', paste, { capture: true });
      document.removeEventListener('drop', drop, { capture: true });
    };
  }, [acts, camera, pointer, container, view, arranger, model, objects]);
  return null;
}

/** Images that came from another board of this device, by paste or from a fork, go to the server of this one. */
function useSendingOfOthers(): void {
  const session = useSession();
  const { book } = useMapParts().objects;
  useEffect(() => {
    const { device, outbox } = imagesOf(session);
    const looked = new Set<AssetHash>();
    const look = async (): Promise<void> => {
      const fresh = book
        .shown()
        .flatMap((object) =>
          object.kind === 'image' && !looked.has(object.asset) ? [object.asset] : [],
        );
      if (fresh.length === 0) return;
      for (const hash of fresh) looked.add(hash);
      const adopted = await device.adopt(session.boardId, fresh);
      if (adopted.ok && adopted.value) outbox.wake();
    };
    void look();
    return book.observe(() => void look());
  }, [session, book]);
}

/** All files of a paste or drop, where every one of them says it is an image. */
function imagesIn(data: DataTransfer | null): readonly File[] | undefined {
  const files = [...(data?.files ?? [])];
  return files.length > 0 && files.every(isImageFile) ? files : undefined;
}

/** Nobody else hears of it: the import listens, too. */
function take(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
