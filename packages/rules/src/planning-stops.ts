import type { BoardView, NexusSprint, SprintId } from '@weft/domain';
import type { Finding, RuleId } from './finding.ts';
import { PlannedBoard } from './forecast/planned-board.ts';
import { createRuleSet } from './rule-set.ts';

/** What completing a planning waits for, in the order in which it is told. */
const STOPS_PLANNING: readonly RuleId[] = ['goal-missing', 'dod-missing', 'dod-weaker'];

/**
 * What would stop the Nexus if this Sprint were started as it is planned: goals and Definition of
 * Done that are missing, or asked for less than the Nexus asks. The same rules as everywhere, on the
 * board with the Sprint running: what a board switched off or holds for less than *Stops us* is not
 * in it. Empty for a Sprint that is not on the board.
 */
export function planningStops(
  view: BoardView,
  options: { readonly sprint: SprintId; readonly today: string },
): readonly Finding[] {
  const { sprint, today } = options;
  if (view.sprint(sprint) === undefined) return [];
  // All rules, although three would do: who asks once can wait, and the first frame of a board
  // loads them as one piece.
  const { findings } = createRuleSet(new StartedBoard(view, sprint), { today });
  const stops = [...findings.values()].filter(({ severity }) => severity === 'error');
  return STOPS_PLANNING.flatMap((rule) => stops.filter((finding) => finding.rule === rule));
}

/** A board on which one Sprint runs, and no other. */
class StartedBoard extends PlannedBoard {
  readonly #sprint: SprintId;

  constructor(board: BoardView, sprint: SprintId) {
    super(board);
    this.#sprint = sprint;
  }

  override sprint(id: SprintId): NexusSprint | undefined {
    const sprint = super.sprint(id);
    return sprint === undefined ? undefined : this.#started(sprint);
  }

  override sprints(): readonly NexusSprint[] {
    return super.sprints().map((sprint) => this.#started(sprint));
  }

  #started(sprint: NexusSprint): NexusSprint {
    if (sprint.id === this.#sprint) return { ...sprint, state: 'running' };
    return sprint.state === 'running' ? { ...sprint, state: 'closed' } : sprint;
  }
}
