import {
  DEFAULT_SETTINGS,
  readinessDigest,
  slicingDigest,
  type BoardSnapshot,
  type BoardView,
  type ItemId,
  type PersonId,
  type ProductBacklogItem,
  type SnapshotDigest,
  type SnapshotItem,
  type SnapshotPlan,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { plainSettings } from './read-settings.ts';

/** Ids of what a snapshot holds; what is put aside is named nowhere in it. */
export interface Shown {
  readonly shownItems: ReadonlySet<ItemId>;
  readonly shownTeams: ReadonlySet<TeamId>;
  readonly shownSprints: ReadonlySet<SprintId>;
  readonly shownPeople: ReadonlySet<PersonId>;
}

/** What a snapshot says of a PBI besides what it is and where it stands. */
export function itemDetails(
  view: BoardView,
  item: ProductBacklogItem,
  { shownItems, shownTeams, shownSprints, shownPeople }: Shown,
): Partial<SnapshotItem> {
  const { layer, dependenciesReviewed, plannedFinish, progressOn, debt, parent } = item;
  const { values, carriedFrom } = item;
  const sharedWith = item.sharedWith.filter((team) => shownTeams.has(team));
  const workers = item.workers.filter((person) => shownPeople.has(person));
  const readySaw = digestSays(item.readySaw, () => readinessDigest(view, item.id));
  const slicingSaw =
    parent !== undefined && shownItems.has(parent)
      ? digestSays(item.slicingSaw, () => slicingDigest(view, parent))
      : undefined;
  return {
    ...(layer !== undefined && { layer }),
    ...(dependenciesReviewed && { dependenciesReviewed }),
    ...(readySaw !== undefined && { readySaw }),
    ...(slicingSaw !== undefined && { slicingSaw }),
    ...(sharedWith.length > 0 && { sharedWith }),
    ...(workers.length > 0 && { workers }),
    ...(plannedFinish !== undefined && { plannedFinish }),
    ...(progressOn !== undefined && { progressOn }),
    ...(debt !== '' && { debt }),
    ...(Object.keys(values).length > 0 && { values }),
    ...(carriedFrom !== undefined && shownSprints.has(carriedFrom) && { carriedFrom }),
  };
}

function digestSays(saw: string | undefined, now: () => string): SnapshotDigest | undefined {
  if (saw === undefined) return undefined;
  return saw === now() ? 'current' : 'stale';
}

/** The small collections and the settings; those that are empty are left out. */
export function snapshotParts(view: BoardView, shown: Shown): Partial<BoardSnapshot> {
  const parts = {
    plans: plansOf(view, shown),
    people: peopleOf(view, shown),
    criteria: criteriaOf(view, shown),
    events: eventsOf(view, shown),
    integration: integrationOf(view, shown),
    improvements: improvementsOf(view, shown),
    judgements: judgementsOf(view),
  };
  const filled = Object.entries(parts).filter(([, rows]) => rows.length > 0);
  const settings = settingsOf(view);
  return {
    ...Object.fromEntries(filled),
    ...(Object.keys(settings).length > 0 && { settings }),
  };
}

/** Everything of a board that rules look at and a snapshot does not tell exactly, as plain data. */
export function detailsOf(view: BoardView): unknown {
  return {
    // What is put aside is in no snapshot, but still named by those who mention it.
    items: [...view.items()]
      .map(saidOfItem)
      .filter((said) => said !== '')
      .sort(),
    followUps: [...view.lines()].map(({ id, followUp }) => `${id} ${followUp ?? ''}`).sort(),
    people: view.people(),
    criteria: view
      .criteria()
      .map(({ id, team, restates, text, atLeast, applies }) => [
        ...[id, team, restates],
        ...[text, atLeast, applies],
      ]),
    events: view.events(),
    integration: view.integration(),
    improvements: view.improvements(),
    judgements: view.judgements().map((judgement) => ({ ...judgement, by: undefined })),
    settings: plainSettings(view.settings),
  };
}

function saidOfItem(item: ProductBacklogItem): string {
  const { id, readySaw, slicingSaw, carriedFrom, sharedWith, workers } = item;
  const one = [readySaw ?? '', slicingSaw ?? '', carriedFrom ?? ''];
  const said = [...one, ...sharedWith, '', ...workers].join(' ');
  return said.trim() === '' ? '' : `${id} ${said}`;
}

function plansOf(view: BoardView, { shownItems }: Shown): readonly SnapshotPlan[] {
  const teams = [null, ...view.teams().map(({ id }) => id)];
  return view.sprints().flatMap((sprint) =>
    teams.flatMap((team) => {
      const goalIsLinked = view.goalIsLinked(team, sprint.id);
      const isFinished = team !== null && view.planIsFinished(team, sprint.id);
      const finish = team === null ? undefined : view.planFinish(team, sprint.id);
      const end = team === null ? undefined : view.teamSprintEnd(team, sprint.id);
      if (!goalIsLinked && !isFinished && end === undefined) return [];
      return {
        ...(team !== null && { team }),
        sprint: sprint.id,
        ...(goalIsLinked && { goalIsLinked }),
        ...(isFinished && { isFinished }),
        ...(finish !== undefined && {
          finish: {
            ...(finish.byName !== '' && { byName: finish.byName }),
            atMs: finish.atMs,
            items: finish.items.filter((item) => shownItems.has(item)),
          },
        }),
        ...(end !== undefined && { end }),
      };
    }),
  );
}

function peopleOf(
  view: BoardView,
  { shownTeams, shownSprints }: Shown,
): BoardSnapshot['people'] & object {
  return view.people().map((person) => {
    const { id, name, skills, accountabilities, integrationTeam, teams } = person;
    const capacities = person.capacities.filter(
      ({ team, sprint }) => shownTeams.has(team) && shownSprints.has(sprint),
    );
    const shares = teams.filter(({ team }) => shownTeams.has(team));
    const { from, until, percent } = integrationTeam ?? {};
    return {
      ref: id,
      name,
      ...(shares.length > 0 && { teams: shares }),
      ...(skills.length > 0 && { skills }),
      ...(accountabilities.length > 0 && { accountabilities }),
      ...(percent !== undefined && {
        integrationTeam: {
          ...(from !== undefined && { from }),
          ...(until !== undefined && { until }),
          percent,
        },
      }),
      ...(capacities.length > 0 && { capacities }),
    };
  });
}

function criteriaOf(view: BoardView, { shownTeams }: Shown): BoardSnapshot['criteria'] & object {
  const shown = view.criteria().filter(({ team }) => team === null || shownTeams.has(team));
  const ids = new Set(shown.map(({ id }) => id));
  return shown.map(({ id, team, restates, text, atLeast, applies }) => ({
    ref: id,
    ...(team !== null && { team }),
    ...(restates !== undefined && ids.has(restates) && { restates }),
    text,
    ...(atLeast !== undefined && { atLeast }),
    ...(!applies && { applies }),
  }));
}

interface Whereabouts {
  readonly team: TeamId | undefined;
  readonly sprint: SprintId | undefined;
}

function whereOf(
  { team, sprint }: Whereabouts,
  { shownTeams, shownSprints }: Shown,
): { readonly team?: string; readonly sprint?: string } {
  return {
    ...(team !== undefined && shownTeams.has(team) && { team }),
    ...(sprint !== undefined && shownSprints.has(sprint) && { sprint }),
  };
}

function eventsOf(view: BoardView, shown: Shown): BoardSnapshot['events'] & object {
  return view.events().map((event) => {
    const { kind, on, state, discussed } = event;
    const present = event.present.filter((person) => shown.shownPeople.has(person));
    return {
      kind,
      on,
      ...(state !== 'planned' && { state }),
      ...whereOf(event, shown),
      ...(present.length > 0 && { present }),
      ...(discussed.length > 0 && { discussed }),
    };
  });
}

function integrationOf(view: BoardView, shown: Shown): BoardSnapshot['integration'] & object {
  return view.integration().map((record) => {
    const where = whereOf(record, shown);
    if (record.kind === 'success') return { kind: record.kind, on: record.on, ...where };
    const { kind, title, owner, needs, raisedOn, updatedOn, resolved } = record;
    return {
      kind,
      title,
      ...where,
      ...(owner !== undefined && shown.shownPeople.has(owner) && { owner }),
      ...(needs.length > 0 && { needs }),
      raisedOn,
      ...(updatedOn !== raisedOn && { updatedOn }),
      ...(resolved && { resolved }),
    };
  });
}

function improvementsOf(
  view: BoardView,
  { shownItems, shownPeople }: Shown,
): BoardSnapshot['improvements'] & object {
  return view.improvements().map(({ text, owner, item, done }) => ({
    text,
    ...(owner !== undefined && shownPeople.has(owner) && { owner }),
    ...(item !== undefined && shownItems.has(item) && { item }),
    ...(done && { done }),
  }));
}

function judgementsOf(view: BoardView): BoardSnapshot['judgements'] & object {
  return view.judgements().map(({ finding, kind, until, reason, byName }) => ({
    finding,
    kind,
    until,
    ...(reason !== '' && { reason }),
    ...(byName !== '' && { byName }),
  }));
}

function settingsOf({ settings }: BoardView): BoardSnapshot['settings'] & object {
  const rules = Array.from(settings.rules, ([rule, { off, severity }]) => ({
    rule,
    ...(off && { off }),
    ...(severity !== undefined && { severity }),
  }));
  const thresholds = Array.from(settings.thresholds, ([name, value]) => ({ name, value }));
  return {
    ...(rules.length > 0 && { rules }),
    ...(thresholds.length > 0 && { thresholds }),
    ...(settings.guideEdition !== DEFAULT_SETTINGS.guideEdition && {
      guideEdition: settings.guideEdition,
    }),
    ...(settings.sizeUnit !== DEFAULT_SETTINGS.sizeUnit && { sizeUnit: settings.sizeUnit }),
  };
}
