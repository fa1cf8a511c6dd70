import * as Y from 'yjs';
import { LIMITS, isId, type Collision, type UserId } from '@weft/domain';

/**
 * One decision as kept in a list: `[field, value, by, atMs, seq, scope?]`. A list may hold several
 * for the same field and scope; then people decided without knowing of each other.
 */
export interface Decision {
  readonly field: string;
  /** What the decision is about within its list; empty for the whole entity. */
  readonly scope: string;
  /** As written: anything at all. */
  readonly value: unknown;
  readonly by: UserId | undefined;
  readonly atMs: number | undefined;
  readonly seq: number;
  readonly list: Y.Array<unknown>;
  /** Where it stands in the list; only valid until the list changes. */
  readonly index: number;
  /** The struct that holds it: stays its name for ever. */
  readonly client: number;
  readonly clock: number;
}

/**
 * Reads all decisions of a list; entries of another shape are passed over. This runs for every PBI
 * when a board is opened, so it makes no object that it need not.
 */
export function readDecisions(list: unknown): readonly Decision[] {
  if (!(list instanceof Y.Array)) return NO_DECISIONS;
  const decisions: Decision[] = [];
  let index = 0;
  // By structs instead of by values, because a value alone does not tell who wrote it.
  for (let struct = list._start; struct !== null; struct = struct.right) {
    if (struct.deleted || !struct.countable) continue;
    const { client, clock } = struct.id;
    const entries = struct.content.getContent();
    for (let offset = 0; offset < entries.length; offset += 1) {
      const entry: unknown = entries[offset];
      if (isTuple(entry)) {
        const { 0: field, 1: value, 2: by, 3: atMs, 4: seq, 5: scope } = entry;
        decisions.push({
          field: String(field),
          scope: typeof scope === 'string' ? scope : '',
          value,
          by: isId(by) ? by : undefined,
          atMs: typeof atMs === 'number' && Number.isFinite(atMs) ? atMs : undefined,
          seq: isSeq(seq) ? seq : 0,
          list,
          index,
          client,
          clock: clock + offset,
        });
      }
      index += 1;
    }
  }
  return decisions.length === 0 ? NO_DECISIONS : decisions;
}

const NO_DECISIONS: readonly Decision[] = Object.freeze([]);

/**
 * The values of fields that are all decided once or not at all, in the order of `fields`; undefined
 * when a field has several decisions, which must be read in full. Nearly every entity has none of
 * those, and reading it this way halves the time to open a board.
 */
export function soleValues(
  list: unknown,
  fields: readonly string[],
): readonly unknown[] | undefined {
  if (!(list instanceof Y.Array)) return NO_VALUES;
  const values: unknown[] = [];
  let seen = 0;
  for (let struct = list._start; struct !== null; struct = struct.right) {
    if (struct.deleted || !struct.countable) continue;
    for (const entry of struct.content.getContent()) {
      if (!isTuple(entry) || (typeof entry[5] === 'string' && entry[5] !== '')) continue;
      const at = fields.indexOf(String(entry[0]));
      if (at === -1) continue;
      if ((seen & (1 << at)) !== 0) return undefined;
      seen |= 1 << at;
      values[at] = entry[1];
    }
  }
  return values;
}

const NO_VALUES: readonly unknown[] = Object.freeze([]);

/**
 * The decisions of one field and scope, the shown one first: highest `seq`, then last in list
 * order; of several lists, the later list counts as further on. Never the clock.
 */
export function decisionsOn(
  decisions: readonly Decision[],
  field: string,
  scope = '',
): readonly Decision[] {
  let first: Decision | undefined;
  let all: Decision[] | undefined;
  for (const decision of decisions) {
    if (decision.field !== field || decision.scope !== scope) continue;
    if (first === undefined) first = decision;
    else if (all === undefined) all = [first, decision];
    else all.push(decision);
  }
  if (first === undefined) return NO_DECISIONS;
  return all === undefined ? [first] : all.reverse().sort((a, b) => b.seq - a.seq);
}

/** A value as text, equal for equal values. Total: documents may hold what JSON cannot say. */
export function sayValue(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'undefined';
  } catch {
    return typeof value;
  }
}

/** The collision of ordered decisions whose values were read by `read`; undefined: all agree. */
export function collisionOf(
  field: string,
  ordered: readonly Decision[],
  read: (value: unknown) => unknown,
): Collision | undefined {
  if (ordered.length < 2) return undefined;
  const distinct = new Map<string, Collision['decisions'][number]>();
  for (const decision of ordered) {
    const value = read(decision.value);
    const key = sayValue(value);
    if (!distinct.has(key)) distinct.set(key, { value, by: decision.by, atMs: decision.atMs });
  }
  return distinct.size < 2 ? undefined : { field, decisions: [...distinct.values()] };
}

function isTuple(entry: unknown): entry is readonly unknown[] {
  return Array.isArray(entry) && typeof entry[0] === 'string';
}

function isSeq(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LIMITS.decisionSeq;
}
