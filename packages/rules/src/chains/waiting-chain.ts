import type { ItemId, ProductBacklogItem, TeamId } from '@weft/domain';
import { isOfNexus, NO_TEAMS, withTeam } from '../nexus-team.ts';

/**
 * PBIs of which each waits for the one before, known by the last one: chains that begin alike share
 * what they have in common, so that hundreds of them cost no more than the PBIs they are made of.
 */
export interface WaitingChain {
  readonly last: ProductBacklogItem;
  /** The chain without the last one; undefined: there is no other. */
  readonly before: WaitingChain | undefined;
  /** Number of PBIs. */
  readonly length: number;
  /** Teams of the Nexus along the chain, by id. */
  readonly teams: readonly TeamId[];
  /** How often one of these teams hands over to another. */
  readonly handovers: number;
}

/** The chain `before`, and then this PBI. */
export function chainWith(
  before: WaitingChain | undefined,
  last: ProductBacklogItem,
  context: { readonly nexusTeams: ReadonlySet<TeamId> },
): WaitingChain {
  const length = (before?.length ?? 0) + 1;
  const known = before?.teams ?? NO_TEAMS;
  const handovers = before?.handovers ?? 0;
  const { team } = last.place;
  if (!isOfNexus(team, context)) return { last, before, length, teams: known, handovers };
  const from = before?.last.place.team;
  const isHandover = from !== team && isOfNexus(from, context);
  return {
    last,
    before,
    length,
    teams: withTeam(known, team),
    handovers: handovers + Number(isHandover),
  };
}

/** The PBIs of the chain, first to last. */
export function itemsAlong(chain: WaitingChain): readonly ProductBacklogItem[] {
  const items: ProductBacklogItem[] = [];
  for (let at: WaitingChain | undefined = chain; at !== undefined; at = at.before) {
    items.push(at.last);
  }
  return items.reverse();
}

/** Their ids, first to last. */
export function idsAlong(chain: WaitingChain): readonly ItemId[] {
  const ids: ItemId[] = [];
  for (let at: WaitingChain | undefined = chain; at !== undefined; at = at.before) {
    ids.push(at.last.id);
  }
  // A full check keeps hundreds of these: the copy has no room to spare.
  return ids.toReversed();
}
