import type * as Y from 'yjs';
import { LIMITS, unreachable } from '@weft/domain';
import { decisionsOn, readDecisions, type Decision } from '../decisions/decision.ts';
import { removeDecisions, smallestReplacement, structOf, type EditWorld } from '../edit.ts';
import type { Primitive, StructId } from './primitive.ts';

/** A primitive with what was there right after its step: the base for "is it still mine?". */
export interface Done {
  readonly primitive: Primitive;
  /** For created entities: their content when the step ended. */
  readonly fingerprint: string | undefined;
}

export function doneNow(primitive: Primitive): Done {
  const fingerprint =
    primitive.kind === 'create' ? fingerprintOf(primitive.entity, primitive.texts) : undefined;
  return { primitive, fingerprint };
}

/** Takes one write back if it still stands; the inverse write, or undefined where others wrote. */
export function takeBack(done: Done, world: EditWorld): Primitive | undefined {
  const { primitive } = done;
  switch (primitive.kind) {
    case 'set-key':
      return takeBackKey(primitive);
    case 'decide':
      return takeBackDecision(primitive, world);
    case 'create':
      return fingerprintOf(primitive.entity, primitive.texts) === done.fingerprint
        ? writeKey(primitive.entity, 'aside', true)
        : undefined;
    case 'text':
      return primitive.text.toString() === primitive.after
        ? writeText(primitive.text, primitive.before)
        : undefined;
    default:
      return unreachable(primitive);
  }
}

type SetKey = Extract<Primitive, { readonly kind: 'set-key' }>;
type Decide = Extract<Primitive, { readonly kind: 'decide' }>;

/** Another person's later write has another struct, even where it has the same value. */
function takeBackKey(primitive: SetKey): Primitive | undefined {
  const { map, key, before, written } = primitive;
  return sameStruct(structOf(map, key), written) ? writeKey(map, key, before) : undefined;
}

/**
 * A decision is undone by deciding again, never by bringing deleted entries back beside a newer
 * one: that would invent a collision. A collision that the step had settled is open again.
 */
function takeBackDecision(primitive: Decide, world: EditWorld): Primitive | undefined {
  const { lists, field, scope, before, after } = primitive;
  const [home] = lists;
  const visible = lists.flatMap((list) => decisionsOn(readDecisions(list), field, scope));
  if (home === undefined || !sameDecisions(visible, after)) return undefined;
  for (const list of lists) removeDecisions(list, field, scope);
  const base = Math.max(0, ...after.map((decision) => decision.seq));
  let restored = 0;
  for (const old of [...before].sort((a, b) => a.seq - b.seq || a.index - b.index)) {
    const seq = Math.min(LIMITS.decisionSeq, base + 1 + restored);
    const isOnly = before.length === 1;
    const by = isOnly ? world.by : old.by;
    const atMs = isOnly ? world.atMs : old.atMs;
    const tuple = [field, old.value ?? null, by ?? null, atMs ?? null, seq];
    home.push([scope === '' ? tuple : [...tuple, scope]]);
    restored += 1;
  }
  const now = decisionsOn(readDecisions(home), field, scope);
  return { kind: 'decide', lists, field, scope, before: after, after: now };
}

function writeKey(map: Y.Map<unknown>, key: string, value: unknown): Primitive {
  const before = map.get(key);
  if (value === undefined) map.delete(key);
  else map.set(key, value);
  return { kind: 'set-key', map, key, before, after: value, written: structOf(map, key) };
}

function writeText(text: Y.Text, wanted: string): Primitive {
  const before = text.toString();
  const { start, removed, inserted } = smallestReplacement(before, wanted);
  if (removed > 0) text.delete(start, removed);
  if (inserted !== '') text.insert(start, inserted);
  return { kind: 'text', text, before, after: wanted };
}

function sameStruct(a: StructId | undefined, b: StructId | undefined): boolean {
  return a?.client === b?.client && a?.clock === b?.clock;
}

function sameDecisions(a: readonly Decision[], b: readonly Decision[]): boolean {
  const name = (decision: Decision): string =>
    JSON.stringify([decision.by, decision.atMs, decision.seq, decision.value]);
  return JSON.stringify(a.map(name).sort()) === JSON.stringify(b.map(name).sort());
}

/** An entity's content without its order key, which a rebalance may rewrite. */
function fingerprintOf(entity: Y.Map<unknown>, texts: readonly Y.Text[]): string {
  const content = Object.entries(entity.toJSON()).filter(([key]) => key !== 'rank');
  const sorted = content.sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted, texts.map((text) => text.toString())]);
}
