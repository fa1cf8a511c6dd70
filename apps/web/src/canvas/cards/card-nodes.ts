import type { ItemId } from '@weft/domain';
import {
  CARD,
  detailAt,
  overlaps,
  padded,
  type Detail,
  type Point,
  type Rectangle,
} from '@weft/layout';
import type { Node } from 'reactflow';
import type { CanvasModel } from '../canvas-model.ts';
import { stillServes, windowAround, type SeenPart } from '../element-window.ts';

export type CardNode = Node<{ readonly item: ItemId }, 'card'>;

/** Puts elements of cards elsewhere, past React. */
export interface Mover {
  /** False while what React knows of their places counts. */
  readonly mayMove: boolean;
  move(nodes: Iterable<CardNode>): void;
}

/** How the cards of the view are shown. */
export interface CardWindow {
  readonly nodes: readonly CardNode[];
  readonly detail: Detail;
  /** True: cards are painted, and only those somebody deals with are elements. */
  readonly painted: boolean;
}

/** More cards than this in the window are painted: a card is a dozen elements, which the browser lays out anew as the view moves. */
const MOST_CARDS: Readonly<Record<Detail, number>> = { near: 170, middle: 100, far: 0 };
/** Of what is selected, more are painted like all others. */
const MOST_SELECTED = 170;
/** Cards that move stay elements up to so far outside the window; board pixels. */
const KEPT_PX = 600;
const MEASURED = { width: CARD.width, height: CARD.height };
const DRAGGED_Z_INDEX = 1_000;
const NOTHING_DRAGGED: ReadonlyMap<ItemId, Point> = new Map();
/** React Flow calls every node one; ours say themselves what they are. */
const SILENT = { 'aria-roledescription': undefined };

/**
 * The cards that are elements right now: those in the view and a margin around it, and whatever is
 * selected, focused or hovered while the rest is painted. Nodes keep their identity until they move.
 */
export class CardNodes {
  readonly #model: CanvasModel;
  readonly #selection: () => ReadonlySet<ItemId>;
  readonly #takenUp: () => Iterable<ItemId>;
  readonly #listeners = new Set<() => void>();
  readonly #areaListeners = new Set<() => void>();
  #cache = new Map<ItemId, CardNode>();
  #area: Rectangle | undefined;
  #view: SeenPart | undefined;
  #dragged: ReadonlyMap<ItemId, Point> = NOTHING_DRAGGED;
  #mover: Mover | undefined;
  /** Cards move: those that are only near the view need not be elements. */
  #isFollowing = false;
  /** Cards that were moved past the listeners, and of which these have not heard since. */
  readonly #untold = new Set<ItemId>();
  /** Where elements of them were left, because nobody sees them here or there. */
  readonly #leftAt = new Map<ItemId, Point>();
  #window: CardWindow = { nodes: [], detail: 'near', painted: true };

  /** `takenUp`: PBIs that others selected, edit or drag. */
  constructor(
    model: CanvasModel,
    selection: () => ReadonlySet<ItemId>,
    takenUp: () => Iterable<ItemId> = () => [],
  ) {
    this.#model = model;
    this.#selection = selection;
    this.#takenUp = takenUp;
  }

  get window(): CardWindow {
    return this.#window;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The part of the board whose cards are elements: the view and a margin around it. */
  get area(): Rectangle | undefined {
    return this.#area;
  }

  /** Calls `listener` whenever what is in {@link area} was worked out anew. */
  subscribeArea = (listener: () => void): (() => void) => {
    this.#areaListeners.add(listener);
    return () => this.#areaListeners.delete(listener);
  };

  /** Tells which part of the board is seen. Cheap until the view leaves the window. */
  see(seen: Rectangle, zoom: number): void {
    const before = this.#view;
    this.#view = { seen, zoom };
    const mayLack = this.#isFollowing && before !== undefined && !isSameView(before, this.#view);
    if (mayLack || !stillServes(this.#area, before, this.#view)) this.refresh();
  }

  /** Until there is something that can show elements, every card is painted. */
  allowElements(mover: Mover): void {
    this.#mover = mover;
    this.refresh();
  }

  /** Tells of all cards that were moved past the listeners. */
  tell(): void {
    if (this.#untold.size > 0) this.#notify();
  }

  /** Holds cards at places of their own while they are dragged; undefined lets them go home. */
  drag(dragged: ReadonlyMap<ItemId, Point> | undefined): void {
    this.#dragged = dragged ?? NOTHING_DRAGGED;
    this.follow();
  }

  /** Works out the window anew, in reading order: after the view, the selection or the focus changed. */
  refresh(): void {
    this.#isFollowing = false;
    this.#workOut([]);
    this.tell();
  }

  /**
   * Follows cards that move. Call {@link refresh} when they rest: until then all keep their order, and stay elements
   * a little longer, and none is made for a card out of sight. An element that is made anew or put elsewhere among the
   * others is laid out from scratch, and one PBI that moves up may let the order of dozens change.
   */
  follow(): void {
    const { cards } = this.#model;
    const area = this.#area && padded(this.#area, KEPT_PX);
    const near = [...this.#cache.keys()].filter((item) => {
      const rectangle = cards.rectangleOf(item);
      return area !== undefined && rectangle !== undefined && overlaps(area, rectangle);
    });
    this.#isFollowing = true;
    this.#workOut(near);
  }

  /** `near` come first, and are elements where there is room for more than those that must be. */
  #workOut(near: readonly ItemId[]): void {
    if (this.#view === undefined) return;
    const detail = detailAt(this.#view.zoom);
    this.#area = windowAround(this.#view);
    const inWindow = detail === 'far' ? [] : this.#model.cards.cardsIn(this.#area);
    const painted =
      this.#mover === undefined || detail === 'far' || inWindow.length > MOST_CARDS[detail];
    const wanted = this.#isFollowing ? this.#model.cards.cardsIn(this.#view.seen) : inWindow;
    const seen = new Set(painted ? [] : wanted);
    let left = MOST_CARDS[detail] - seen.size;
    const items = new Set(painted ? [] : near.filter((item) => seen.has(item) || (left -= 1) >= 0));
    for (const item of seen) items.add(item);
    if (this.#mover !== undefined) for (const item of this.#dealtWith()) items.add(item);
    if (painted && detail !== 'far') for (const item of this.#othersHere()) items.add(item);

    const cache = new Map<ItemId, CardNode>();
    for (const item of items) {
      const node = this.#nodeOf(item);
      if (node !== undefined) cache.set(item, node);
    }
    this.#cache = cache;
    if (this.#mover !== undefined) this.#setEntry(cache);
    this.#publish({ nodes: [...cache.values()], detail, painted });
    for (const listener of this.#areaListeners) listener();
  }

  #nodeOf(item: ItemId): CardNode | undefined {
    const rectangle = this.#model.cards.rectangleOf(item);
    if (rectangle === undefined) return undefined;
    const dragged = this.#dragged.get(item);
    if (rectangle.width !== CARD.width && dragged === undefined) return undefined;
    const { x, y } = dragged ?? rectangle;
    const known = this.#cache.get(item);
    const isSame =
      known !== undefined &&
      known.position.x === x &&
      known.position.y === y &&
      (known.zIndex === DRAGGED_Z_INDEX) === (dragged !== undefined);
    if (isSame) return known;
    return {
      id: item,
      type: 'card',
      position: { x, y },
      width: CARD.width,
      height: CARD.height,
      measured: MEASURED,
      selectable: false,
      data: known?.data ?? { item },
      domAttributes: SILENT,
      ...(dragged !== undefined && { zIndex: DRAGGED_Z_INDEX }),
    };
  }

  /** Selected, focused, hovered: these are elements however far one is away. */
  *#dealtWith(): Iterable<ItemId> {
    const { focused, hoveredItem, renaming, entry } = this.#model.state.getState();
    for (const item of [focused, hoveredItem, renaming, entry, ...this.#dragged.keys()]) {
      if (item !== undefined) yield item;
    }
    let left = MOST_SELECTED;
    for (const item of this.#selection()) {
      left -= 1;
      if (left >= 0) yield item;
    }
  }

  /** Their rings and names are on elements. */
  *#othersHere(): Iterable<ItemId> {
    if (this.#mover === undefined || this.#area === undefined) return;
    for (const item of this.#takenUp()) {
      const rectangle = this.#model.cards.rectangleOf(item);
      if (rectangle !== undefined && overlaps(this.#area, rectangle)) yield item;
    }
  }

  /** While nothing has the focus, Tab must find a card all the same. */
  #setEntry(cache: ReadonlyMap<ItemId, CardNode>): void {
    const { state, cards } = this.#model;
    const { focused, entry } = state.getState();
    if (focused !== undefined && cache.has(focused)) return;
    if (entry !== undefined && cache.has(entry)) return;
    const [first] = cache.keys();
    const next = first ?? cards.cardsIn(this.#view?.seen ?? { x: 0, y: 0, width: 0, height: 0 })[0];
    if (next === entry) return;
    state.setState({ entry: next });
    const node = next === undefined || cache.has(next) ? undefined : this.#nodeOf(next);
    if (next !== undefined && node !== undefined) this.#cache.set(next, node);
  }

  #publish(next: CardWindow): void {
    const before = this.#window;
    const isSame =
      before.detail === next.detail &&
      before.painted === next.painted &&
      before.nodes.length === next.nodes.length &&
      before.nodes.every((node, index) => node === next.nodes[index]);
    if (isSame) return;
    this.#window = next;
    const moved = this.#mover?.mayMove === true ? movedOnly(before, next) : undefined;
    if (moved === undefined) this.#notify();
    else this.#mover?.move(this.#inSight(moved));
    for (const { node } of moved ?? []) this.#untold.add(node.data.item);
  }

  /** Of the cards that moved those that somebody saw or sees: each other one costs as much, and stays where it is. */
  #inSight(moved: readonly MovedNode[]): readonly CardNode[] {
    const seen = this.#view?.seen;
    if (seen === undefined) return moved.map(({ node }) => node);
    const isSeen = (at: Point): boolean => overlaps(seen, { ...at, ...MEASURED });
    return moved.flatMap(({ was, node }) => {
      const { item } = node.data;
      const left = this.#leftAt.get(item) ?? was;
      if (!isSeen(left) && !isSeen(node.position)) {
        this.#leftAt.set(item, left);
        return [];
      }
      this.#leftAt.delete(item);
      return [node];
    });
  }

  #notify(): void {
    // One that is back where the listeners believe it to be looks to them as if it had never moved.
    this.#mover?.move(this.#window.nodes.filter(({ data }) => this.#untold.has(data.item)));
    this.#untold.clear();
    this.#leftAt.clear();
    for (const listener of this.#listeners) listener();
  }
}

function isSameView(a: SeenPart, b: SeenPart): boolean {
  const isSamePlace = a.seen.x === b.seen.x && a.seen.y === b.seen.y;
  const isSameSize = a.seen.width === b.seen.width && a.seen.height === b.seen.height;
  return a.zoom === b.zoom && isSamePlace && isSameSize;
}

interface MovedNode {
  readonly was: Point;
  readonly node: CardNode;
}

/** The cards that stand elsewhere; undefined when anything else is different, too. */
function movedOnly(before: CardWindow, next: CardWindow): readonly MovedNode[] | undefined {
  if (before.detail !== next.detail || before.painted !== next.painted) return undefined;
  if (before.nodes.length !== next.nodes.length) return undefined;
  const moved: MovedNode[] = [];
  for (const [index, node] of next.nodes.entries()) {
    const was = before.nodes[index];
    if (was === node) continue;
    if (was?.id !== node.id || was.zIndex !== node.zIndex) return undefined;
    moved.push({ was: was.position, node });
  }
  return moved;
}
