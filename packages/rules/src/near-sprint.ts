import type { NexusSprint, SprintId } from '@weft/domain';
import type { RuleContext } from './rule.ts';

/**
 * The Sprint, when it is no later than the one after the current one and is not closed; undefined
 * for any other, and for none.
 */
export function nearSprint(
  id: SprintId | null,
  { view, timeline }: Pick<RuleContext, 'view' | 'timeline'>,
): NexusSprint | undefined {
  const point = timeline.pointOf(id);
  if (id === null || point === undefined || !timeline.isNear(point)) return undefined;
  const sprint = view.sprint(id);
  return sprint?.state === 'closed' ? undefined : sprint;
}
