import * as Y from 'yjs';
import { LIMITS, brandId, isId, type Collision, type UserId } from '@weft/domain';

/**
 * One decision as kept in a list: `[field, value, by, atMs, seq, scope?]`. A list may hold several
 * for the same field and scope; then people decided without knowing of each other.
 */
export interface Decision {
  readonly field: string;
  readonly scope: string;
  readonly value: unknown;
  readonly by: UserId | undefined;
  readonly atMs: number | undefined;
  readonly seq: number;
  /** Where it stands in the list; only valid until the list changes. */
  readonly index: number;
}

/** Reads all decisions of a list; entries of another shape are passed over. */
export function readDecisions(list: unknown): readonly Decision[] {
  if (!(list instanceof Y.Array)) return [];
  const decisions: Decision[] = [];
  let index = 0;
  for (const entry of list) {
    const decision = parseDecision(entry, index);
    if (decision !== undefined) decisions.push(decision);
    index += 1;
  }
  return decisions;
}

/** The decisions of one field and scope, the shown one first. */
export function decisionsOn(
  decisions: readonly Decision[],
  field: string,
  scope = '',
): readonly Decision[] {
  return decisions
    .filter((decision) => decision.field === field && decision.scope === scope)
    .sort((a, b) => b.seq - a.seq || b.index - a.index);
}

function parseDecision(entry: unknown, index: number): Decision | undefined {
  if (!Array.isArray(entry)) return undefined;
  const [field, value, by, at, seq, scope]: unknown[] = entry;
  if (typeof field !== 'string') return undefined;
  return {
    field,
    value,
    by: isId(by) ? brandId<UserId>(by) : undefined,
    atMs: typeof at === 'number' && Number.isFinite(at) ? at : undefined,
    seq: isSeq(seq) ? seq : 0,
    scope: typeof scope === 'string' ? scope : '',
    index,
  };
}

function isSeq(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LIMITS.decisionSeq;
}

/** The collision of ordered decisions whose values were read by `read`; undefined: all agree. */
export function collisionOf(
  field: string,
  ordered: readonly Decision[],
  read: (value: unknown) => unknown,
): Collision | undefined {
  const distinct = new Map<string, Decision>();
  for (const decision of ordered) {
    const key = JSON.stringify(read(decision.value)) ?? 'undefined';
    if (!distinct.has(key)) distinct.set(key, decision);
  }
  if (distinct.size < 2) return undefined;
  return {
    field,
    decisions: [...distinct.values()].map(({ value, by, atMs }) => ({
      value: read(value),
      by,
      atMs,
    })),
  };
}
