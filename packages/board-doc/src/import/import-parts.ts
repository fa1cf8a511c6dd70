import {
  ACCOUNTABILITIES,
  EVENT_KINDS,
  EVENT_STATES,
  JUDGEMENT_KINDS,
  LIMITS,
  OUTSIDE,
  RETROSPECTIVE_SUBJECTS,
  cellOf,
  done,
  type CriterionId,
  type PersonId,
  type Result,
  type SnapshotCriterion,
  type SnapshotEvent,
  type SnapshotImprovement,
  type SnapshotIntegration,
  type SnapshotJudgement,
  type SnapshotPerson,
  type TeamId,
} from '@weft/domain';
import { insertRanks } from '../commands/criteria.ts';
import { createPart } from '../commands/part-checks.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { capacityKey } from '../read/read-parts.ts';
import {
  readDate,
  readOneOf,
  readPercent,
  readPoints,
  readSomeOf,
  readTags,
} from '../read/read-values.ts';
import { cutText, plainName, type Refs } from './import-refs.ts';

/** Writers of the small collections. What is on the board already is not added again. */

type Written = Result<void, EditRefusal>;

/** Adds people; those of the same name are reused and stay as they are. */
export function writePeople(edit: Edit, rows: readonly SnapshotPerson[], refs: Refs): Written {
  for (const row of rows) {
    const name = cutText(row.name || row.ref, LIMITS.nameChars);
    const known = refs.known.people.get(plainName(name));
    const id = known ?? createPart<PersonId>(edit, 'people', { name, ...personFields(row, refs) });
    refs.people.set(row.ref, id);
  }
  return done(undefined);
}

function personFields(row: SnapshotPerson, refs: Refs): Readonly<Record<string, unknown>> {
  const shares = (row.teams ?? []).flatMap(({ team, percent }) => {
    const id = teamOf(team, refs);
    return id === undefined ? [] : [{ team: id, percent: readPercent(percent) ?? 100 }];
  });
  const { integrationTeam: nit } = row;
  const [from, until] = [readDate(nit?.from), readDate(nit?.until)];
  const capacities = (row.capacities ?? []).flatMap(({ team, sprint, points }) => {
    const [teamId, sprintId] = [teamOf(team, refs), refs.sprints.get(sprint)];
    const said = readPoints(points);
    if (teamId === undefined || sprintId === undefined || said === null) return [];
    return [[capacityKey(cellOf({ team: teamId, sprint: sprintId })), said] as const];
  });
  return {
    ...Object.fromEntries(capacities.slice(0, LIMITS.personCapacityCells)),
    teams: shares,
    skills: readTags(row.skills),
    accountabilities: readSomeOf(row.accountabilities, ACCOUNTABILITIES),
    integrationTeam:
      nit === undefined
        ? undefined
        : {
            ...(from !== undefined && { from }),
            ...(until !== undefined && { until }),
            percent: readPercent(nit.percent) ?? 100,
          },
  };
}

/** Adds criteria at the end of their Definitions of Done; those that say the same are reused. */
export function writeCriteria(edit: Edit, rows: readonly SnapshotCriterion[], refs: Refs): Written {
  for (const row of rows) {
    const team = row.team === undefined ? null : teamOf(row.team, refs);
    const text = cutText(row.text, LIMITS.goalChars);
    if (team === undefined || text === '') continue;
    const same = edit.view
      .criteria()
      .find((one) => !refs.added.has(one.id) && one.team === team && one.text === text);
    const id = same?.id ?? edit.newId<CriterionId>();
    refs.criteria.set(row.ref, id);
    if (same !== undefined) continue;
    refs.added.add(id);
    const { atLeast, applies, restates } = row;
    const value = {
      text,
      ...(atLeast !== undefined && Number.isFinite(atLeast) && { atLeast }),
      ...(applies === false && { applies }),
    };
    const [rank] = insertRanks(edit, team);
    edit.create('criteria', id, {
      fields: {
        team: team ?? undefined,
        restates: restates === undefined ? undefined : refs.criteria.get(restates),
        rank,
      },
      decisions: [{ field: 'wording', scope: '', value }],
    });
  }
  return done(undefined);
}

/** Adds events that are not written down yet. */
export function writeEvents(edit: Edit, rows: readonly SnapshotEvent[], refs: Refs): Written {
  const known = keysOf(edit.view.events(), refs, ({ kind, on, team, sprint }) => [
    kind,
    on,
    team,
    sprint,
  ]);
  for (const row of rows) {
    const kind = readOneOf(row.kind, EVENT_KINDS);
    const on = readDate(row.on);
    const { team, sprint } = whereOf(row, refs);
    if (kind === undefined || on === undefined) continue;
    if (known.has(JSON.stringify([kind, on, team, sprint]))) continue;
    const fields = {
      kind,
      on,
      team,
      sprint,
      state: readOneOf(row.state, EVENT_STATES),
      present: peopleOf(row.present, refs),
      discussed: readSomeOf(row.discussed, RETROSPECTIVE_SUBJECTS),
    };
    refs.added.add(createPart(edit, 'events', fields));
  }
  return done(undefined);
}

/** Adds integration issues and successes that are not written down yet. */
export function writeIntegration(
  edit: Edit,
  rows: readonly SnapshotIntegration[],
  refs: Refs,
): Written {
  const known = keysOf(edit.view.integration(), refs, (record) => [
    ...(record.kind === 'issue' ? [record.title, record.raisedOn] : ['', record.on]),
    record.kind,
    record.team,
    record.sprint,
  ]);
  for (const row of rows) {
    const { team, sprint } = whereOf(row, refs);
    const day = readDate(row.kind === 'issue' ? row.raisedOn : row.on);
    const title = row.kind === 'issue' ? cutText(row.title, LIMITS.titleChars) : '';
    const isKnown = known.has(JSON.stringify([title, day, row.kind, team, sprint]));
    if (day === undefined || isKnown) continue;
    const fields =
      row.kind === 'success'
        ? { kind: row.kind, on: day, team, sprint }
        : {
            kind: row.kind,
            title,
            team,
            sprint,
            owner: personOf(row.owner, refs),
            needs: readTags(row.needs),
            raisedOn: day,
            updatedOn: readDate(row.updatedOn) ?? day,
            resolved: row.resolved === true,
          };
    refs.added.add(createPart(edit, 'integration', fields));
  }
  return done(undefined);
}

/** Adds improvements that are not agreed on yet. */
export function writeImprovements(
  edit: Edit,
  rows: readonly SnapshotImprovement[],
  refs: Refs,
): Written {
  const known = keysOf(edit.view.improvements(), refs, ({ text }) => [text]);
  for (const row of rows) {
    const text = cutText(row.text, LIMITS.goalChars);
    if (text === '' || known.has(JSON.stringify([text]))) continue;
    const fields = {
      text,
      owner: personOf(row.owner, refs),
      item: row.item === undefined ? undefined : refs.items.get(row.item),
      done: row.done === true,
    };
    refs.added.add(createPart(edit, 'improvements', fields));
  }
  return done(undefined);
}

/** What a key of a finding names entities by in a snapshot that was read from a board. */
const ID_IN_KEY = /[0-9A-HJKMNP-TV-Z]{26}/g;

/** Adds judgements on findings that are not judged yet. */
export function writeJudgements(
  edit: Edit,
  rows: readonly SnapshotJudgement[],
  refs: Refs,
): Written {
  const known = keysOf(edit.view.judgements(), refs, ({ finding }) => [finding]);
  const named = [refs.items, refs.teams, refs.sprints, refs.people, refs.criteria];
  for (const row of rows) {
    const kind = readOneOf(row.kind, JUDGEMENT_KINDS);
    const until = readDate(row.until);
    const key = row.finding.replace(
      ID_IN_KEY,
      (ref) => named.map((ids) => ids.get(ref)).find((id) => id !== undefined) ?? ref,
    );
    const finding = cutText(key, LIMITS.findingKeyChars);
    const isKnown = known.has(JSON.stringify([finding]));
    if (kind === undefined || until === undefined || finding === '' || isKnown) continue;
    const fields = {
      finding,
      kind,
      until,
      reason: cutText(row.reason ?? '', LIMITS.noteChars),
      byName: cutText(row.byName ?? '', LIMITS.nameChars),
    };
    refs.added.add(createPart(edit, 'judgements', fields));
  }
  return done(undefined);
}

/** What tells the entities that were on the board before this import from each other. */
function keysOf<Entity extends { readonly id: string }>(
  entities: readonly Entity[],
  refs: Refs,
  say: (entity: Entity) => readonly unknown[],
): ReadonlySet<string> {
  const before = entities.filter(({ id }) => !refs.added.has(id));
  return new Set(before.map((entity) => JSON.stringify(say(entity))));
}

function whereOf(
  row: { readonly team?: string; readonly sprint?: string },
  refs: Refs,
): Readonly<Record<'team' | 'sprint', string | undefined>> {
  return {
    team: row.team === undefined ? undefined : teamOf(row.team, refs),
    sprint: row.sprint === undefined ? undefined : refs.sprints.get(row.sprint),
  };
}

/** A Scrum Team: work outside the Nexus has neither people nor a Definition of Done here. */
export function teamOf(ref: string, refs: Refs): TeamId | undefined {
  const id = refs.teams.get(ref);
  return id === OUTSIDE ? undefined : id;
}

export function personOf(ref: string | undefined, refs: Refs): PersonId | undefined {
  return ref === undefined ? undefined : refs.people.get(ref);
}

/** Distinct people of these refs who are on the board. */
export function peopleOf(named: readonly string[] | undefined, refs: Refs): readonly PersonId[] {
  return [...new Set((named ?? []).flatMap((ref) => refs.people.get(ref) ?? []))];
}
