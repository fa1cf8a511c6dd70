import { placeOf, type BoardView, type SprintId, type TeamId } from '@weft/domain';
import { kindOfRule, type Finding, type RuleKind } from '@weft/rules';

/** How the panel puts findings together; `worst`: one list, worst first. */
export const GROUPINGS = ['worst', 'kind', 'teams', 'sprint'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the findings of a group have in common. */
export type GroupName =
  | { readonly by: 'kind'; readonly kind: RuleKind }
  | { readonly by: 'pair'; readonly teams: readonly [TeamId, TeamId] }
  | { readonly by: 'team'; readonly team: TeamId }
  | { readonly by: 'several-teams' }
  | { readonly by: 'no-team' }
  | { readonly by: 'sprint'; readonly sprint: SprintId }
  | { readonly by: 'no-sprint' };

export interface FindingGroup {
  /** Tells groups of one grouping apart. */
  readonly id: string;
  readonly name: GroupName;
  readonly findings: readonly Finding[];
}

/**
 * Puts findings together. Groups stand in the order of their first finding, so that the group with
 * the worst comes first; inside, the order stays.
 */
export function groupFindings(
  findings: readonly Finding[],
  grouping: Exclude<Grouping, 'worst'>,
  view: BoardView,
): readonly FindingGroup[] {
  const groups = new Map<string, { readonly name: GroupName; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const name = groupOf(finding, grouping, view);
    const id = JSON.stringify(name);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { name, findings: [finding] });
    else group.findings.push(finding);
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}

function groupOf(
  finding: Finding,
  grouping: Exclude<Grouping, 'worst'>,
  view: BoardView,
): GroupName {
  if (grouping === 'kind') return { by: 'kind', kind: kindOfRule(finding.rule) };
  if (grouping === 'sprint') {
    const sprint = sprintOf(finding, view);
    return sprint === undefined ? { by: 'no-sprint' } : { by: 'sprint', sprint };
  }
  const [first, second, third] = finding.teams;
  if (first === undefined) return { by: 'no-team' };
  if (second === undefined) return { by: 'team', team: first };
  return third === undefined ? { by: 'pair', teams: [first, second] } : { by: 'several-teams' };
}

/** The earliest Sprint that the finding has to do with. */
function sprintOf({ items, cells }: Finding, view: BoardView): SprintId | undefined {
  const sprints = new Set([
    ...items.map((item) => view.item(item)?.place.sprint ?? null),
    ...cells.map((cell) => placeOf(cell).sprint),
  ]);
  return view.sprints().find((sprint) => sprints.has(sprint.id))?.id;
}
