import type { BoardSnapshot } from '../board-snapshot.ts';
import type {
  CriterionId,
  EventId,
  ImprovementId,
  IntegrationId,
  JudgementId,
  SprintId,
  TeamId,
} from '../ids.ts';
import type { SnapshotIntegration } from '../snapshot-parts.ts';
import type { IntegrationRecord } from '../integration.ts';
import type { BoardDraft } from './board-draft.ts';
import { entityIdOf, itemIdOf, personIdOf, sprintIdOf, teamIdOf } from './reference-ids.ts';

/** Writes the small collections, plans and settings of a snapshot. */
export function putParts(draft: BoardDraft, snapshot: BoardSnapshot): void {
  putPlans(draft, snapshot);
  putPeople(draft, snapshot);
  putCriteria(draft, snapshot);
  snapshot.events?.forEach(({ team, sprint, ...event }, index) => {
    draft.putEvent({
      id: entityIdOf<EventId>('event', String(index)),
      kind: event.kind,
      state: event.state ?? 'planned',
      on: event.on,
      ...whereOf(team, sprint),
      present: (event.present ?? []).map(personIdOf),
      discussed: event.discussed ?? [],
      aside: false,
    });
  });
  snapshot.integration?.forEach((record, index) => {
    draft.putIntegration(integrationOf(record, index));
  });
  snapshot.improvements?.forEach(({ text, owner, item, done = false }, index) => {
    draft.putImprovement({
      id: entityIdOf<ImprovementId>('improvement', String(index)),
      text,
      owner: owner === undefined ? undefined : personIdOf(owner),
      item: item === undefined ? undefined : itemIdOf(item),
      done,
      aside: false,
    });
  });
  snapshot.judgements?.forEach(({ reason = '', byName = '', ...judgement }, index) => {
    const id = entityIdOf<JudgementId>('judgement', String(index));
    draft.putJudgement({ id, ...judgement, reason, byName, by: undefined, aside: false });
  });
  const { rules = [], thresholds = [], guideEdition, sizeUnit } = snapshot.settings ?? {};
  for (const { rule, off = false, severity } of rules) draft.setRule(rule, { off, severity });
  for (const { name, value } of thresholds) draft.setThreshold(name, value);
  if (guideEdition !== undefined) draft.setGuideEdition(guideEdition);
  if (sizeUnit !== undefined) draft.setSizeUnit(sizeUnit);
}

function putPlans(draft: BoardDraft, { plans = [] }: BoardSnapshot): void {
  for (const { team, sprint, goalIsLinked = false, isFinished = false, finish, end } of plans) {
    const teamId = team === undefined ? null : teamIdOf(team);
    draft.linkGoal(teamId, sprintIdOf(sprint), goalIsLinked);
    if (teamId === null) continue;
    draft.finishPlan(
      teamId,
      sprintIdOf(sprint),
      isFinished,
      finish && {
        by: undefined,
        byName: finish.byName ?? '',
        atMs: finish.atMs,
        items: finish.items.map(itemIdOf),
      },
    );
    draft.setTeamSprintEnd(teamId, sprintIdOf(sprint), end);
  }
}

function putPeople(draft: BoardDraft, { people = [] }: BoardSnapshot): void {
  for (const { ref, name, teams = [], skills = [], accountabilities = [], ...said } of people) {
    const { integrationTeam: nit, capacities = [] } = said;
    draft.putPerson(personIdOf(ref), {
      name,
      teams: teams.map(({ team, percent }) => ({ team: teamIdOf(team), percent })),
      skills,
      accountabilities,
      integrationTeam: nit && { from: nit.from, until: nit.until, percent: nit.percent },
      capacities: capacities.map(({ team, sprint, points }) => ({
        team: teamIdOf(team),
        sprint: sprintIdOf(sprint),
        points,
      })),
    });
  }
}

function putCriteria(draft: BoardDraft, { criteria = [] }: BoardSnapshot): void {
  const idOf = (ref: string): CriterionId => entityIdOf<CriterionId>('criterion', ref);
  for (const [
    index,
    { ref, team, restates, text, atLeast, applies = true },
  ] of criteria.entries()) {
    draft.putCriterion({
      id: idOf(ref),
      team: team === undefined ? null : teamIdOf(team),
      restates: restates === undefined ? undefined : idOf(restates),
      text,
      atLeast,
      applies,
      rank: `a${String(index).padStart(6, '0')}`,
      aside: false,
      collisions: [],
    });
  }
}

function integrationOf(record: SnapshotIntegration, index: number): IntegrationRecord {
  const id = entityIdOf<IntegrationId>('integration', String(index));
  const base = { id, ...whereOf(record.team, record.sprint), aside: false };
  if (record.kind === 'success') return { ...base, kind: record.kind, on: record.on };
  const { kind, title, owner, needs = [], raisedOn, updatedOn = raisedOn } = record;
  return {
    ...base,
    kind,
    title,
    owner: owner === undefined ? undefined : personIdOf(owner),
    needs,
    raisedOn,
    updatedOn,
    resolved: record.resolved ?? false,
  };
}

function whereOf(
  team: string | undefined,
  sprint: string | undefined,
): { readonly team: TeamId | undefined; readonly sprint: SprintId | undefined } {
  return {
    team: team === undefined ? undefined : teamIdOf(team),
    sprint: sprint === undefined ? undefined : sprintIdOf(sprint),
  };
}
