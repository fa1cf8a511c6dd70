import { brandId, type NexusSprint, type SprintId, type TeamId } from '@weft/domain';
import { cardsOf, type SprintBacklog, type SprintCard, type SprintLane } from './sprint-backlog.ts';

/** Which Sprint is looked at, and what of it. It stands in the address, so that it can be sent on. */
export interface SprintFilter {
  /** Undefined: the one that counts now, see {@link chosenSprint}. */
  readonly sprint: SprintId | undefined;
  /** `dependent`: only PBIs that wait for or enable work of other teams. */
  readonly show: 'all' | 'dependent';
  /** Undefined: all teams. */
  readonly team: TeamId | undefined;
  /** Text in key or title; empty: any. */
  readonly find: string;
  /** Shown as a wall display. */
  readonly isWall: boolean;
}

/** Lets everything of the Sprint through. */
export const WHOLE_SPRINT: Omit<SprintFilter, 'sprint' | 'isWall'> = {
  show: 'all',
  team: undefined,
  find: '',
};

const NAMES = { sprint: 'sprint', show: 'show', team: 'team', find: 'find', wall: 'wall' } as const;
const IS_WALL = '1';

/** Reads the filter from the query of an address; what it does not know is left out. */
export function parseFilter(query: string): SprintFilter {
  const given = new URLSearchParams(query);
  const sprint = given.get(NAMES.sprint);
  const team = given.get(NAMES.team);
  return {
    sprint: sprint === null ? undefined : brandId<SprintId>(sprint),
    show: given.get(NAMES.show) === 'dependent' ? 'dependent' : 'all',
    team: team === null ? undefined : brandId<TeamId>(team),
    find: given.get(NAMES.find) ?? '',
    isWall: given.get(NAMES.wall) === IS_WALL,
  };
}

/** The query with another filter; what else stands in it stays, and defaults are not written. */
export function queryWith(query: string, filter: SprintFilter): string {
  const next = new URLSearchParams(query);
  const write = (name: string, value: string): void => {
    if (value === '') next.delete(name);
    else next.set(name, value);
  };
  write(NAMES.sprint, filter.sprint ?? '');
  write(NAMES.show, filter.show === 'all' ? '' : filter.show);
  write(NAMES.team, filter.team ?? '');
  write(NAMES.find, filter.find);
  write(NAMES.wall, filter.isWall ? IS_WALL : '');
  return next.toString();
}

/**
 * The Sprint that is looked at: the one asked for, else the running one, else the first that is not
 * closed, else the last.
 */
export function chosenSprint(
  sprints: readonly NexusSprint[],
  asked: SprintId | undefined,
): NexusSprint | undefined {
  return (
    sprints.find(({ id }) => id === asked) ??
    sprints.find(({ state }) => state === 'running') ??
    sprints.find(({ state }) => state !== 'closed') ??
    sprints.at(-1)
  );
}

/** Whether the filter leaves something out. */
export function isNarrowed(filter: SprintFilter): boolean {
  return filter.show !== 'all' || filter.team !== undefined || filter.find.trim() !== '';
}

/**
 * The lanes with what of them is shown, without those of which nothing is left. A lane of which
 * nothing is left out is the same object.
 */
export function shownLanes({ lanes }: SprintBacklog, filter: SprintFilter): readonly SprintLane[] {
  const ofTeam = lanes.filter(({ team }) => filter.team === undefined || team === filter.team);
  if (filter.show === 'all' && filter.find.trim() === '') return ofTeam;
  const isShown = (card: SprintCard): boolean => isOfFilter(card, filter);
  const narrowed = ofTeam.map((lane) => ({
    ...lane,
    columns: {
      todo: lane.columns.todo.filter(isShown),
      doing: lane.columns.doing.filter(isShown),
      done: lane.columns.done.filter(isShown),
      integrated: lane.columns.integrated.filter(isShown),
    },
  }));
  return narrowed.filter((lane) => cardsOf(lane).length > 0);
}

function isOfFilter({ item, incoming, outgoing }: SprintCard, filter: SprintFilter): boolean {
  if (filter.show === 'dependent' && incoming.length + outgoing.length === 0) return false;
  const wanted = filter.find.trim().toLocaleLowerCase();
  return `${item.key} ${item.title}`.toLocaleLowerCase().includes(wanted);
}
