import {
  OUTSIDE,
  cellOf,
  compareRank,
  type BoardView,
  type ItemId,
  type LineId,
  type NexusSprint,
  type ProductBacklogItem,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { openEndsOf, loadOf, type Load } from '@weft/rules';
import { FLOW, flowOf, type Flow } from './flow.ts';

/** What stands at the other end of a dependency on work of another team. */
export interface DependencyMark {
  readonly line: LineId;
  /** The other PBI; undefined: it is not on this board, and `key` is what it was called. */
  readonly item: ItemId | undefined;
  readonly key: string;
  /** The team of the other PBI; null: nobody's yet, or not known. */
  readonly team: TeamId | null;
  /** How far the other PBI is; undefined: not known. */
  readonly flow: Flow | undefined;
  /** False when nothing is held up: it is resolved, what comes first is Done, or it leads nowhere. */
  readonly isOpen: boolean;
}

/** A selected PBI. */
export interface SprintCard {
  readonly item: ProductBacklogItem;
  readonly flow: Flow;
  /** What it waits for, of other teams; open ones first, then by key. */
  readonly incoming: readonly DependencyMark[];
  /** What it enables, of other teams; likewise. */
  readonly outgoing: readonly DependencyMark[];
}

/** The Sprint Backlog of one team: what it selected, by column, in Product Backlog order. */
export interface SprintLane {
  /** Null: selected, but by no team yet. */
  readonly team: TeamId | null;
  readonly columns: Readonly<Record<Flow, readonly SprintCard[]>>;
  readonly load: Load;
  /** In the board's size unit; undefined: unknown. */
  readonly capacity: number | undefined;
  /** The team's Sprint Goal; empty: none. */
  readonly goal: string;
}

/** Numbers of the whole Nexus Sprint Backlog; work outside the Nexus counts only where ours depends on it. */
export interface SprintNumbers {
  readonly items: number;
  /** Done and integrated. */
  readonly integrated: number;
  readonly doneNotIntegrated: number;
  /** Open dependencies of the selected PBIs on or for work of other teams, each once. */
  readonly openAcrossTeams: number;
}

/**
 * The Nexus Sprint Backlog: the composite of the Sprint Backlogs of all teams, with the dependencies
 * between them. It is read from the board and never stored.
 */
export interface SprintBacklog {
  readonly sprint: NexusSprint;
  /** The Nexus Sprint Goal; empty: none. */
  readonly goal: string;
  /** Teams in row order, then what others selected: teams put aside, outside, nobody. */
  readonly lanes: readonly SprintLane[];
  readonly numbers: SprintNumbers;
}

/** The Nexus Sprint Backlog of a Sprint; undefined when the Sprint is not on the board. */
export function sprintBacklogOf(view: BoardView, id: SprintId): SprintBacklog | undefined {
  const sprint = view.sprint(id);
  if (sprint === undefined) return undefined;
  const selected = [...view.items()].filter(({ place }) => place.sprint === id).sort(compareRank);
  const teams = new Set<TeamId | null>(view.teams().map((team) => team.id));
  // What a team selected stays in sight when the team is put aside.
  for (const team of selected.map(({ place }) => place.team).sort(nobodyLast)) teams.add(team);
  const lanes = [...teams].map((team) =>
    laneOf(
      view,
      id,
      team,
      selected.filter(({ place }) => place.team === team),
    ),
  );
  return {
    sprint,
    goal: view.sprintGoal(null, id),
    lanes,
    numbers: numbersOf(lanes),
  };
}

/** All cards of a lane, column by column. */
export function cardsOf(lane: SprintLane): readonly SprintCard[] {
  return FLOW.flatMap((flow) => lane.columns[flow]);
}

function laneOf(
  view: BoardView,
  sprint: SprintId,
  team: TeamId | null,
  items: readonly ProductBacklogItem[],
): SprintLane {
  const cards = items.map((item) => cardOf(view, item));
  const inColumn = (flow: Flow): readonly SprintCard[] =>
    cards.filter((card) => card.flow === flow);
  return {
    team,
    columns: {
      todo: inColumn('todo'),
      doing: inColumn('doing'),
      done: inColumn('done'),
      integrated: inColumn('integrated'),
    },
    load: loadOf(view, cellOf({ team, sprint })),
    capacity: team === null ? undefined : view.capacity(team, sprint),
    goal: team === null ? '' : view.sprintGoal(team, sprint),
  };
}

function cardOf(view: BoardView, item: ProductBacklogItem): SprintCard {
  const marks = (lines: ReturnType<BoardView['linesInto']>, end: 'from' | 'to'): DependencyMark[] =>
    lines
      .map((line) => markOf(view, item, line, end))
      .filter((mark) => mark !== undefined)
      .sort(compareMarks);
  return {
    item,
    flow: flowOf(item),
    incoming: marks(view.linesInto(item.id), 'from'),
    outgoing: marks(view.linesFrom(item.id), 'to'),
  };
}

/** The mark of a line at this end; undefined: the other PBI is of the same team, or put aside. */
function markOf(
  view: BoardView,
  item: ProductBacklogItem,
  line: ReturnType<BoardView['linesInto']>[number],
  end: 'from' | 'to',
): DependencyMark | undefined {
  const other = view.item(line[end]);
  if (other === undefined) {
    const key = line.missingEnd ?? '?';
    return { line: line.id, item: undefined, key, team: null, flow: undefined, isOpen: false };
  }
  if (other.aside || other.place.team === item.place.team) return undefined;
  return {
    line: line.id,
    item: other.id,
    key: other.key,
    team: other.place.team,
    flow: flowOf(other),
    isOpen: openEndsOf(view, line) !== undefined,
  };
}

function numbersOf(lanes: readonly SprintLane[]): SprintNumbers {
  const ours = lanes.filter(({ team }) => team !== OUTSIDE).flatMap(cardsOf);
  const open = new Set<LineId>();
  for (const { incoming, outgoing } of lanes.flatMap(cardsOf)) {
    for (const { line, isOpen } of [...incoming, ...outgoing]) if (isOpen) open.add(line);
  }
  return {
    items: ours.length,
    integrated: ours.filter(({ flow }) => flow === 'integrated').length,
    doneNotIntegrated: ours.filter(({ flow }) => flow === 'done').length,
    openAcrossTeams: open.size,
  };
}

function compareMarks(a: DependencyMark, b: DependencyMark): number {
  if (a.isOpen !== b.isOpen) return a.isOpen ? -1 : 1;
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.line < b.line ? -1 : 1;
}

function nobodyLast(a: TeamId | null, b: TeamId | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
