import { useCallback, useEffect, useMemo, type ReactNode } from 'react';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import type { Shortcut } from '../../commands/keyboard-shortcuts.ts';
import { useShortcuts } from '../../commands/use-shortcuts.ts';
import { useMapParts } from '../../map/map-context.tsx';
import { contentsOf } from '../../map/objects/standing-on-map.ts';
import { thatMove } from '../../map/objects/acts/together.ts';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import { imagesOf } from '../images/images-of.ts';
import { CarriedImages } from './carried-images.ts';
import { ClipboardActs, type Chosen } from './clipboard-acts.ts';
import { isMeant } from './is-meant.ts';

const NO_SHORTCUTS: readonly Shortcut[] = [];

/** Copies from the Map and pastes on it by the keys and menus of the browser. Shows nothing. */
export function MapClipboard(): ReactNode {
  const acts = useClipboardActs();
  const canEdit = useCanEdit();
  const { hand } = useMapParts().objects;
  const interfaceStore = useInterfaceStore();
  useShortcuts(
    useMemo(
      () =>
        canEdit
          ? [
              {
                action: 'duplicate',
                chords: ['Mod+D'],
                scope: 'canvas',
                run: () => acts.duplicate(),
              },
            ]
          : NO_SHORTCUTS,
      [acts, canEdit],
    ),
  );
  useEffect(() => {
    const copy = (event: ClipboardEvent): void => {
      if (!isMeant(event) || document.getSelection()?.isCollapsed === false) return;
      const texts = acts.copy();
      if (texts === undefined) return;
      for (const [type, text] of texts) event.clipboardData?.setData(type, text);
      event.preventDefault();
    };
    const paste = (event: ClipboardEvent): void => {
      if (!isMeant(event) || !canEdit) return;
      if (!acts.paste((type) => event.clipboardData?.getData(type))) return;
      event.preventDefault();
      // What is no copy of the Map goes on to the import, which listens there, too.
      event.stopPropagation();
    };
    document.addEventListener('copy', copy);
    document.addEventListener('paste', paste, { capture: true });
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('paste', paste, { capture: true });
    };
  }, [acts, canEdit]);
  useEffect(() => {
    const { pasteWaiting } = interfaceStore.getState();
    if (!canEdit || pasteWaiting === undefined) return;
    interfaceStore.setState({ pasteWaiting: undefined });
    acts.paste((type) => pasteWaiting.get(type));
  }, [acts, canEdit, interfaceStore]);
  // Something was let go with Alt held.
  useEffect(
    () =>
      hand.subscribe(({ copyWanted }, before) => {
        if (copyWanted !== undefined && copyWanted !== before.copyWanted) {
          acts.duplicate(copyWanted.by);
        }
      }),
    [acts, hand],
  );
  return null;
}

function useClipboardActs(): ClipboardActs {
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const { objects, arranger, model } = useMapParts();
  const { camera, pointer } = useCanvas();
  const images = useMemo(() => {
    const known = imagesOf(session);
    return new CarriedImages({
      images: known.images,
      read: async (hash) => {
        const kept = await known.device.read(hash);
        return kept.ok ? kept.value : undefined;
      },
      isShown: (hash) =>
        objects.book.shown().some((each) => each.kind === 'image' && each.asset === hash),
    });
  }, [session, objects]);
  const chosen = useCallback((): Chosen => {
    const selected = {
      items: interfaceStore.getState().selection,
      objects: objects.mapStore.getState().selectedObjects,
    };
    const contents = contentsOf(objects, { cards: arranger.home(), view: model.view });
    const inSections = thatMove(selected, contents);
    return {
      items: new Set([...selected.items, ...inSections.items]),
      objects: new Set([...selected.objects, ...inSections.objects]),
    };
  }, [interfaceStore, objects, arranger, model]);
  useEffect(() => {
    const hold = (): void => {
      const shown = objects.book.shown().filter((each) => each.kind === 'image');
      const ids = shown.length === 0 ? undefined : chosen().objects;
      const held = shown.flatMap(({ id, asset }) => (ids?.has(id) === true ? [asset] : []));
      void images.hold(new Set(held));
    };
    hold();
    return objects.mapStore.subscribe(({ selectedObjects }, before) => {
      if (selectedObjects !== before.selectedObjects) hold();
    });
  }, [images, objects, chosen]);
  return useMemo(
    () =>
      new ClipboardActs({
        session,
        book: objects.book,
        images,
        interfaceStore,
        cards: () => arranger.home(),
        chosen,
        select: (ids, items) => objects.acts.select(ids, items),
        target: () => {
          const { x, y, width, height } = camera.seen;
          return pointer.at ?? { x: x + width / 2, y: y + height / 2 };
        },
        nameOfMe: () => session.sync.sessionInfo?.user.name ?? '',
      }),
    [session, interfaceStore, objects, arranger, images, chosen, camera, pointer],
  );
}
