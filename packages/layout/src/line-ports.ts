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

/** A line at one edge of a card, and the card at its other end. */
interface Port {
  readonly line: LineId;
  readonly other: ItemId;
}

/** A card and what is tied to its edges, from top to bottom. */
interface TiedCard {
  stand: Stand;
  readonly outgoing: Port[];
  readonly incoming: Port[];
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
  readonly changed: ReadonlySet<LineId>;
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
  readonly #lines = new Map<LineId, RouteEnds>();
  readonly #cards = new Map<ItemId, TiedCard>();
  /** Cards at which something is tied to another place than before. */
  readonly #touched = new Set<ItemId>();

  /** Nothing is tied yet. */
  constructor(grid: PlanningGrid) {
    this.#grid = grid;
  }

  /** Ties these lines, and no others, to the cards of a Grid that has the same rows and columns. */
  follow(grid: PlanningGrid, lines: Iterable<RouteEnds>): PortChange {
    const moved = movedBetween(this.#grid, grid);
    this.#grid = grid;
    const { come, gone } = this.#differenceTo(lines);
    this.#placeAnew(moved);
    for (const line of gone) this.#untie(line);
    for (const line of come) this.#tie(line);
    return { changed: this.#putInOrder(), gone: gone.map(({ id }) => id) };
  }

  /** Where a line begins and ends. */
  endsOf(id: LineId): LineEnds {
    const line = this.#lines.get(id);
    const from = line && this.#cards.get(line.from);
    const to = line && this.#cards.get(line.to);
    return {
      from: from && endAt(from.stand, from.outgoing, id),
      to: to && endAt(to.stand, to.incoming, id),
      fromY: from?.stand.y ?? 0,
      toY: to?.stand.y ?? 0,
    };
  }

  #differenceTo(lines: Iterable<RouteEnds>): {
    readonly come: readonly RouteEnds[];
    readonly gone: readonly RouteEnds[];
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
      this.#touched.add(item);
      // How high it stands decides where its lines end at the others.
      for (const { other } of card.outgoing) this.#touched.add(other);
      for (const { other } of card.incoming) this.#touched.add(other);
    }
  }

  #tie(line: RouteEnds): void {
    const { id, from, to } = line;
    this.#lines.set(id, line);
    this.#touch(from).outgoing.push({ line: id, other: to });
    this.#touch(to).incoming.push({ line: id, other: from });
  }

  #untie({ id, from, to }: RouteEnds): void {
    this.#lines.delete(id);
    const { outgoing } = this.#touch(from);
    outgoing.splice(indexOfLine(outgoing, id), 1);
    const { incoming } = this.#touch(to);
    incoming.splice(indexOfLine(incoming, id), 1);
  }

  #touch(item: ItemId): TiedCard {
    this.#touched.add(item);
    const known = this.#cards.get(item);
    if (known !== undefined) return known;
    const card = { stand: standOf(this.#grid, item), outgoing: [], incoming: [] };
    this.#cards.set(item, card);
    return card;
  }

  /** Puts what is tied to touched cards in order. Returns all of it. */
  #putInOrder(): ReadonlySet<LineId> {
    const seen = new Set<LineId>();
    const yOf = ({ other }: Port): number => this.#cards.get(other)?.stand.y ?? 0;
    for (const item of this.#touched) {
      const { outgoing = [], incoming = [] } = this.#cards.get(item) ?? {};
      if (outgoing.length + incoming.length === 0) this.#cards.delete(item);
      for (const ports of [outgoing, incoming]) {
        ports.sort((a, b) => yOf(a) - yOf(b) || (a.line < b.line ? -1 : 1));
        for (const { line } of ports) seen.add(line);
      }
    }
    this.#touched.clear();
    return seen;
  }
}

function standOf(grid: PlanningGrid, item: ItemId): Stand {
  const rectangle = rectangleOf(grid, item);
  const y = rectangle === undefined ? 0 : centreOf(rectangle).y;
  return { place: grid.places.get(item), rectangle, y };
}

function indexOfLine(ports: readonly Port[], id: LineId): number {
  return ports.findIndex(({ line }) => line === id);
}

function endAt(stand: Stand, ports: readonly Port[], id: LineId): RouteEnd | undefined {
  const { place, rectangle } = stand;
  if (place === undefined || rectangle === undefined) return undefined;
  const gap = Math.min(2 * TRACK_GAP, (rectangle.height * PORT_SPREAD) / ports.length);
  const y = stand.y + (indexOfLine(ports, id) - (ports.length - 1) / 2) * gap;
  return { place, rectangle, y };
}
