import type { MapBook } from '@weft/board-doc';
import { brandId, type MapObject, type MapObjectId } from '@weft/domain';
import { detailAt, overlaps, type Rectangle } from '@weft/layout';
import { stillServes, windowAround, type SeenPart } from '../../../canvas/element-window.ts';
import type { CanvasNode } from '../../../canvas/cards/further-nodes.ts';
import type { MapStore } from '../../map-state.ts';
import type { ObjectHandStore } from '../object-hand.ts';
import type { TextMeasure } from './text-measure.ts';

/** More notes, texts and images than this in the window are painted. */
const MOST_ELEMENTS = 200;
/** What lies above what: cards have 0, what is in the hand of React Flow's own 1000. */
const Z_INDEX = { section: -1, note: 1, text: 1, image: 1, stroke: 2 } as const;
const HELD_Z_INDEX = 1_000;
/** React Flow calls every node one; ours say themselves what they are. */
const SILENT = { 'aria-roledescription': undefined };
/** Only the heading and the edges of a section can be taken hold of: what lies in it is meant otherwise. */
const ONLY_PARTS = { pointerEvents: 'none' } as const;

export interface ObjectNodesContext {
  readonly book: MapBook;
  readonly measure: TextMeasure;
  readonly mapStore: MapStore;
  readonly hand: ObjectHandStore;
  readonly inReadingOrder: () => readonly MapObjectId[];
}

/**
 * The objects that are elements right now: sections, notes, texts and images in the view and a margin around
 * it, and whatever somebody deals with. Strokes are painted until then, and so is everything when it
 * is too far away to be read or too much. Nodes keep their identity until they look different.
 */
export class ObjectNodes {
  readonly #context: ObjectNodesContext;
  readonly #listeners = new Set<() => void>();
  #cache = new Map<string, CanvasNode>();
  #nodes: readonly CanvasNode[] = [];
  #area: Rectangle | undefined;
  #view: SeenPart | undefined;
  #painted = true;

  constructor(context: ObjectNodesContext) {
    this.#context = context;
  }

  /** The same array until an element came, went or moved. */
  get nodes(): readonly CanvasNode[] {
    return this.#nodes;
  }

  /** True: notes, texts and images are painted, and only those somebody deals with are elements. */
  get painted(): boolean {
    return this.#painted;
  }

  isElement(id: MapObjectId): boolean {
    return this.#cache.has(id);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Tells which part of the Map is seen. Cheap until the view leaves the window. */
  see(seen: Rectangle, zoom: number): void {
    const before = this.#view;
    this.#view = { seen, zoom };
    if (!stillServes(this.#area, before, this.#view)) this.refresh();
  }

  /** Works out the window anew: after objects, the selection or the hand changed. */
  refresh(): void {
    if (this.#view === undefined) return;
    const area = windowAround(this.#view);
    this.#area = area;
    const { book, measure } = this.#context;
    const shown = book.shown();
    const isInWindow = (object: MapObject): boolean => overlaps(area, measure.rectangleOf(object));
    const sheets = shown.filter(
      (object) => object.kind !== 'section' && object.kind !== 'stroke' && isInWindow(object),
    );
    this.#painted = detailAt(this.#view.zoom) === 'far' || sheets.length > MOST_ELEMENTS;
    const dealtWith = this.#dealtWith();
    const wanted = new Set<MapObject>(this.#painted ? [] : sheets);
    for (const object of shown) {
      const isOwnElement = object.kind === 'section' && isInWindow(object);
      if (isOwnElement || dealtWith.has(object.id)) wanted.add(object);
    }
    // In the order of layers, so that what lies above comes later in the page, too.
    const nodes = shown.flatMap((object) => (wanted.has(object) ? [this.#nodeOf(object)] : []));
    this.#cache = new Map(nodes.map((node) => [node.id, node]));
    const isSame =
      nodes.length === this.#nodes.length &&
      nodes.every((node, index) => node === this.#nodes[index]);
    if (!isSame) this.#nodes = nodes;
    this.#setEntry();
    for (const listener of this.#listeners) listener();
  }

  /** One of the elements is what Tab finds, while the keyboard is on none of them. */
  #setEntry(): void {
    const { hand, inReadingOrder } = this.#context;
    const { focused, entry } = hand.getState();
    const isThere = (id: MapObjectId | undefined): boolean =>
      id !== undefined && this.#cache.has(id);
    if (isThere(focused) || isThere(entry)) return;
    const first = this.#cache.size === 0 ? undefined : inReadingOrder().find(isThere);
    if (first !== entry) hand.setState({ entry: first });
  }

  #nodeOf(object: MapObject): CanvasNode {
    const { hand, measure } = this.#context;
    const { held, resizing } = hand.getState();
    const own = measure.rectangleOf(object);
    const resized = resizing?.object === object.id ? resizing.rectangle : undefined;
    const at = held.get(object.id);
    const { x, y, width, height } = resized ?? { ...own, ...at };
    const zIndex = Z_INDEX[object.kind] + (at === undefined ? 0 : HELD_Z_INDEX);
    const known = this.#cache.get(object.id);
    const isSame =
      known !== undefined &&
      known.position.x === x &&
      known.position.y === y &&
      known.width === width &&
      known.height === height &&
      known.zIndex === zIndex &&
      known.draggable === !object.locked;
    if (isSame) return known;
    return {
      id: object.id,
      type: object.kind,
      position: { x, y },
      width,
      height,
      measured: { width, height },
      selectable: false,
      draggable: !object.locked,
      zIndex,
      data: known?.data ?? {},
      domAttributes: SILENT,
      ...(object.kind === 'section' && { style: ONLY_PARTS }),
    };
  }

  /** Selected, focused, hovered, written in: these are elements however far one is away. */
  #dealtWith(): ReadonlySet<MapObjectId> {
    const { hovered, focused, held, resizing } = this.#context.hand.getState();
    const { selectedObjects, editing } = this.#context.mapStore.getState();
    const dealtWith = new Set<MapObjectId>(held.keys());
    for (const id of [hovered, focused, editing, resizing?.object]) {
      if (id !== undefined) dealtWith.add(id);
    }
    let left = MOST_ELEMENTS;
    for (const id of selectedObjects) {
      left -= 1;
      if (left >= 0) dealtWith.add(id);
    }
    return dealtWith;
  }
}

/** The object an element of the Map stands for; its id is that of the element. */
export function objectOfNode(id: string): MapObjectId {
  return brandId<MapObjectId>(id);
}
