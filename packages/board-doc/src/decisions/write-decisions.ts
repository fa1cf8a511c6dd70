import type * as Y from 'yjs';
import { decisionsOn, readDecisions, type Decision } from './decision.ts';

/** A decision before it stands anywhere. */
export type NewDecision = Pick<Decision, 'field' | 'scope' | 'value' | 'by' | 'atMs' | 'seq'>;

/** A decision as documents keep it. */
export function tupleOf({ field, scope, value, by, atMs, seq }: NewDecision): unknown[] {
  const tuple: unknown[] = [field, value, by ?? null, atMs ?? null, seq];
  return scope === '' ? tuple : [...tuple, scope];
}

/** Appends a decision and reads it back from where it stands now. */
export function pushDecision(list: Y.Array<unknown>, decision: NewDecision): Decision | undefined {
  list.push([tupleOf(decision)]);
  return readDecisions(list).at(-1);
}

/** Deletes every decision of the field and scope, from the highest index down. */
export function removeDecisions(list: Y.Array<unknown>, field: string, scope: string): void {
  const found = decisionsOn(readDecisions(list), field, scope);
  const indices = found.map((decision) => decision.index).sort((a, b) => b - a);
  for (const index of indices) list.delete(index, 1);
}
