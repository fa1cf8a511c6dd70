import type { BoardView, NexusSprint, SprintId } from '@weft/domain';
import type { Finding } from './finding.ts';
import { PlannedBoard } from './forecast/planned-board.ts';
import { ruleContextOf } from './rule-context.ts';
import { dodMissing } from './rules/dod-missing.ts';
import { dodWeaker } from './rules/dod-weaker.ts';
import { goalMissing } from './rules/goal-missing.ts';
import { isOff, withBoardSeverity } from './settled-rules.ts';

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
  const started = new StartedBoard(view, options.sprint);
  const sprint = started.sprint(options.sprint);
  if (sprint === undefined) return [];
  const context = ruleContextOf(started, options.today);
  const { settings } = view;
  return [
    ...goalMissing.check(sprint, context),
    ...dodMissing.check(context),
    ...dodWeaker.check(context),
  ]
    .filter(({ rule }) => !isOff(rule, settings))
    .flatMap((finding) => withBoardSeverity([finding], settings))
    .filter(({ severity }) => severity === 'error');
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
