import { unreachable } from '@weft/domain';
import { decisionsOn, readDecisions, type Decision } from '../decisions/decision.ts';
import { pushDecision, removeDecisions } from '../decisions/write-decisions.ts';
import { isAsCreated } from './creation.ts';
import { markOf, markOfDecision, writeKey, type Marks } from './mark.ts';
import type { DecisionHome, Primitive } from './primitive.ts';

/**
 * Takes one write back if it is still what stands there; the reverse write, or undefined where
 * others wrote since. Deletes nothing but structs that this replica made.
 */
export function takeBack(primitive: Primitive, marks: Marks): Primitive | undefined {
  switch (primitive.kind) {
    case 'set-key':
      return takeBackKey(primitive, marks);
    case 'decide':
      return takeBackDecision(primitive, marks);
    case 'create':
      return withdraw(primitive);
    case 'withdraw':
      return bringBack(primitive, marks);
    default:
      return unreachable(primitive);
  }
}

type Of<Kind extends Primitive['kind']> = Extract<Primitive, { readonly kind: Kind }>;

function takeBackKey(primitive: Of<'set-key'>, marks: Marks): Primitive | undefined {
  const { map, key, before, replaced, written } = primitive;
  if (!marks.isSame(markOf(map, key), written)) return undefined;
  const now = map.get(key);
  writeKey(map, key, before);
  const standing = markOf(map, key);
  marks.standFor(standing, replaced);
  return { kind: 'set-key', map, key, before: now, replaced: written, written: standing };
}

/**
 * A decision is taken back only while it alone is shown. What it replaced comes back as it was,
 * author and number included, each in its own list. Several come back only if the step had settled
 * that very collision. What was not shown comes back only where it still is not: a record that
 * others brought back meanwhile would collide with it.
 */
function takeBackDecision(primitive: Of<'decide'>, marks: Marks): Primitive | undefined {
  const { home, field, scope, before, after } = primitive;
  const shown = shownDecisions(home, field, scope);
  if (!marks.areSame(shown.map(markOfDecision), after.map(markOfDecision))) return undefined;
  for (const list of new Set(shown.map((decision) => decision.list))) {
    removeDecisions(list, field, scope);
  }
  const shownLists = new Set(home.shown());
  const hidden = home
    .all()
    .filter((list) => !shownLists.has(list))
    .flatMap((list) => decisionsOn(readDecisions(list), field, scope))
    .filter((decision) => primitive.hiddenAfter.some((left) => isSame(decision, left, marks)));
  for (const decision of byIndexDown(hidden)) decision.list.delete(decision.index, 1);
  putBack(before, marks);
  return {
    kind: 'decide',
    home,
    field,
    scope,
    before: shown,
    after: shownDecisions(home, field, scope),
    hiddenBefore: hidden,
    hiddenAfter: putBack(
      primitive.hiddenBefore.filter(({ list }) => !shownLists.has(list)),
      marks,
    ),
  };
}

/** Writes decisions anew as they were, the shown one last; what stands there now. */
function putBack(decisions: readonly Decision[], marks: Marks): readonly Decision[] {
  return decisions.toReversed().flatMap((decision) => {
    const again = pushDecision(decision.list, decision);
    if (again === undefined) return [];
    marks.standFor(markOfDecision(again), markOfDecision(decision));
    return [again];
  });
}

function isSame(a: Decision, b: Decision, marks: Marks): boolean {
  return marks.isSame(markOfDecision(a), markOfDecision(b));
}

function byIndexDown(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.toSorted((a, b) => b.index - a.index);
}

/** The decisions that are shown or collide on the field, the shown one first. */
export function shownDecisions(
  home: DecisionHome,
  field: string,
  scope: string,
): readonly Decision[] {
  return decisionsOn(
    home.shown().flatMap((list) => readDecisions(list)),
    field,
    scope,
  );
}

function withdraw({ entity, creation }: Of<'create'>): Primitive | undefined {
  if (!isAsCreated(entity, creation)) return undefined;
  const replaced = markOf(entity, 'aside');
  entity.set('aside', true);
  const written = markOf(entity, 'aside');
  return { kind: 'withdraw', entity, creation, replaced, written };
}

function bringBack(primitive: Of<'withdraw'>, marks: Marks): Primitive | undefined {
  const { entity, creation, replaced, written } = primitive;
  if (!marks.isSame(markOf(entity, 'aside'), written)) return undefined;
  entity.delete('aside');
  marks.standFor(markOf(entity, 'aside'), replaced);
  // As first created: what others wrote meanwhile still keeps it from being put aside again.
  return { kind: 'create', entity, creation };
}
