import { OUTSIDE, compareRank, type BoardView, type ItemId } from '@weft/domain';

/** What of the Product Backlog is shown beside the plan. */
export interface BacklogFilter {
  readonly readyOnly: boolean;
  /** Words that must all stand in key or title; empty: no search. */
  readonly query: string;
}

/** The open part of the Product Backlog, in order. */
export interface PlanBacklog {
  readonly shown: readonly ItemId[];
  /** How many more the search would show without the filter on *Ready*. */
  readonly notReady: number;
  /** How many are open at all. */
  readonly open: number;
}

/**
 * PBIs that no team of the Nexus has in a Sprint, in Product Backlog order. Done ones are not
 * planned any more; those outside the Nexus are somebody else's.
 */
export function planBacklog(view: BoardView, { readyOnly, query }: BacklogFilter): PlanBacklog {
  const words = query
    .toLocaleLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const open = [...view.items()]
    .filter(({ place, state }) => {
      const isPlanned = place.sprint !== null && place.team !== null;
      return !isPlanned && state !== 'done' && place.team !== OUTSIDE;
    })
    .sort(compareRank);
  const found = open.filter(({ key, title }) => {
    const text = `${key} ${title}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  const shown = readyOnly ? found.filter((item) => item.ready) : found;
  return {
    shown: shown.map((item) => item.id),
    notReady: found.length - shown.length,
    open: open.length,
  };
}
