import type { ItemId } from '@weft/domain';
import type { CardArrangement } from '../card-arrangement.ts';
import type { Rectangle } from '../geometry.ts';
import type { RouteEnds } from '../line-routes.ts';
import { SIDE, facingSides, lengthOfSide, slopeTo, type Side } from './facing-sides.ts';

const ALL_SIDES = Object.values(SIDE);
const SIDES = ALL_SIDES.length;
/** Side of an end whose card is not on the board. */
const NOWHERE = -1;
/** Distance of lines at one side as long as there is room, in pixels. */
const PORT_GAP = 12;
/** Of a side, how much its lines may spread over; and how much with lines added beside them. */
const SPREAD = 0.6;
const SPREAD_WITH_ADDED = 0.84;

/** One end of a line: which side of which card, and how far from the middle of it, in pixels. */
export interface TiedEnd {
  readonly rectangle: Rectangle;
  readonly side: Side;
  /** Rightwards or downwards. */
  readonly offset: number;
}

/** A tie that others keep clear of. */
interface KeptTie {
  readonly line: string;
  readonly slope: number;
  readonly offset: number;
}

/**
 * Where lines are tied to cards. Those at one side stand beside each other, ordered by where they lead:
 * farther up (or left) stands farther up (or left), so that they do not cross on their way. Of two that
 * lead the same way the line's id decides, which is the same at their other end.
 *
 * Ends are numbered: 2i is the start of the line with index i, 2i + 1 its end. Sides are, too: four for
 * each card. Numbers and not objects, because there are tens of thousands.
 */
export class LineTies {
  readonly #lines: readonly RouteEnds[];
  readonly #cards = new Map<ItemId, number>();
  readonly #rectangles: Rectangle[] = [];
  /** The side to which each end is tied. */
  readonly #sides: Int32Array;
  readonly #slopes: Float64Array;
  readonly #offsets: Float64Array;
  /** All ends, side by side, those of one side in their order there. */
  readonly #order: Int32Array;
  /** Where in the order each side begins; the last is where all end. */
  readonly #begins: Int32Array;

  /** `beside`: ties that stay where they are, but those of the same lines; these keep between them. */
  constructor(
    lines: readonly RouteEnds[],
    cards: Pick<CardArrangement, 'rectangleOf'>,
    beside: LineTies | undefined,
  ) {
    this.#lines = lines;
    this.#sides = new Int32Array(2 * lines.length).fill(NOWHERE);
    this.#slopes = new Float64Array(2 * lines.length);
    this.#offsets = new Float64Array(2 * lines.length);
    lines.forEach(({ from, to }, index) => {
      this.#tie(index, this.#cardOf(from, cards), this.#cardOf(to, cards));
    });
    this.#begins = beginsOfSides(this.#sides, this.#rectangles.length * SIDES);
    this.#order = endsBySide(this.#sides, this.#begins);
    const own = new Set<string>(beside === undefined ? [] : lines.map(({ id }) => id));
    for (const [item, card] of this.#cards) {
      for (const side of ALL_SIDES) {
        const kept = beside?.keptAt(item, side).filter(({ line }) => !own.has(line)) ?? [];
        this.#spread(card, side, kept);
      }
    }
  }

  /** Where the line with this index begins; undefined where its card is not on the board. */
  start(index: number): TiedEnd | undefined {
    return this.#end(2 * index);
  }

  /** Where it ends. */
  end(index: number): TiedEnd | undefined {
    return this.#end(2 * index + 1);
  }

  /** The end that is on the board when the other one is not. */
  stubAt(index: number): 'from' | 'to' | undefined {
    const from = this.#sides[2 * index];
    const to = this.#sides[2 * index + 1];
    if (from === NOWHERE) return 'to';
    return to === NOWHERE ? 'from' : undefined;
  }

  /** What is tied to a side of a card, in order. */
  keptAt(item: ItemId, side: Side): readonly KeptTie[] {
    const card = this.#cards.get(item);
    if (card === undefined) return [];
    return [...this.#endsAt(card, side)].map((end) => ({
      line: this.#lineOf(end),
      slope: this.#slopes[end] ?? 0,
      offset: this.#offsets[end] ?? 0,
    }));
  }

  #cardOf(item: ItemId, cards: Pick<CardArrangement, 'rectangleOf'>): number {
    const known = this.#cards.get(item);
    if (known !== undefined) return known;
    const rectangle = cards.rectangleOf(item);
    if (rectangle === undefined) return NOWHERE;
    this.#cards.set(item, this.#rectangles.length);
    return this.#rectangles.push(rectangle) - 1;
  }

  /** A line whose other end is not on the board leads straight away from its card. */
  #tie(index: number, from: number, to: number): void {
    const a = this.#rectangles[from];
    const b = this.#rectangles[to];
    if (a === undefined || b === undefined) {
      if (a !== undefined) this.#sides[2 * index] = from * SIDES + SIDE.right;
      if (b !== undefined) this.#sides[2 * index + 1] = to * SIDES + SIDE.left;
      return;
    }
    const facing = facingSides(a, b);
    this.#sides[2 * index] = from * SIDES + facing.from;
    this.#sides[2 * index + 1] = to * SIDES + facing.to;
    this.#slopes[2 * index] = slopeTo(a, facing, b);
    this.#slopes[2 * index + 1] = slopeTo(b, facing, a);
  }

  #spread(card: number, side: Side, kept: readonly KeptTie[]): void {
    const ends = this.#endsAt(card, side);
    const rectangle = this.#rectangles[card];
    if (ends.length === 0 || rectangle === undefined) return;
    if (ends.length > 1) ends.sort((a, b) => this.#compare(a, b));
    const lengthPx = lengthOfSide(rectangle, side);
    if (kept.length > 0) {
      this.#spreadBetween(ends, lengthPx, kept);
      return;
    }
    const gap = Math.min(PORT_GAP, (lengthPx * SPREAD) / ends.length);
    const first = (-(ends.length - 1) / 2) * gap;
    ends.forEach((end, index) => {
      this.#offsets[end] = first + index * gap;
    });
  }

  /** Evenly into the gaps between those that stay. */
  #spreadBetween(ends: Int32Array, lengthPx: number, kept: readonly KeptTie[]): void {
    const outermost = (lengthPx * SPREAD_WITH_ADDED) / 2;
    let next = 0;
    for (let at = 0; at <= kept.length; at += 1) {
      const after = kept[at];
      const first = next;
      while (this.#isBefore(ends[next], kept[at])) next += 1;
      const from = kept[at - 1]?.offset ?? -outermost;
      const step = ((after?.offset ?? outermost) - from) / (next - first + 1);
      ends.subarray(first, next).forEach((end, index) => {
        this.#offsets[end] = from + (index + 1) * step;
      });
    }
  }

  #compare(a: number, b: number): number {
    const slope = (this.#slopes[a] ?? 0) - (this.#slopes[b] ?? 0);
    return slope === 0 ? (this.#lineOf(a) < this.#lineOf(b) ? -1 : 1) : slope;
  }

  /** After the last that stays, all that are left come before it, so to say. */
  #isBefore(end: number | undefined, kept: KeptTie | undefined): boolean {
    if (end === undefined || kept === undefined) return end !== undefined;
    const slope = this.#slopes[end] ?? 0;
    return slope === kept.slope ? this.#lineOf(end) < kept.line : slope < kept.slope;
  }

  #lineOf(end: number): string {
    return this.#lines[Math.floor(end / 2)]?.id ?? '';
  }

  #endsAt(card: number, side: Side): Int32Array {
    const at = card * SIDES + side;
    return this.#order.subarray(this.#begins[at], this.#begins[at + 1]);
  }

  #end(end: number): TiedEnd | undefined {
    const at = this.#sides[end] ?? NOWHERE;
    const rectangle = this.#rectangles[Math.floor(at / SIDES)];
    const side = ALL_SIDES[at % SIDES];
    if (rectangle === undefined || side === undefined) return undefined;
    return { rectangle, side, offset: this.#offsets[end] ?? 0 };
  }
}

/** Where each side begins when ends stand side by side; and where the last one ends. */
function beginsOfSides(sides: Int32Array, count: number): Int32Array {
  const begins = new Int32Array(count + 1);
  for (const side of sides) if (side !== NOWHERE) begins[side + 1] = (begins[side + 1] ?? 0) + 1;
  for (let side = 0; side < count; side += 1) {
    begins[side + 1] = (begins[side + 1] ?? 0) + (begins[side] ?? 0);
  }
  return begins;
}

function endsBySide(sides: Int32Array, begins: Int32Array): Int32Array {
  const next = begins.slice();
  const ordered = new Int32Array(begins.at(-1) ?? 0);
  sides.forEach((side, end) => {
    if (side === NOWHERE) return;
    const place = next[side] ?? 0;
    next[side] = place + 1;
    ordered[place] = end;
  });
  return ordered;
}
