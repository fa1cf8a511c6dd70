import type * as Y from 'yjs';
import { readDecisions, sayValue } from '../decisions/decision.ts';
import { sameData } from '../read/plain-data.ts';

/** A first decision of an entity. */
export interface FirstDecision {
  readonly field: string;
  readonly scope: string;
  readonly value: unknown;
}

/** What an entity was created with. */
export interface Creation {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly decisions: readonly FirstDecision[];
  /** How texts that belong to it read now, and how they read then. */
  readonly texts: readonly (readonly [read: () => string, content: string])[];
}

/**
 * Not compared: a rebalance rewrites order keys, a change of a sliced PBI what its slices saw, and
 * the other two are compared in their own way.
 */
const OTHERWISE: ReadonlySet<string> = new Set(['rank', 'slicingSaw', 'title', 'decisions']);

/** True while nobody has changed the entity since: only then may its creation be taken back. */
export function isAsCreated(entity: Y.Map<unknown>, creation: Creation): boolean {
  const keys = new Set([...entity.keys(), ...Object.keys(creation.fields)]);
  for (const key of keys) {
    if (OTHERWISE.has(key)) continue;
    if (!sameData(entity.get(key), creation.fields[key])) return false;
  }
  if (creation.texts.some(([read, content]) => read() !== content)) return false;
  const decided = new Set(readDecisions(entity.get('decisions')).map(sayDecision));
  const first = new Set(creation.decisions.map(sayDecision));
  return decided.size === first.size && [...first].every((decision) => decided.has(decision));
}

function sayDecision({ field, scope, value }: FirstDecision): string {
  return sayValue([field, scope, value]);
}
