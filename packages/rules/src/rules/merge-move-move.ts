import { OUTSIDE, type Collision } from '@weft/domain';
import { findingKeyOf, type Finding } from '../finding.ts';
import { itemsAtLine, teamsAtLine } from '../finding-on-line.ts';
import { teamsOf } from '../line-scope.ts';
import { HEALTHY, type CellRule, type ItemRule, type LineRule } from '../rule.ts';

/** A guarded field of a PBI holds several different decisions. */
export const itemCollision: ItemRule = {
  id: 'merge-move-move',
  reads: [],
  check(item) {
    if (item.collisions.length === 0) return HEALTHY;
    const shown = { items: [item.id], lines: [], teams: teamsOf([item]), cells: [] };
    return collided(item.id, item.collisions, shown, { kind: 'item', item: item.id });
  },
};

/** A guarded field of a dependency holds several different decisions. */
export const lineCollision: LineRule = {
  id: 'merge-move-move',
  reads: ['ends'],
  check(scope) {
    const { line } = scope;
    if (line.collisions.length === 0) return HEALTHY;
    const items = itemsAtLine(scope);
    if (items.length === 0) return HEALTHY;
    const shown = { items, lines: [line.id], teams: teamsAtLine(scope), cells: [] };
    return collided(line.id, line.collisions, shown, { kind: 'line', line: line.id });
  },
};

/** What people word is told by `merge-goal-text`. */
const WORDED_FIELDS: ReadonlySet<string> = new Set(['sprintGoal', 'productGoal']);

/** A capacity, or anything else of a plan but the wording of a goal, holds several decisions. */
export const cellCollision: CellRule = {
  id: 'merge-move-move',
  reads: [],
  check({ cell, team }, { view }) {
    const collisions = view.collisionsOf(cell).filter(({ field }) => !WORDED_FIELDS.has(field));
    if (collisions.length === 0) return HEALTHY;
    const teams = team === null || team === OUTSIDE ? [] : [team];
    const shown = { items: [], lines: [], teams, cells: [cell] };
    return collided(cell, collisions, shown, { kind: 'cell', cell });
  },
};

function collided(
  scope: string,
  collisions: readonly Collision[],
  shown: Pick<Finding, 'items' | 'lines' | 'teams' | 'cells'>,
  on: Finding<'merge-move-move'>['facts']['on'],
): readonly Finding[] {
  return collisions.map(({ field, scope: of = '', decisions }) => ({
    key: findingKeyOf('merge-move-move', `${scope}:${field}${of}`),
    rule: 'merge-move-move',
    severity: 'error',
    ...shown,
    facts: { on, field, decisions: decisions.length },
  }));
}
