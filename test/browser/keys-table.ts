import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { afterFrame } from './after-drop.ts';
import { KeyboardOnly } from './keyboard-only.ts';
import type { PersonOnBoard } from './two-people.ts';

/** The screens with a canvas. */
export type CanvasScreen = 'Board' | 'Map';

/** How long a loaded machine may take to show something. */
const WAIT = { timeout: 20_000 };

/** What a key is pressed on, and what was there before. */
export interface At extends PersonOnBoard {
  readonly was: Seen;
}

/** What a key may change. */
export interface Seen {
  readonly focused: string;
  /** In percent. */
  readonly zoom: number;
  /** The left edge of the first note, in CSS pixels of the window. */
  readonly noteLeft: number;
  /** What screen readers were told last. */
  readonly said: string | null;
}

/** One line of the table: what people press, and how one sees that it was understood. */
export interface KeyRow {
  readonly does: string;
  /** All that mean the same: ours first, then habits from other tools. */
  readonly keys: readonly string[];
  readonly on?: CanvasScreen;
  /** Where the keyboard is before: a PBI that is selected, the two notes on the Map, or the canvas with nothing chosen. */
  readonly from?: 'card' | 'notes' | 'canvas';
  readonly before?: (at: PersonOnBoard) => Promise<unknown>;
  readonly see: (at: At) => Promise<unknown>;
  /** Leads back to where the next line begins; by itself Escape does. */
  readonly back?: (at: At) => Promise<unknown>;
}

/** The PBI on which keys are pressed; it comes before 501. */
export const CARD: RegExp = /^502, /;
/** Presses keys one after the other. */
export function press(...keys: readonly string[]): (person: PersonOnBoard) => Promise<void> {
  return async ({ page }) => {
    for (const key of keys) await page.keyboard.press(key);
  };
}

/** Presses keys that lead away from real size, and waits until they have. */
function zoomedBy(...keys: readonly string[]): (person: PersonOnBoard) => Promise<void> {
  return async (person) => {
    await press(...keys)(person);
    await expect.poll(() => zoomOf(person), WAIT).not.toBe(100);
    await afterFrame(person.page);
  };
}

const shows =
  (find: (page: PersonOnBoard['page']) => Locator, state: 'visible' | 'hidden' = 'visible') =>
  ({ page }: PersonOnBoard): Promise<void> =>
    find(page).first().waitFor({ state });
const tool = (name: string): KeyRow['see'] =>
  shows((page) => page.locator(`[data-tool="${name}"]`));
const dialog = (name: string | RegExp): KeyRow['see'] =>
  shows((page) => page.getByRole('dialog', { name }));
const field = (name: string | RegExp): KeyRow['see'] =>
  shows((page) => page.getByRole('textbox', { name }).and(page.locator(':focus')));
const focusMoved: KeyRow['see'] = ({ page, was }) =>
  expect.poll(() => new KeyboardOnly(page).focusedName(), WAIT).not.toBe(was.focused);
const focusOn =
  (name: RegExp): KeyRow['see'] =>
  ({ page }) =>
    expect.poll(() => new KeyboardOnly(page).focusedName(), WAIT).toMatch(name);
const zoom =
  (isRight: (now: number, before: number) => boolean): KeyRow['see'] =>
  (at) =>
    expect.poll(async () => isRight(await zoomOf(at), at.was.zoom), WAIT).toBe(true);
const theme = ({ page }: PersonOnBoard): Promise<string | null> =>
  page.locator('html').getAttribute('data-theme');
const ready = ({ page }: PersonOnBoard): Locator =>
  page.getByRole('group', { name: /^502, .*(?<!Not )Ready/ });
/** The notes on the Map. */
export function notes({ page }: Pick<PersonOnBoard, 'page'>): Locator {
  return page.getByRole('group', { name: /^Sticky note by Anna/ });
}

/** Every key that people bring along, in the order of the sheet. */
export const KEYS: readonly KeyRow[] = [
  { does: 'Select', keys: ['v'], before: press('h'), see: tool('select') },
  { does: 'Hand', keys: ['h'], see: tool('hand') },
  { does: 'New PBI', keys: ['i'], see: field(/^New PBI/) },
  {
    does: 'Dependency',
    keys: ['a', 'x', 'l'],
    see: tool('dependency'),
    back: press('Escape', 'Escape'),
  },
  { does: 'Laser', keys: ['k'], see: tool('laser') },
  { does: 'Cursor chat', keys: ['/'], see: field('Say something at your pointer') },
  { does: 'Comment', keys: ['c'], see: field(/comment/i), back: press('Escape') },
  {
    does: 'Palette',
    keys: ['Control+k', 'Control+/', 'Control+Shift+p'],
    see: dialog('Find or do anything'),
  },
  {
    does: 'Find',
    keys: ['Control+f'],
    see: shows((page) => page.getByRole('combobox', { name: 'Find a PBI' })),
  },
  { does: 'This list', keys: ['?'], see: dialog('Keyboard shortcuts') },
  { does: 'Print', keys: ['Control+p'], see: dialog(/export|print/i) },
  {
    does: 'Everything',
    keys: ['Shift+1', 'Alt+1'],
    before: zoomedBy('Control+=', 'Control+='),
    see: zoom((now, was) => now !== was),
  },
  {
    does: 'The selection',
    keys: ['Shift+2', 'Alt+2'],
    before: zoomedBy('Control+-', 'Control+-'),
    see: zoom((now, was) => now !== was),
  },
  {
    does: 'Real size',
    keys: ['Shift+0', 'Control+0'],
    before: zoomedBy('Control+-'),
    see: zoom((now) => now === 100),
  },
  { does: 'Closer', keys: ['Control+=', 'Control++'], see: zoom((now, was) => now > was) },
  { does: 'Further away', keys: ['Control+-'], see: zoom((now, was) => now < was) },
  {
    does: 'Mini-map',
    keys: ['Shift+M'],
    see: shows((page) => page.getByRole('img', { name: 'Mini-map' }), 'hidden'),
    back: press('Shift+M'),
  },
  { does: 'Ready', keys: ['r'], see: (at) => ready(at).waitFor() },
  { does: 'Undo', keys: ['Control+z'], see: (at) => ready(at).waitFor({ state: 'hidden' }) },
  {
    does: 'Redo',
    keys: ['Control+Shift+z'],
    see: (at) => ready(at).waitFor(),
    back: press('Control+z'),
  },
  { does: 'Redo', keys: ['Control+y'], see: (at) => ready(at).waitFor(), back: press('Control+z') },
  {
    does: 'Only the board',
    keys: ['Control+.', 'Control+\\'],
    see: shows((page) => page.getByRole('button', { name: /^Share/ }), 'hidden'),
    back: press('Control+.'),
  },
  {
    does: 'Dark',
    keys: ['Alt+Shift+D'],
    see: (at) => expect.poll(() => theme(at), WAIT).toBe('dark'),
    back: press('Alt+Shift+D'),
  },
  { does: 'Next', keys: ['Tab'], see: focusMoved },
  { does: 'Previous', keys: ['Shift+Tab'], see: focusMoved },
  { does: 'Nearest', keys: ['Control+ArrowLeft'], on: 'Board', see: focusMoved },
  { does: 'Nearest', keys: ['Control+ArrowUp'], on: 'Map', see: focusMoved },
  { does: 'Along a line', keys: ['Alt+ArrowRight'], see: focusOn(/^(499|501), /) },
  {
    does: 'A linked PBI',
    keys: ['Alt+Shift+ArrowRight'],
    see: field(/^New PBI/),
    back: makeLinked,
  },
  { does: 'Move to', keys: ['m'], on: 'Board', see: dialog(/^Move 502 to/) },
  {
    does: 'Move to',
    keys: ['m'],
    on: 'Map',
    see: shows((page) => page.getByText(/^Click where 502 goes/)),
  },
  {
    does: 'Estimate',
    keys: ['Shift+E'],
    see: shows((page) => page.getByRole('radio', { name: /^5/ })),
  },
  {
    does: 'Neighbouring cell',
    keys: ['Shift+ArrowLeft'],
    on: 'Board',
    see: ({ page }) => page.getByRole('group', { name: /^502, .*Sprint 2/ }).waitFor(),
    back: press('Control+z'),
  },
  {
    does: 'Say it again',
    keys: ['Alt+R'],
    see: (at) => expect.poll(() => saidTo(at), WAIT).not.toBe(at.was.said),
  },

  { does: 'Sticky note', keys: ['n', 's'], on: 'Map', from: 'canvas', see: tool('note') },
  { does: 'Section', keys: ['f', 'Shift+S'], on: 'Map', from: 'canvas', see: tool('section') },
  { does: 'Text', keys: ['t'], on: 'Map', from: 'canvas', see: tool('text') },
  { does: 'Draw', keys: ['d', 'p'], on: 'Map', from: 'canvas', see: tool('draw') },
  { does: 'Erase', keys: ['e'], on: 'Map', from: 'canvas', see: tool('erase') },
  {
    does: 'Stay in the tool',
    keys: ['q'],
    on: 'Map',
    from: 'canvas',
    see: shows((page) => page.getByText('The tool stays in your hand.')),
    back: press('q'),
  },
  {
    does: 'Duplicate',
    keys: ['Control+d'],
    on: 'Map',
    from: 'notes',
    see: (at) => expect.poll(() => notes(at).count(), WAIT).toBe(4),
    back: press('Delete'),
  },
  {
    does: 'Group',
    keys: ['Control+g'],
    on: 'Map',
    from: 'notes',
    see: shows((page) => page.getByRole('button', { name: /^Ungroup/ })),
  },
  {
    does: 'Ungroup',
    keys: ['Control+Shift+g'],
    on: 'Map',
    from: 'notes',
    see: shows((page) => page.getByRole('button', { name: /^Ungroup/ }), 'hidden'),
  },
  {
    does: 'A little to the right',
    keys: ['ArrowRight'],
    on: 'Map',
    from: 'notes',
    see: noteMoved(1),
    back: noteBack,
  },
  {
    does: 'Further to the right',
    keys: ['Shift+ArrowRight'],
    on: 'Map',
    from: 'notes',
    see: noteMoved(10),
    back: noteBack,
  },
  {
    does: 'Dots of the ground',
    keys: ["Control+'"],
    on: 'Map',
    from: 'canvas',
    before: async (at) => {
      picture = await pictureOf(at);
    },
    see: (at) => expect.poll(() => pictureOf(at), WAIT).not.toBe(picture),
    back: press("Control+'"),
  },
  {
    does: 'Lock',
    keys: ['Control+Shift+l'],
    on: 'Map',
    from: 'notes',
    see: shows((page) => page.getByRole('group', { name: /^Sticky note.*Locked/ })),
    back: press('Control+z'),
  },
];

function noteMoved(px: number): KeyRow['see'] {
  return async (at) =>
    expect
      .poll(async () => Math.round(((await noteLeftOf(at)) - at.was.noteLeft) * 100), WAIT)
      .toBe(px * at.was.zoom);
}

async function noteBack(at: At): Promise<void> {
  await press('Control+z')(at);
  await noteMoved(0)(at);
}

async function noteLeftOf(at: PersonOnBoard): Promise<number> {
  const note = notes(at).first();
  return (await note.count()) === 0 ? 0 : ((await note.boundingBox())?.x ?? 0);
}

/** A PBI made beside another one waits for it. */
async function makeLinked({ page }: PersonOnBoard): Promise<void> {
  await page.keyboard.type('Ebb is announced');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: /Ebb is announced.*Waits for 1 PBI/ }).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('group', { name: /Ebb is announced/ }).waitFor({ state: 'hidden' });
}

/** What can be seen before a key is pressed. */
export async function seenBy(at: PersonOnBoard): Promise<Seen> {
  const [focused, zoomed, noteLeft, said] = await Promise.all([
    new KeyboardOnly(at.page).focusedName(),
    zoomOf(at),
    noteLeftOf(at),
    saidTo(at),
  ]);
  return { focused, zoom: zoomed, noteLeft, said };
}

function saidTo({ page }: PersonOnBoard): Promise<string | null> {
  return page.locator('[role="status"][aria-atomic]').textContent();
}

let picture = '';

/** What is painted behind the elements. */
function pictureOf({ page }: PersonOnBoard): Promise<string> {
  return page
    .locator('canvas')
    .first()
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
}

async function zoomOf({ page }: PersonOnBoard): Promise<number> {
  const text = await page.getByRole('button', { name: /^Zoom \d+ %/ }).textContent();
  return Number.parseInt(text ?? '', 10);
}
