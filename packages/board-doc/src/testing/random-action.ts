import * as Y from 'yjs';
import { LIMITS, brandId, refused, type ItemId, type Result } from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import type { BoardEditor } from '../board-editor.ts';
import { addDependency } from '../commands/add-dependency.ts';
import { createItem } from '../commands/create-item.ts';
import { decideItem } from '../commands/decide-item.ts';
import { moveItems } from '../commands/move-items.ts';
import { renameItem } from '../commands/rename-item.ts';
import { sliceItem } from '../commands/slice-item.ts';
import { addSprint } from '../commands/sprints.ts';
import { addTeam } from '../commands/teams.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import { planImport } from '../import/plan-import.ts';
import { entityOf } from '../schema/roots.ts';
import { STEP_KINDS, type StepLabel } from '../undo/step-label.ts';
import { TEXT_EDIT } from '../undo/text-steps.ts';
import type { Action, Command } from './action.ts';
import { DETAIL_ACTIONS, type DetailActionKind } from './detail-actions.ts';
import { GRID_ACTIONS, type GridActionKind } from './grid-actions.ts';
import { ITEM_ACTIONS, type ItemActionKind } from './item-actions.ts';
import { LINE_ACTIONS, type LineActionKind } from './line-actions.ts';
import { MAP_ACTIONS, type MapActionKind } from './map-actions.ts';
import { PART_ACTIONS, type PartActionKind } from './part-actions.ts';
import { RandomTarget } from './random-target.ts';
import { pick, type RandomSource } from './seeded-random.ts';
import { WAY_OUT_ACTIONS, type WayOutActionKind } from './way-out-actions.ts';

type CommandKind =
  | ItemActionKind
  | LineActionKind
  | GridActionKind
  | DetailActionKind
  | PartActionKind
  | MapActionKind
  | WayOutActionKind;
const COMMANDS: Readonly<Record<CommandKind, Action>> = {
  ...ITEM_ACTIONS,
  ...LINE_ACTIONS,
  ...GRID_ACTIONS,
  ...DETAIL_ACTIONS,
  ...PART_ACTIONS,
  ...MAP_ACTIONS,
  ...WAY_OUT_ACTIONS,
};
const COMMAND_KINDS: readonly CommandKind[] = Object.keys(COMMANDS).map(
  (kind) => kind as CommandKind,
);

const OTHER_KINDS = [
  'type-title',
  'type-long-text',
  'type-on-map',
  'import',
  'cancelled-import',
  'refused',
  'undo',
  'redo',
] as const;

export type ActionKind = CommandKind | (typeof OTHER_KINDS)[number];
/** Everything {@link randomAction} can do. */
export const ACTION_KINDS: readonly ActionKind[] = [...COMMAND_KINDS, ...OTHER_KINDS];

/**
 * Steps that do not come of random actions: going back to a version, copying over from another board
 * and taking changes back are many edits at once, and comments are no part of the view. They have
 * laws of their own beside their code.
 */
const OTHER_STEPS: ReadonlySet<StepLabel['kind']> = new Set<StepLabel['kind']>([
  'restore-version',
  'copy-over',
  'take-back',
  'write-comment',
  'edit-comment',
  'take-comment-back',
  'resolve-comment',
  'react-to-comment',
]);

/** Kinds of steps that come of random actions. */
export const RANDOM_STEP_KINDS: readonly StepLabel['kind'][] = STEP_KINDS.filter(
  (kind) => !OTHER_STEPS.has(kind),
);

/** What an action did: totals over a run show that the generator did something. */
export interface ActionReport {
  readonly kind: ActionKind;
  /** True when the command was refused, deliberately or because of what the board is like. */
  readonly refused: boolean;
  /** Why, where it was refused. */
  readonly refusal?: EditRefusal['code'];
  /** What the step is called that was made; none when nothing became different. */
  readonly label?: StepLabel['kind'];
  /** Of undo and redo: the step that was taken back or done again, at least partly. */
  readonly undoneKind?: StepLabel['kind'];
}

/** Where an action is done: one person's editor on one board. */
interface Desk {
  readonly board: BoardDocument;
  readonly editor: BoardEditor;
  readonly at: RandomTarget;
}

/** Does one random thing that a person could do; `kinds` narrows what is drawn from. */
export function randomAction(
  editor: BoardEditor,
  board: BoardDocument,
  random: RandomSource,
  kinds: readonly ActionKind[] = ACTION_KINDS,
): ActionReport {
  const desk: Desk = { board, editor, at: new RandomTarget(board, random) };
  // A board without teams has nothing to accept: then another thing is drawn.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const first = pick(random, kinds);
    const kind = first !== undefined && SELDOM.has(first) ? drawAgain(random, kinds, first) : first;
    if (kind === undefined) break;
    const report = perform(desk, kind);
    if (report !== undefined) return report;
  }
  return perform(desk, 'create-item') ?? { kind: 'create-item', refused: true };
}

/** What nobody else changes the meaning of is drawn half as often as its many kinds would be. */
const SELDOM: ReadonlySet<ActionKind> = new Set<ActionKind>(
  [PART_ACTIONS, DETAIL_ACTIONS, MAP_ACTIONS].flatMap((kinds) =>
    Object.keys(kinds).map((kind) => kind as CommandKind),
  ),
);

function drawAgain(
  random: RandomSource,
  kinds: readonly ActionKind[],
  first: ActionKind,
): ActionKind | undefined {
  return random.below(2) === 0 ? first : pick(random, kinds);
}

/**
 * Does one thing of this kind; undefined: the board has nothing that it could be done to. `words`
 * gives what people write, where it matters who wrote it.
 */
export function performAction(
  { editor, board }: Pick<Desk, 'editor' | 'board'>,
  kind: ActionKind,
  random: RandomSource,
  words?: () => string,
): ActionReport | undefined {
  return perform({ board, editor, at: new RandomTarget(board, random, words) }, kind);
}

/** Undefined: the board has nothing that this could be done to. */
function perform(desk: Desk, kind: ActionKind): ActionReport | undefined {
  const { editor, at } = desk;
  switch (kind) {
    case 'type-title':
    case 'type-long-text':
      return type(desk, kind);
    case 'type-on-map':
      return typeOnMap(desk);
    case 'import':
    case 'cancelled-import':
      return runImport(desk, kind);
    case 'refused':
      return reportOf(kind, 'edit-item', editor.perform({ kind: 'edit-item' }, badCommand(at)));
    case 'undo':
    case 'redo': {
      const outcome = editor.undoStack[kind]();
      if (outcome.kind === 'nothing') return undefined;
      if (outcome.kind === 'kept') return { kind, refused: false };
      return { kind, refused: false, undoneKind: outcome.label.kind };
    }
    default: {
      const { label, draw } = COMMANDS[kind];
      const command: Command | undefined = draw(at);
      if (command === undefined) return undefined;
      return reportOf(kind, label, editor.perform({ kind: label }, command));
    }
  }
}

function reportOf(
  kind: ActionKind,
  label: StepLabel['kind'],
  result: Result<unknown, EditRefusal>,
): ActionReport {
  return result.ok
    ? { kind, label, refused: false }
    : { kind, refused: true, refusal: result.refusal.code };
}

/** Types and deletes the way a text editor does: outside commands, with an origin that is tracked. */
function type(desk: Desk, kind: 'type-title' | 'type-long-text'): ActionReport | undefined {
  const { board, at } = desk;
  const item = at.item();
  if (item === undefined) return undefined;
  const long = at.chance(50) ? board.description(item) : board.acceptance(item);
  const text = kind === 'type-title' ? board.title(item) : long;
  if (text === undefined) return undefined;
  return typeIn(desk, text, { kind, label: { kind: 'edit-text', items: [item] } });
}

function typeOnMap(desk: Desk): ActionReport | undefined {
  const { board, at } = desk;
  const id = at.mapObject({ withText: true });
  const map = id === undefined ? undefined : entityOf(board.roots.canvas, id);
  const text = map?.get('text');
  if (!(text instanceof Y.Text)) return undefined;
  return typeIn(desk, text, { kind: 'type-on-map', label: { kind: 'map-write' } });
}

function typeIn(
  { board, editor, at }: Desk,
  text: Y.Text,
  { kind, label }: { readonly kind: ActionKind; readonly label: StepLabel },
): ActionReport {
  editor.watchText(text, label);
  // By whole characters, as editors move and delete: Yjs cannot keep a half of one.
  const letters = [...text.toString()];
  const place = at.random.below(letters.length + 1);
  const index = letters.slice(0, place).join('').length;
  const removed = at.chance(30) ? (letters[place] ?? '') : '';
  const typed = [...at.words()].slice(0, 3).join('');
  board.doc.transact(() => {
    text.delete(index, removed.length);
    text.insert(index, typed);
  }, TEXT_EDIT);
  if (at.chance(50)) editor.textUndoManager.stopCapturing();
  return { kind, label: label.kind, refused: false };
}

/** Imports a few rows in several transactions under one step, which may be cancelled half-way. */
function runImport({ board, editor, at }: Desk, kind: 'import' | 'cancelled-import'): ActionReport {
  const rows = Array.from({ length: 2 + at.random.below(3) }, (_, row) => ({
    ref: `row ${row}`,
    title: at.words(),
    description: at.words(),
    team: 'Imported',
    ...(at.chance(50) && { sprint: 'next' }),
    external: { system: 'jira', key: `PAY-${at.random.below(30)}`, url: undefined },
  }));
  const plan = planImport(
    {
      teams: [{ ref: 'Imported', name: 'Imported' }],
      sprints: [{ ref: 'next', name: 'Sprint 2', number: 2 }],
      items: rows,
      dependencies: [{ from: 'row 0', to: 'row 1', cause: 'artifacts' }],
    },
    board.view,
    { onExisting: pick(at.random, ['skip', 'update', 'add'] as const) ?? 'skip' },
  );
  const step = editor.begin({ kind: 'import', count: rows.length });
  const last = kind === 'import' ? plan.chunks.length : at.random.below(plan.chunks.length);
  for (const chunk of plan.chunks.slice(0, last)) {
    const result: Result<void, EditRefusal> = step.perform(chunk);
    if (result.ok) continue;
    step.cancel();
    return { kind, refused: true, refusal: result.refusal.code };
  }
  if (kind === 'import') step.end();
  else step.cancel();
  return { kind, refused: false, ...(kind === 'import' && { label: 'import' as const }) };
}

/** Something that no board allows. */
function badCommand(at: RandomTarget): Command {
  const item = at.item();
  const nowhere = brandId<ItemId>('0'.repeat(26));
  const known = item ?? nowhere;
  const place = at.place();
  const commands: readonly Command[] = [
    (edit) => createItem(edit, { title: '   ' }),
    (edit) => createItem(edit, { title: 'x'.repeat(LIMITS.titleChars + 1) }),
    (edit) => renameItem(edit, nowhere, 'Unknown'),
    (edit) => addDependency(edit, { from: known, to: known }),
    (edit) => decideItem(edit, known, 'size', -1),
    (edit) => moveItems(edit, [known, nowhere], place),
    (edit) => sliceItem(edit, known, [{ title: 'Only one' }]),
    (edit) => addTeam(edit, { name: '' }),
    (edit) => addSprint(edit, { start: '2026-02-30' }),
    // Written, then refused: must be taken back within the transaction.
    (edit) => {
      createItem(edit, { title: 'Half' });
      return refused({ code: 'bad-value', field: 'after' });
    },
  ];
  return pick(at.random, commands) ?? (() => refused({ code: 'bad-value', field: 'none' }));
}
