import type { TeamId } from '@weft/domain';
import type { OpenLine } from './line-scope.ts';

/** The two teams of the Nexus that an open line ties together, the smaller id first. */
export function teamPairOf({
  fromStand,
  toStand,
}: OpenLine): readonly [TeamId, TeamId] | undefined {
  const { team: from } = fromStand;
  const { team: to } = toStand;
  if (from === undefined || to === undefined || from === to) return undefined;
  return from < to ? [from, to] : [to, from];
}
