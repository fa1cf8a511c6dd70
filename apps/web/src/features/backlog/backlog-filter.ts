import {
  OUTSIDE,
  brandId,
  isId,
  type ItemId,
  type ProductBacklogItem,
  type SprintId,
  type TeamId,
} from '@weft/domain';

/** No team or no Sprint, as a choice of its own. */
export const NONE = 'none';
export type None = typeof NONE;

/** Says in the address whether the list or the tree is shown. */
export const SHAPE_PARAMETER = 'shape';

/** What of the Product Backlog is shown; a part that is undefined or false leaves nothing out. */
export interface BacklogFilter {
  /** Stands in the key or title, whatever its case. */
  readonly text: string;
  readonly team: TeamId | None | undefined;
  readonly sprint: SprintId | None | undefined;
  readonly ready: 'yes' | 'no' | undefined;
  /** Only PBIs that nobody gave a size. */
  readonly unsized: boolean;
  readonly withFindings: boolean;
  /** Only PBIs that are not Done. */
  readonly notDone: boolean;
  /** One of what it needs or touches, whatever its case. */
  readonly tag: string;
}

export const NO_FILTER: BacklogFilter = Object.freeze({
  text: '',
  team: undefined,
  sprint: undefined,
  ready: undefined,
  unsized: false,
  withFindings: false,
  notDone: false,
  tag: '',
});

export type FilterPart = keyof BacklogFilter;
const FILTER_PARTS: readonly FilterPart[] = [
  'text',
  'team',
  'sprint',
  'ready',
  'unsized',
  'withFindings',
  'notDone',
  'tag',
];

/** Reads the filter from the parameters of an address; what fits nothing leaves nothing out. */
export function filterFromAddress(parameters: URLSearchParams): BacklogFilter {
  const ready = parameters.get('ready');
  return {
    text: parameters.get('q')?.trim() ?? '',
    team: teamIn(parameters.get('team')),
    sprint: sprintIn(parameters.get('sprint')),
    ready: ready === 'yes' || ready === 'no' ? ready : undefined,
    unsized: parameters.get('size') === NONE,
    withFindings: parameters.get('findings') === 'yes',
    notDone: parameters.get('done') === 'no',
    tag: parameters.get('tag')?.trim() ?? '',
  };
}

/** Writes the filter into a copy of the parameters of an address; everything else in them stays. */
export function addressWith(parameters: URLSearchParams, filter: BacklogFilter): URLSearchParams {
  const written = new URLSearchParams(parameters);
  const put = (name: string, value: string | undefined): void => {
    if (value === undefined || value === '') written.delete(name);
    else written.set(name, value);
  };
  put('q', filter.text.trim());
  put('team', filter.team);
  put('sprint', filter.sprint);
  put('ready', filter.ready);
  put('size', filter.unsized ? NONE : undefined);
  put('findings', filter.withFindings ? 'yes' : undefined);
  put('done', filter.notDone ? 'no' : undefined);
  put('tag', filter.tag.trim());
  return written;
}

/** The parts of a filter that leave something out, in the order in which they are shown. */
export function partsInUse(filter: BacklogFilter): readonly FilterPart[] {
  return FILTER_PARTS.filter((part) => filter[part] !== NO_FILTER[part]);
}

/** The filter without one of its parts. */
export function without(filter: BacklogFilter, part: FilterPart): BacklogFilter {
  return { ...filter, [part]: NO_FILTER[part] };
}

/** True when the filter shows the PBI; `hasFindings` is asked only where it matters. */
export function shows(
  filter: BacklogFilter,
  item: ProductBacklogItem,
  hasFindings: (id: ItemId) => boolean,
): boolean {
  const { team, sprint } = item.place;
  if (filter.team !== undefined && filter.team !== (team ?? NONE)) return false;
  if (filter.sprint !== undefined && filter.sprint !== (sprint ?? NONE)) return false;
  if (filter.ready !== undefined && item.ready !== (filter.ready === 'yes')) return false;
  if (filter.unsized && item.size !== null) return false;
  if (filter.notDone && item.state === 'done') return false;
  if (filter.tag !== '' && !hasTag(item, filter.tag)) return false;
  if (filter.text !== '' && !saysText(item, filter.text)) return false;
  return !filter.withFindings || hasFindings(item.id);
}

function hasTag({ needs, touches }: ProductBacklogItem, wanted: string): boolean {
  const folded = wanted.toLocaleLowerCase();
  return [...needs, ...touches].some((tag) => tag.toLocaleLowerCase() === folded);
}

function saysText({ key, title }: ProductBacklogItem, wanted: string): boolean {
  return `${key} ${title}`.toLocaleLowerCase().includes(wanted.toLocaleLowerCase());
}

function teamIn(value: string | null): BacklogFilter['team'] {
  if (value === NONE) return NONE;
  return value === OUTSIDE || isId(value) ? brandId<TeamId>(value) : undefined;
}

function sprintIn(value: string | null): BacklogFilter['sprint'] {
  if (value === NONE) return NONE;
  return isId(value) ? brandId<SprintId>(value) : undefined;
}
