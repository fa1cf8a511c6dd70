import { pasteOnMap, type BoardDocument, type MapBook } from '@weft/board-doc';
import type { AssetHash, ItemId, MapObjectId } from '@weft/domain';
import { readMapClip, writeMapClip, type ClipTexts, type MapClip } from '@weft/interchange';
import type { CardArrangement, Point } from '@weft/layout';
import { currentLaterMessages } from '../../messages/later.ts';
import type { BoardSession } from '../../session/board-session.ts';
import type { InterfaceStore } from '../../stores/interface-store.ts';
import { CLIP_IMAGES_TYPE, imagesAmong, type CarriedImages } from './carried-images.ts';
import { clipOf } from './clip-of.ts';
import { boundsOfClip, pasteOf } from './paste-of.ts';

/** How far beside its original a duplicate stands, and a second copy beside the first, in pixels. */
const STEP_PX = 24;

/** PBIs and objects. */
export interface Chosen {
  readonly items: ReadonlySet<ItemId>;
  readonly objects: ReadonlySet<MapObjectId>;
}

/** What copying works with. */
export interface ClipboardContext {
  readonly session: {
    readonly board: BoardDocument;
    readonly commands: Pick<BoardSession['commands'], 'perform'>;
  };
  readonly book: Pick<MapBook, 'shown'>;
  readonly interfaceStore: InterfaceStore;
  /** Where cards are shown. */
  readonly cards: () => CardArrangement;
  /** What is selected, and what belongs to it: what lies in a section. */
  readonly chosen: () => Chosen;
  /** Bytes of images, to other boards and from there. */
  readonly images: Pick<CarriedImages, 'textOf' | 'bring'>;
  readonly select: (objects: readonly MapObjectId[], items: readonly ItemId[]) => void;
  /** Where something pasted comes to stand: the pointer, else the middle of the view. */
  readonly target: () => Point;
  /** What this person is called. */
  readonly nameOfMe: () => string;
}

/** Copies what is selected on the Map, and puts copies on it: each paste is one step. */
export class ClipboardActs {
  readonly #context: ClipboardContext;
  /** Where the last copies were put, and how many at that place. */
  #last: { readonly target: Point; readonly count: number } | undefined;

  constructor(context: ClipboardContext) {
    this.#context = context;
  }

  /** What goes into the clipboard; undefined: nothing is selected, or it is too much, which is told. */
  copy(): ClipTexts | undefined {
    const clip = this.#clip();
    if (clip === undefined) return undefined;
    const texts = writeMapClip(clip);
    const words = currentLaterMessages().clipboard;
    if (!texts.ok) {
      this.#tell(words.tooLarge);
      return undefined;
    }
    this.#last = undefined;
    this.#announce(words.copied(countOf(clip)));
    const carried = this.#context.images.textOf(imagesAmong(clip.objects));
    return carried === undefined
      ? texts.value
      : new Map([...texts.value, [CLIP_IMAGES_TYPE, carried]]);
  }

  /** Pastes what was copied from a Map; false: the clipboard holds something else. */
  paste(textOfType: (type: string) => string | undefined): boolean {
    const clip = readMapClip(textOfType);
    if (clip.ok) {
      const hashes = imagesAmong(clip.value.objects);
      // The clipboard is only open now.
      const carried = textOfType(CLIP_IMAGES_TYPE) ?? '';
      if (hashes.size === 0) this.#pasteAt(clip.value);
      else void this.#pasteWithImages(clip.value, hashes, carried);
      return true;
    }
    if (clip.refusal === 'foreign') return false;
    this.#tell(currentLaterMessages().clipboard.refused[clip.refusal]);
    return true;
  }

  /** Copies of what is selected, `by` so far beside it. */
  duplicate(by: Point = { x: STEP_PX, y: STEP_PX }): void {
    const clip = this.#clip();
    if (clip !== undefined) this.#put(clip, by);
  }

  #clip(): MapClip | undefined {
    const { session, book, cards, chosen } = this.#context;
    const { board } = session;
    const clip = clipOf(chosen(), {
      view: board.view,
      textsOf: (item) => ({
        description: board.description(item).toString(),
        acceptance: board.acceptance(item).toString(),
      }),
      cornerOf: (item) => cards().rectangleOf(item),
      objects: book.shown(),
    });
    return countOf(clip) === 0 ? undefined : clip;
  }

  /** Before the board names them, images are on this device, else nobody would have what everybody sees. */
  async #pasteWithImages(
    clip: MapClip,
    hashes: ReadonlySet<AssetHash>,
    carried: string,
  ): Promise<void> {
    const missing = await this.#context.images.bring(hashes, carried);
    this.#pasteAt(clip);
    if (missing > 0) this.#tell(currentLaterMessages().clipboard.imagesMissing(missing));
  }

  /** With its middle at the target; once more at the same place it stands a step aside. */
  #pasteAt(clip: MapClip): void {
    const bounds = boundsOfClip(clip);
    if (bounds === undefined) return;
    const target = this.#context.target();
    const isSame = this.#last?.target.x === target.x && this.#last.target.y === target.y;
    const count = isSame ? (this.#last?.count ?? 0) : 0;
    this.#last = { target, count: count + 1 };
    this.#put(clip, {
      x: Math.round(target.x - bounds.x - bounds.width / 2) + count * STEP_PX,
      y: Math.round(target.y - bounds.y - bounds.height / 2) + count * STEP_PX,
    });
  }

  #put(clip: MapClip, by: Point): void {
    const { session, select, nameOfMe } = this.#context;
    const count = countOf(clip);
    const paste = pasteOf(clip, session.board.view, { by, byName: nameOfMe() });
    const pasted = session.commands.perform({ kind: 'map-paste', count }, (edit) =>
      pasteOnMap(edit, paste),
    );
    if (!pasted.ok) return;
    select(pasted.value.objects, pasted.value.items);
    this.#announce(currentLaterMessages().clipboard.pasted(count));
  }

  #tell(text: string): void {
    this.#context.interfaceStore.getState().toast({ text });
    this.#announce(text);
  }

  #announce(text: string): void {
    this.#context.interfaceStore.getState().announce(text);
  }
}

function countOf({ items, objects }: MapClip): number {
  return items.length + objects.length;
}
