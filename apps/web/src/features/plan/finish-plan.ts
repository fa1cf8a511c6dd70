import { finishPlan } from '@weft/board-doc';
import type { SprintId, TeamId } from '@weft/domain';
import type { BoardSession } from '../../session/board-session.ts';

/** Says that a plan is finished, under the name that the others know one by, or that it is open again. False: refused. */
export function sayPlanFinished(
  { commands, presence }: Pick<BoardSession, 'commands' | 'presence'>,
  { team, sprint }: { readonly team: TeamId; readonly sprint: SprintId },
  finished: boolean,
): boolean {
  const name = presence.present().find(({ self }) => self)?.user.name ?? '';
  return commands.perform({ kind: 'set-plan' }, (edit) =>
    finishPlan(edit, team, sprint, finished, name),
  ).ok;
}
