import { formatNumber, listOf, plural } from './word-forms.ts';

const pbis = (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' });

/** The screen of the Product Backlog. */
export const productBacklog = {
  title: 'Product Backlog',
  shape: 'Shape',
  shapes: { list: 'List', tree: 'Tree' },
  number: (value: number): string => formatNumber(value),
  countAll: (count: number): string => pbis(count),
  countShown: (shown: number, all: number): string =>
    `${formatNumber(shown)} of ${formatNumber(all)}`,
  empty: 'No PBI yet. Write the first one above, or import what you have.',
  emptyForViewer: 'No PBI yet.',
  noMatch: 'No PBI fits all filters.',
  clearFilters: 'Clear all',
  filterText: 'Find in key or title',
  filter: 'Filter',
  filters: 'Filters',
  any: 'Any',
  filterTeam: 'Likely team',
  filterSprint: 'Sprint',
  filterReady: 'Ready',
  filterReadyValues: { yes: 'Ready', no: 'Not ready' },
  filterUnsized: 'Without size',
  filterFindings: 'With findings',
  filterNotDone: 'Not Done',
  filterTag: 'Needs or touches',
  noTeam: 'No team',
  noSprint: 'No Sprint',
  unknownTeam: 'A team that is gone',
  unknownSprint: 'A Sprint that is gone',
  chipText: (text: string): string => `“${text}”`,
  removeFilter: (what: string): string => `Remove the filter ${what}`,
  menu: 'More about the Product Backlog',
  import: 'Import…',
  sizesAs: 'Sizes as',
  units: { points: 'Numbers', 't-shirt': 'T-shirt sizes' },

  columns: {
    position: 'Place',
    title: 'PBI',
    lines: 'Dependencies',
    findings: 'Findings',
    ready: 'Ready',
    size: 'Size',
    value: 'Value',
    team: 'Likely team',
    sprint: 'Sprint',
    actions: 'Order',
  },
  selectRow: (key: string): string => `Select ${key}`,
  selectAll: 'Select all that are shown',
  done: 'Done',
  withoutTitle: 'Without title',
  teamOf: (key: string, team: string): string => `Likely team of ${key}: ${team}`,
  sprintOf: (key: string, sprint: string): string => `Sprint of ${key}: ${sprint}`,
  cancel: 'Cancel',
  positionOf: (key: string, place: number): string =>
    `Place ${formatNumber(place)}: move ${key} to another place`,
  moveTo: (key: string): string => `Move ${key} to place`,
  moveRange: (count: number): string => `1 to ${formatNumber(count)}`,
  move: 'Move',
  lines: (into: number, from: number): string =>
    `Waits for ${formatNumber(into)}, enables ${formatNumber(from)}`,
  carried: (sprint: string): string => `Came back undone from ${sprint}`,
  sizeOf: (key: string): string => `Size of ${key}`,
  notSized: 'Not sized',
  wrongSize: 'That is no size. Numbers from 0, or XS, S, M, L, XL, XXL.',

  valueOf: (key: string): string => `Value of ${key}`,
  valueIs: (key: string, parts: readonly string[]): string =>
    parts.length === 0 ? `Value of ${key}: nobody said` : `Value of ${key}: ${listOf(parts)}`,
  valuePart: (dimension: string, level: string): string => `${dimension} ${level}`,
  valueIntro: 'What is it worth, and in which way? All of it is optional.',
  dimensions: {
    economic: 'Economic',
    social: 'Social',
    ecological: 'Ecological',
    knowledge: 'Knowledge',
  },
  levels: { none: '–', 0: '0', 1: '1', 2: '2', 3: '3' },

  add: 'Add a PBI',
  addTop: 'Add a PBI at the top',
  addBelow: (key: string): string => `Add a PBI below ${key}`,
  addButton: 'Add',
  newTitle: 'Title of the new PBI',
  newTitleAfter: (key: string): string => `Title of the new PBI below ${key}`,
  manyLines: 'Several lines were pasted. The import makes a PBI of each.',
  openImport: 'Open the import',

  readyTitle: (key: string): string => `What makes ${key} ready`,
  readyYes: 'Ready',
  readyCount: (fulfilled: number, all: number): string =>
    `${formatNumber(fulfilled)} of ${formatNumber(all)}`,
  readyState: (key: string, ready: boolean, count: string): string =>
    `${key} is ${ready ? 'ready' : `not ready, ${count}`}: show the check list`,
  fulfilled: 'Fulfilled',
  missing: 'Missing',
  parts: {
    team: 'A team is likely to do it',
    size: 'It has a size',
    acceptance: 'It says how to see that it works',
    dependencies: 'It waits for no other team in its own Sprint or later',
    reviewed: 'Its dependencies were looked for',
    ready: 'It is called ready',
  },
  todo: {
    team: 'Give it to the team that is likely to do it.',
    size: 'Let that team give it a size.',
    acceptance: 'Write acceptance notes with those who need it.',
    dependencies: (keys: readonly string[]): string =>
      `It waits for ${listOf(keys)}. Plan that earlier, give both to one team, or slice it.`,
    reviewed: 'Look for them together, then confirm it here.',
    ready: 'Confirm it when a team could select it as it is.',
  },
  openItem: 'Open the PBI',
  confirmAgain: 'Still ready',

  selected: (count: number): string => `${pbis(count)} selected`,
  selectedHidden: (count: number): string =>
    plural(count, {
      one: '{n} more is hidden by filters and stays as it is',
      other: '{n} more are hidden by filters and stay as they are',
    }),
  bulk: 'For the selected PBIs',
  setSize: 'Size…',
  sizeField: 'Size for all of them',
  apply: 'Apply',
  setReady: 'Ready',
  setNotReady: 'Not ready',
  setPlace: 'Team and Sprint…',
  keep: 'As it is',
  addTags: 'Tags…',
  addNeeds: 'They also need',
  addTouches: 'They also touch',
  tagsHint: 'Several with commas',
  goal: 'Sprint Goal…',
  supportsGoal: 'Support the Nexus Sprint Goal',
  supportsNoGoal: 'Do not support it',
  moreOn: (key: string): string => `More about ${key}`,
  toTop: 'Move to the top',
  toEnd: 'Move to the end',
  slice: 'Slice…',
  putAside: 'Put aside',
  clearSelection: 'Clear the selection',
  told: {
    size: (what: string, size: string): string => `Size of ${what}: ${size}.`,
    ready: (what: string, ready: boolean): string =>
      ready ? `${what}: ready.` : `${what}: not ready.`,
    place: (what: string): string => `${what}: moved.`,
    tags: (what: string): string => `${what}: tags added.`,
    goal: (what: string, supports: boolean): string =>
      supports
        ? `${what}: in support of the Nexus Sprint Goal.`
        : `${what}: not in support of the Nexus Sprint Goal.`,
  },

  movedAbove: (who: string, key: string, above: string): string =>
    `${who} moved ${key} above ${above}`,
  movedLast: (who: string, key: string): string => `${who} moved ${key} to the end`,
  movedMany: (who: string, count: number): string => `${who} moved ${pbis(count)}`,
  severalPeople: 'Several people',

  tree: 'Product Backlog as a tree',
  treeHint:
    'Arrow keys move, right and left unfold and fold, Enter opens. PBIs come below what they are part of.',
  noParts: 'No PBI is part of another yet. Slicing one makes the first branch.',
  foldAll: 'Fold all',
  unfoldAll: 'Unfold all',
  rollUp: (points: string, items: number, unsized: number): string =>
    [
      `${points} in ${pbis(items)}`,
      ...(unsized === 0 ? [] : [`${formatNumber(unsized)} without size`]),
    ].join(', '),
  rollUpReady: (ready: number, items: number): string =>
    `${formatNumber(ready)} of ${formatNumber(items)} ready`,
} as const;
