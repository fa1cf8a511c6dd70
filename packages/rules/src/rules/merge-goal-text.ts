import { OUTSIDE, type Collision, type DoneCriterion } from '@weft/domain';
import { findingKeyOf, type Finding } from '../finding.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type BoardRule, type CellRule, type CellScope } from '../rule.ts';

/** Several people worded the Product Goal or a Sprint Goal differently at once. */
export const goalTextCollision: CellRule = {
  id: 'merge-goal-text',
  reads: [],
  check(scope, { view }) {
    const collisions = view.collisionsOf(scope.cell);
    if (collisions.length === 0) return HEALTHY;
    return collisions.flatMap((collision) => {
      const on = goalOf(collision, scope);
      if (on === undefined) return HEALTHY;
      const teams = scope.team === null || scope.team === OUTSIDE ? [] : [scope.team];
      return [worded(scope.cell, collision, on, { teams, cells: [scope.cell] })];
    });
  },
};

/** Several people wrote a criterion of a Definition of Done differently at once. */
export const criterionTextCollision: BoardRule = {
  id: 'merge-goal-text',
  reads: ['criteria', 'teams'],
  check(context) {
    const findings: Finding[] = [];
    for (const criterion of context.view.criteria()) {
      const { id, team, text, collisions } = criterion;
      if (collisions.length === 0 || !isApplied(criterion, context)) continue;
      const shown = { teams: team === null ? [] : [team], cells: [] };
      for (const collision of collisions) {
        findings.push(worded(id, collision, { kind: 'criterion', team, text }, shown));
      }
    }
    return findings;
  },
};

type WordedThing = Finding<'merge-goal-text'>['facts']['on'];

/** The goal that the collision is about; undefined: it is about none. */
function goalOf({ field }: Collision, { team, sprint }: CellScope): WordedThing | undefined {
  if (field === 'productGoal') return { kind: 'product-goal' };
  if (field !== 'sprintGoal' || sprint === null) return undefined;
  return { kind: 'sprint-goal', team, sprint };
}

/** Nobody works by the Definition of Done of a team that was put aside. */
function isApplied({ team }: DoneCriterion, context: Parameters<BoardRule['check']>[0]): boolean {
  return team === null || isOfNexus(team, context);
}

function worded(
  scope: string,
  { field, decisions }: Collision,
  on: WordedThing,
  shown: Pick<Finding, 'teams' | 'cells'>,
): Finding {
  return {
    key: findingKeyOf('merge-goal-text', `${scope}:${field}`),
    rule: 'merge-goal-text',
    severity: 'info',
    items: [],
    lines: [],
    ...shown,
    facts: { on, decisions: decisions.length },
  };
}
