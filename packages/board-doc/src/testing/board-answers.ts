import {
  BOARD_PARTS,
  OUTSIDE,
  brandId,
  cellOf,
  compareRank,
  unreachable,
  type BoardChange,
  type BoardPart,
  type CellId,
  type PersonId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import { plainSettings } from '../read/read-settings.ts';

/** Everything a view says, by what a {@link BoardChange} calls it: `item <id>`, `cell <cell>`, … */
export type BoardAnswers = ReadonlyMap<string, string>;

/** Asks a board everything there is to ask. */
export function boardAnswers(board: BoardDocument): BoardAnswers {
  const { view } = board;
  const answers = new Map<string, string>();
  const say = (name: string, answer: unknown): void => {
    answers.set(name, JSON.stringify(answer));
  };
  const items = [...view.items(), ...board.asideItems()];
  for (const { id } of items) {
    say(`item ${id}`, view.item(id));
    const into = view.linesInto(id).map((line) => line.id);
    const from = view.linesFrom(id).map((line) => line.id);
    say(`ends ${id}`, { into, from });
  }
  for (const line of view.lines()) say(`line ${line.id}`, view.line(line.id));
  const teams = new Set<TeamId | null>([null, OUTSIDE]);
  const sprints = new Set<SprintId | null>([null]);
  for (const key of board.roots.teams.keys()) {
    const team = view.team(brandId<TeamId>(key));
    if (team !== undefined) teams.add(team.id);
    if (team !== undefined) say(`team ${team.id}`, team);
  }
  for (const key of board.roots.sprints.keys()) {
    const sprint = view.sprint(brandId<SprintId>(key));
    if (sprint !== undefined) sprints.add(sprint.id);
    if (sprint !== undefined) say(`sprint ${sprint.id}`, sprint);
  }
  for (const team of teams) {
    for (const sprint of sprints) {
      const cell = cellOf({ team, sprint });
      const answer = answersOfCell(board, cell, team, sprint);
      // Nothing is said of empty cells: a new team or Sprint is named, not each of its cells.
      if (answer !== undefined) say(`cell ${cell}`, answer);
    }
  }
  say('board', [view.title, view.productGoal]);
  for (const part of BOARD_PARTS) say(`part ${part}`, partAnswers(board, part));
  // Not in a change by name: they follow from what is.
  say(
    'rows',
    view.teams().map((team) => team.id),
  );
  say(
    'columns',
    view.sprints().map((sprint) => sprint.id),
  );
  say('counts', [view.itemCount, view.lineCount]);
  const backlog = items.sort(compareRank).map((item) => item.id);
  say('backlog', backlog);
  return answers;
}

/** Names of what differs between two sets of answers and must therefore be in a change. */
export function differentNames(before: BoardAnswers, after: BoardAnswers): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter(
    (name) =>
      /^(item|line|team|sprint|cell|board|part)/.test(name) && before.get(name) !== after.get(name),
  );
}

/** The names that a change holds, in the words of {@link boardAnswers}. */
export function namesIn(change: BoardChange): Set<string> {
  return new Set([
    ...[...change.items].map((id) => `item ${id}`),
    ...[...change.lines].map((id) => `line ${id}`),
    ...[...change.teams].map((id) => `team ${id}`),
    ...[...change.sprints].map((id) => `sprint ${id}`),
    ...[...change.cells].map((cell) => `cell ${cell}`),
    ...(change.board ? ['board'] : []),
    ...[...change.parts].map((part) => `part ${part}`),
  ]);
}

function answersOfCell(
  board: BoardDocument,
  cell: CellId,
  team: TeamId | null,
  sprint: SprintId | null,
): unknown {
  const { view } = board;
  const items = view.itemsIn(cell);
  const collisions = view.collisionsOf(cell);
  const goal = sprint === null ? '' : view.sprintGoal(team, sprint);
  const capacity = sprint === null || team === null ? undefined : view.capacity(team, sprint);
  const plan =
    sprint === null
      ? []
      : [
          view.goalIsLinked(team, sprint) || '',
          (team !== null && view.planIsFinished(team, sprint)) || '',
          (team === null ? undefined : view.teamSprintEnd(team, sprint)) ?? '',
          (team === null ? undefined : view.planFinish(team, sprint)) ?? '',
          team === null ? '' : view.capacityReason(team, sprint),
        ];
  const isEmpty =
    items.length + collisions.length === 0 &&
    capacity === undefined &&
    [goal, ...plan].every((said) => said === '');
  return isEmpty ? undefined : { items, collisions, goal, capacity, plan };
}

/** Everything there is to ask about a small collection, or about the settings. */
function partAnswers({ view, roots }: BoardDocument, part: BoardPart): unknown {
  switch (part) {
    case 'settings':
      return plainSettings(view.settings);
    case 'people':
      return [
        view.people(),
        [...roots.people.keys()].sort().map((id) => view.person(brandId<PersonId>(id))),
      ];
    case 'judgements': {
      const findings = view.judgements().map(({ finding }) => finding);
      return [view.judgements(), findings.map((finding) => view.judgementOn(finding))];
    }
    case 'criteria':
    case 'events':
    case 'integration':
    case 'improvements':
      return view[part]();
    default:
      return unreachable(part);
  }
}
