import type { ItemId, LineId } from '@weft/domain';
import { centreOf, type Rectangle } from './geometry.ts';
import { TRACK_GAP } from './gutter-tracks.ts';
import type { RouteEnds } from './line-routes.ts';
import { movedBetween, rectangleOf, type CardPlace, type PlanningGrid } from './planning-grid.ts';
import type { RouteEnd } from './route-plan.ts';

/** Of a card's height, how much lines tied to it may spread over. */
const PORT_SPREAD = 0.6;

/** Where a card stands. */
interface Stand {
  /** Both undefined: it is not on the board. */
  readonly place: CardPlace | undefined;
  readonly rectangle: Rectangle | undefined;
  /** The middle of its edges, in pixels at zoom 1; 0: it is not on the board. */
  readonly y: number;
}

/** A card and the lines tied to its edges, from top to bottom. */
interface TiedCard {
  readonly item: ItemId;
  stand: Stand;
  outgoing: TiedLine[];
  incoming: TiedLine[];
}

/** A line, the cards it is tied to, and which of the lines at their edges it is. */
export interface TiedLine {
  readonly id: LineId;
  readonly from: TiedCard;
  readonly to: TiedCard;
  fromIndex: number;
  toIndex: number;
  /** The number of the change with which it was told last. */
  toldWith: number;
}

/** Both ends of a line; undefined where there is no card. */
export interface LineEnds {
  readonly from: RouteEnd | undefined;
  readonly to: RouteEnd | undefined;
  /** Middles of the cards, in pixels at zoom 1. */
  readonly fromY: number;
  readonly toY: number;
}

/** What a change did to lines. */
export interface PortChange {
  /** Lines whose ends may be elsewhere than before; among them all that are new. */
  readonly changed: readonly TiedLine[];
  /** Lines that are here no longer. */
  readonly gone: readonly LineId[];
}

/**
 * Where lines are tied to cards: several at one edge stand below each other, ordered to cross least.
 * After a change only cards that moved, those at the other ends of their lines, and the ends of lines
 * that came or went are looked at again.
 */
export class LinePorts {
  #grid: PlanningGrid;
  readonly #lines = new Map<LineId, TiedLine>();
  readonly #cards = new Map<ItemId, TiedCard>();
  /** Cards at which something is tied to another place than before. */
  readonly #touched = new Set<TiedCard>();
  #changeCount = 0;

  /** Nothing is tied yet. */
  constructor(grid: PlanningGrid) {
    this.#grid = grid;
  }

  /** Ties these lines, and no others, to the cards of a Grid that has the same rows and columns. */
  follow(grid: PlanningGrid, lines: Iterable<RouteEnds>): PortChange {
    const moved = this.#grid === grid ? [] : movedBetween(this.#grid, grid);
    this.#grid = grid;
    const { come, gone } = this.#differenceTo(lines);
    this.#placeAnew(moved);
    for (const line of gone) this.#untie(line);
    for (const line of come) this.#tie(line);
    return { changed: this.#putInOrder(), gone: gone.map(({ id }) => id) };
  }

  #differenceTo(lines: Iterable<RouteEnds>): {
    readonly come: readonly RouteEnds[];
    readonly gone: readonly TiedLine[];
  } {
    const given = [...lines];
    const come = given.filter(({ id }) => !this.#lines.has(id));
    if (given.length - come.length === this.#lines.size) return { come, gone: [] };
    const now = new Set(given.map(({ id }) => id));
    return { come, gone: [...this.#lines.values()].filter(({ id }) => !now.has(id)) };
  }

  #placeAnew(moved: Iterable<ItemId>): void {
    for (const item of moved) {
      const card = this.#cards.get(item);
      if (card === undefined) continue;
      card.stand = standOf(this.#grid, item);
      this.#touched.add(card);
      // How high it stands decides where its lines end at the others.
      for (const { to } of card.outgoing) this.#touched.add(to);
      for (const { from } of card.incoming) this.#touched.add(from);
    }
  }

  #tie({ id, from: first, to: last }: RouteEnds): void {
    const from = this.#cardOf(first);
    const to = this.#cardOf(last);
    const line = { id, from, to, fromIndex: 0, toIndex: 0, toldWith: 0 };
    this.#lines.set(id, line);
    from.outgoing.push(line);
    to.incoming.push(line);
    this.#touched.add(from).add(to);
  }

  #untie(line: TiedLine): void {
    const { id, from, to } = line;
    this.#lines.delete(id);
    from.outgoing.splice(from.outgoing.indexOf(line), 1);
    to.incoming.splice(to.incoming.indexOf(line), 1);
    this.#touched.add(from).add(to);
  }

  #cardOf(item: ItemId): TiedCard {
    const known = this.#cards.get(item);
    if (known !== undefined) return known;
    const card = { item, stand: standOf(this.#grid, item), outgoing: [], incoming: [] };
    this.#cards.set(item, card);
    return card;
  }

  /** Puts what is tied to touched cards in order. Returns all of it. */
  #putInOrder(): readonly TiedLine[] {
    this.#changeCount += 1;
    const told: TiedLine[] = [];
    const tell = (line: TiedLine): void => {
      if (line.toldWith === this.#changeCount) return;
      line.toldWith = this.#changeCount;
      told.push(line);
    };
    for (const card of this.#touched) {
      // Copies, because lists that grew have room for many more.
      card.outgoing = card.outgoing.toSorted(byTarget);
      card.incoming = card.incoming.toSorted(bySource);
      if (card.outgoing.length + card.incoming.length === 0) this.#cards.delete(card.item);
      card.outgoing.forEach((line, index) => {
        line.fromIndex = index;
        tell(line);
      });
      card.incoming.forEach((line, index) => {
        line.toIndex = index;
        tell(line);
      });
    }
    this.#touched.clear();
    return told;
  }
}

function byTarget(a: TiedLine, b: TiedLine): number {
  return a.to.stand.y - b.to.stand.y || (a.id < b.id ? -1 : 1);
}

function bySource(a: TiedLine, b: TiedLine): number {
  return a.from.stand.y - b.from.stand.y || (a.id < b.id ? -1 : 1);
}

/** Where a line begins and ends. */
export function endsOf({ from, to, fromIndex, toIndex }: TiedLine): LineEnds {
  return {
    from: endAt(from.stand, fromIndex, from.outgoing.length),
    to: endAt(to.stand, toIndex, to.incoming.length),
    fromY: from.stand.y,
    toY: to.stand.y,
  };
}

function standOf(grid: PlanningGrid, item: ItemId): Stand {
  const rectangle = rectangleOf(grid, item);
  const y = rectangle === undefined ? 0 : centreOf(rectangle).y;
  return { place: grid.places.get(item), rectangle, y };
}

function endAt(stand: Stand, index: number, count: number): RouteEnd | undefined {
  const { place, rectangle } = stand;
  if (place === undefined || rectangle === undefined) return undefined;
  const gap = Math.min(2 * TRACK_GAP, (rectangle.height * PORT_SPREAD) / count);
  return { place, rectangle, y: stand.y + (index - (count - 1) / 2) * gap };
}
