import { addMapObjects, type NewMapObject } from '@weft/board-doc';
import { LIMITS, type MapObjectId } from '@weft/domain';
import { currentLaterMessages } from '../../messages/later.ts';
import type { BoardSession } from '../../session/board-session.ts';
import type { InterfaceStore } from '../../stores/interface-store.ts';
import type { BoardImages } from './board-images.ts';
import { imagePlaces, type MiddleOf } from './image-places.ts';
import { prepareImage, type PreparedImage } from './prepare-image.ts';

/** So many images come at once; more were hardly chosen one by one. */
const MOST_AT_ONCE = 20;

export interface ImageActsContext {
  readonly session: { readonly commands: Pick<BoardSession['commands'], 'perform'> };
  readonly images: Pick<BoardImages, 'keep'>;
  readonly interfaceStore: InterfaceStore;
  readonly select: (objects: readonly MapObjectId[]) => void;
  /** What this person is called. */
  readonly nameOfMe: () => string;
  /** For tests: decoding takes a browser. */
  readonly prepare?: typeof prepareImage;
}

/** Puts images on the Map. */
export class ImageActs {
  readonly #context: ImageActsContext;

  constructor(context: ImageActsContext) {
    this.#context = context;
  }

  /** Makes each file an image, side by side around a point, as one step; tells which cannot be one. */
  async add(files: readonly File[], middleOf: MiddleOf): Promise<void> {
    const words = currentLaterMessages().images;
    if (files.length > MOST_AT_ONCE) {
      this.#tell(words.tooMany(MOST_AT_ONCE));
      return;
    }
    const added: { readonly file: File; readonly prepared: PreparedImage }[] = [];
    const refusals = new Set<string>();
    for (const file of files) {
      const prepared = await (this.#context.prepare ?? prepareImage)(file);
      if (!prepared.ok) {
        refusals.add(words.refused[prepared.refusal]);
        continue;
      }
      // Before the board says that there is one: nobody may see an image that nobody has.
      const kept = await this.#context.images.keep(prepared.value.image);
      if (kept.ok) added.push({ file, prepared: prepared.value });
      else refusals.add(words.notKept);
    }
    if (added.length > 0) this.#put(added, middleOf);
    if (refusals.size > 0) this.#tell([...refusals].join(' '));
  }

  #put(
    added: readonly { readonly file: File; readonly prepared: PreparedImage }[],
    middleOf: MiddleOf,
  ): void {
    const { session, select, interfaceStore, nameOfMe } = this.#context;
    const byName = nameOfMe();
    const places = imagePlaces(
      added.map(({ prepared }) => prepared.size),
      middleOf,
    );
    const objects = added.flatMap(({ file, prepared }, index): readonly NewMapObject[] => {
      const place = places[index];
      if (place === undefined) return [];
      const { x, y, width, height } = place;
      return [
        {
          kind: 'image',
          at: { x, y },
          size: { width, height },
          hue: null,
          asset: prepared.image.hash,
          text: textOf(file),
          ...(byName !== '' && { byName }),
        },
      ];
    });
    const put = session.commands.perform({ kind: 'map-add', count: objects.length }, (edit) =>
      addMapObjects(edit, objects),
    );
    if (!put.ok) return;
    select(put.value);
    interfaceStore.getState().announce(currentLaterMessages().images.added(objects.length));
  }

  #tell(text: string): void {
    this.#context.interfaceStore.getState().toast({ text });
    this.#context.interfaceStore.getState().announce(text);
  }
}

/** What a file is called says what it shows, but for what every browser calls a pasted image. */
function textOf({ name }: File): string {
  const text = name
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[\s_]+|\p{Surrogate}/gu, ' ')
    .trim();
  return text === 'image' ? '' : [...text].slice(0, LIMITS.nameChars).join('');
}
