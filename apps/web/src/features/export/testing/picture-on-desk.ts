import type { BoardView, NexusSprint } from '@weft/domain';
import { createRuleSet } from '@weft/rules';
import type { PictureColours, PictureSource } from '../picture.ts';
import type { PictureWords } from '../picture-words.ts';

const HUES = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** Words and names of colours that can be told apart in what is written. */
const WORDS: PictureWords = {
  backlog: 'Backlog',
  notAssigned: 'Not assigned',
  outside: 'Outside the Nexus',
  place: (team, sprint) => `${team}, ${sprint}`,
  untitled: 'Untitled',
  withoutTitle: 'No title yet',
  severity: { error: 'Stops us', warning: 'Risk', info: 'Hint' },
  waitsFor: (count) => `waits for ${count.toString()}`,
  enables: (count) => `enables ${count.toString()}`,
  count: (count) => `${count.toString()} PBIs`,
  withoutSize: (count) => `+${count.toString()} without size`,
  load: (points) => `L ${points.toString()}`,
  capacity: (points) => `C ${points?.toString() ?? '?'}`,
  size: (points) => points.toString(),
  states: { planned: '', running: 'running', closed: 'closed' },
  aside: 'put aside',
  dates: ({ start = '' }: NexusSprint) => start,
  before: (first, then) => `${first} before ${then}`,
  described: (items, lines) => `${items}, ${lines}`,
  lines: (count) => `${count.toString()} lines`,
  legend: {
    looks: {
      error: 'Stops us',
      warning: 'Risk',
      info: 'Hint',
      healthy: 'No finding',
      external: 'External',
    },
    arrows: { 'to-successor': 'comes before', 'to-predecessor': 'waits for' },
    elsewhere: 'leads elsewhere',
    ready: 'Ready',
    collision: 'Two decisions',
    load: 'L load, C capacity',
  },
};

const COLOURS: PictureColours = {
  surface: 'surface',
  canvas: 'canvas',
  ground: 'ground',
  line: 'line',
  text: 'text',
  muted: 'muted',
  error: 'error',
  warning: 'warning',
  info: 'info',
  ok: 'ok',
  ink: HUES.map((hue) => `ink-${hue.toString()}`),
  tint: HUES.map((hue) => `tint-${hue.toString()}`),
};

/** A picture of a whole board with all its lines, except where asked otherwise. */
export function sourceOf(view: BoardView, wanted: Partial<PictureSource> = {}): PictureSource {
  return {
    view,
    rules: createRuleSet(view, { today: '2026-11-23' }),
    part: { kind: 'whole' },
    shownLines: { healthy: true, resolved: true },
    arrows: 'to-successor',
    colours: COLOURS,
    words: WORDS,
    day: '23 November 2026',
    ...wanted,
  };
}

/** How many PBIs stand in cells that are not folded, counted without any geometry. */
export function openItemCount(view: BoardView): number {
  let count = 0;
  for (const { place } of view.items()) {
    const sprint = place.sprint === null ? undefined : view.sprint(place.sprint);
    if (sprint?.state !== 'closed') count += 1;
  }
  return count;
}
