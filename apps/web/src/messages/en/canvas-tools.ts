import { formatNumber, plural } from './word-forms.ts';

/** What is done on the board: tools, menus, moving, drawing. Loaded after the first frame. */
export const canvasTools = {
  zoom: {
    group: 'Zoom',
    in: 'Closer',
    out: 'Further away',
    now: (percent: number): string => `${percent.toString()} %`,
    nowLabel: (percent: number): string => `Zoom ${percent.toString()} %. Show in real size`,
    fit: 'Show everything',
    selection: 'Show the selection',
    miniMap: 'Mini-map',
    lines: (shown: number, all: number): string => `${shown.toString()} of ${all.toString()} lines`,
    linesLabel: (shown: number, all: number): string =>
      `${shown.toString()} of ${plural(all, { one: '{n} dependency', other: '{n} dependencies' })} shown. Show the healthy ones too`,
  },
  tools: {
    label: (key: string): string => `Tools for ${key}`,
    several: (count: number): string => `Tools for ${count.toString()} PBIs`,
    selected: (count: number): string => `${count.toString()} PBIs`,
    rename: 'Rename',
    details: 'Details',
    size: 'Size',
    noSize: '?',
    sizeOf: (size: number | null): string => (size === null ? 'No size' : size.toString()),
    ready: 'Ready',
    move: 'Move to…',
    waitsFor: 'Waits for…',
    enables: 'Enables…',
    slice: 'Slice…',
    putAside: 'Put aside',
  },
  draft: {
    label: (cell: string): string => `New PBI in ${cell}`,
    placeholder: 'What should be possible afterwards?',
    hint: 'Enter saves, Escape cancels',
  },
  renameLabel: (key: string): string => `New title of ${key}`,
  move: {
    title: (subject: string): string => `Move ${subject} to`,
    several: (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' }),
    cell: (cell: string, effect: string): string => `${cell}: ${effect}`,
    here: 'is here now',
    help: 'Numbers show the load after the move. Arrows step, Enter moves, Escape keeps it where it is.',
    newFindings: (count: number): string =>
      plural(count, { one: '{n} new finding', other: '{n} new findings' }),
    goneFindings: (count: number): string =>
      plural(count, { one: '{n} finding less', other: '{n} findings less' }),
    loadOf: (points: number, capacity: number | undefined): string =>
      capacity === undefined
        ? plural(points, { one: '{n} point', other: '{n} points' })
        : `${formatNumber(points)} of ${formatNumber(capacity)} points`,
    over: (points: number): string => `${formatNumber(points)} over`,
  },
  dragged: {
    stack: (count: number): string => `${count.toString()} PBIs`,
  },
  aim: {
    pickTo: (key: string): string => `${key} comes first. Choose what waits for it.`,
    pickFrom: (key: string): string => `${key} waits. Choose what must come first.`,
    pickFirst: 'Choose what comes first, then what waits for it.',
    exists: 'This dependency is drawn already.',
    circle: (keys: readonly string[]): string =>
      `This would close a circle: ${keys.join(' → ')}. You may draw it; it becomes “Stops us”.`,
    draw: (from: string, to: string): string => `${from} before ${to}`,
    cancel: 'Cancel',
    handle: (key: string): string => `Draw a dependency from ${key}`,
  },
  team: {
    menu: (name: string): string => `Team ${name}`,
    rename: 'Rename',
    hue: (name: string): string => `Hue: ${name}`,
    hues: ['blue', 'vermilion', 'green', 'violet', 'amber', 'teal', 'rose', 'olive', 'slate'],
    up: 'Move up',
    down: 'Move down',
    putAside: 'Put aside',
  },
  sprint: {
    menu: (name: string): string => `Sprint ${name}`,
    rename: 'Rename',
    states: { planned: 'Planned', running: 'Running', closed: 'Closed' },
    putAside: 'Put aside',
  },
  people: {
    drags: (name: string, count: number): string =>
      `${name}: ${plural(count, { one: '{n} PBI', other: '{n} PBIs' })}`,
  },
  lens: {
    neighbourhood: (key: string): string => `What ${key} waits for and enables`,
    withDependencies: (count: number): string =>
      plural(count, { one: '{n} PBI with dependencies', other: '{n} PBIs with dependencies' }),
    longestChain: (items: number, points: number): string =>
      `The longest chain: ${plural(items, { one: '{n} PBI', other: '{n} PBIs' })}, ${plural(points, { one: '{n} point', other: '{n} points' })}`,
    noChain: 'Nothing that is planned waits for anything.',
    reach: 'How far',
    reaches: { one: '1 step', two: '2 steps', all: 'All' },
    leave: 'Show the whole board',
  },
  miniMap: {
    label: 'Mini-map. Press on it to go there.',
  },
} as const;
