import { LIMITS, type ItemState } from '@weft/domain';

/** A value that was understood, `none` for an empty one, or `bad` for one that means nothing. */
export type CellValue<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'none' }
  | { readonly kind: 'bad' };

const NAMES_OF_STATES: readonly (readonly [ItemState, string])[] = [
  [
    'todo',
    'new|to do|todo|open|proposed|approved|backlog|ready|planned|not started|reopened|created|ready for development|selected for development',
  ],
  [
    'doing',
    'doing|in progress|active|committed|started|wip|in development|in review|review|code review|testing|in test|qa|resolved|blocked|ongoing',
  ],
  ['done', 'done|closed|completed|complete|finished|released|shipped|accepted'],
];
const STATES: ReadonlyMap<string, ItemState> = new Map(
  NAMES_OF_STATES.flatMap(([state, names]) =>
    names.split('|').map((name): [string, ItemState] => [name, state]),
  ),
);

const YES = new Set(['yes', 'y', 'true', 'x', '1', 'ready', 'ok', '✓', '✔', '☑', '✅']);
const NO = new Set(['no', 'n', 'false', '0', '-', 'not ready', '☐', '✗']);

/** A size in the board's unit. 0 is how trackers write "none". Accepts `5`, `2.5`, `2,5`, `5 pts`. */
export function readSize(value: unknown): CellValue<number> {
  if (value === undefined || value === null) return { kind: 'none' };
  // An object may have a `toString` of its own making.
  if (typeof value !== 'string' && typeof value !== 'number') return { kind: 'bad' };
  const text = String(value).trim();
  if (text === '') return { kind: 'none' };
  const found = /^(\d{1,9}(?:[.,]\d{1,9})?)(?:\s*(?:story points?|points?|pts?|sp))?$/i.exec(text);
  const size = found === null ? Number.NaN : Number((found[1] ?? '').replace(',', '.'));
  if (size === 0) return { kind: 'none' };
  return size > 0 && size <= LIMITS.sizePoints ? { kind: 'value', value: size } : { kind: 'bad' };
}

/** How far the work is, from the names that trackers commonly use. */
export function readState(text: string): CellValue<ItemState> {
  const word = text.trim().toLowerCase();
  if (word === '') return { kind: 'none' };
  const state = STATES.get(word);
  return state === undefined ? { kind: 'bad' } : { kind: 'value', value: state };
}

/** A tick: yes, no, or something else. */
export function readTick(text: string): CellValue<boolean> {
  const word = text.trim().toLowerCase();
  if (word === '') return { kind: 'none' };
  if (YES.has(word)) return { kind: 'value', value: true };
  return NO.has(word) ? { kind: 'value', value: false } : { kind: 'bad' };
}

/** True for states that say that a PBI is Ready, such as "Selected for Development". */
export function saysReady(state: string): boolean {
  return /^\s*(?:ready\b|selected for development\s*$)/i.test(state);
}
