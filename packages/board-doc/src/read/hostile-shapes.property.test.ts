import * as Y from 'yjs';
import {
  OUTSIDE,
  brandId,
  cellOf,
  isId,
  type ItemId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BoardDocument } from '../board-document.ts';
import { createItem } from '../commands/create-item.ts';
import { moveItems } from '../commands/move-items.ts';
import { putAside } from '../commands/put-aside.ts';
import { boardAnswers } from '../testing/board-answers.ts';
import { newBoard } from '../testing/new-board.ts';
import { FRESH_SEED, runsFor, timeForMs } from '../testing/for-seeds.ts';
import { ENTITY_ROOTS } from '../schema/roots.ts';
import { canonicalBoard } from './read-snapshot.ts';

/** Few ids, so that junk refers to junk. */
const IDS = ['A', 'B', 'C', 'D'].map((letter) => letter.repeat(26));
const id = fc.constantFrom(...IDS, `${'A'.repeat(5)}${'Z'.repeat(21)}`);

const NUMBERS = [0, -1, 5, 1e308, -0, Number.NaN, Infinity];
const OTHERS = [true, false, null, undefined, 10n ** 12n, new Uint8Array([1, 2])];
const WORDS =
  ' OUTSIDE size place planned running a0 ~ 2026-02-30 artifacts http://x javascript:x __proto__ jira 2026-02-03 data daily ended success issue accepted error product-owner delivery'.split(
    ' ',
  );

/** Anything that a document can hold as a value. */
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  leaf: fc.oneof(
    id,
    fc.constantFrom<unknown>(...NUMBERS, ...WORDS, ...OTHERS),
    fc.string({ maxLength: 6, unit: 'grapheme' }),
    fc.double(),
  ),
  place: fc.record({ team: tie('leaf'), sprint: tie('leaf') }, { noNullPrototype: true }),
  ends: fc.record({ from: id, to: id }, { noNullPrototype: true }),
  external: fc.record(
    { system: tie('leaf'), key: tie('leaf'), url: tie('leaf') },
    { noNullPrototype: true },
  ),
  ready: fc.record({ ready: tie('leaf'), saw: tie('leaf') }, { noNullPrototype: true }),
  share: fc.record({ team: tie('leaf'), percent: tie('leaf') }, { noNullPrototype: true }),
  days: fc.record(
    { from: tie('leaf'), until: tie('leaf'), date: tie('leaf'), contact: tie('leaf') },
    { noNullPrototype: true },
  ),
  wording: fc.record(
    { text: tie('leaf'), atLeast: tie('leaf'), applies: tie('leaf') },
    { noNullPrototype: true },
  ),
  decision: fc.tuple(
    fc.constantFrom(
      ...['place', 'size', 'ready', 'accepted', 'resolved', 'capacity', 'sprintGoal'],
      ...['goalLink', 'planFinished', 'teamEnd', 'wording'],
    ),
    tie('any'),
    tie('leaf'),
    tie('leaf'),
    tie('leaf'),
    fc.oneof(id, fc.constantFrom('', `${IDS[0]}/${IDS[1]}`, `-/${IDS[1]}`, '-/-', '//')),
  ),
  any: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    tie('place'),
    tie('ends'),
    tie('external'),
    tie('ready'),
    tie('share'),
    tie('days'),
    tie('wording'),
    tie('decision'),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie('any'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).any;

const KEYS =
  'title decisions rank parent needs touches external supportsGoal aside ends cause neededBy note missingEnd name hue skills components number start end state toString layer sharedWith workers plannedFinish debt dependenciesReviewed progressOn slicingSaw followUp standIn endAtStart teams accountabilities integrationTeam restates kind on present discussed owner raisedOn updatedOn until finding reason byName done item rule:too-big rule: threshold:hubLines guideEdition sizeUnit carriedFrom value:economic value:social';
const key = fc.constantFrom(...KEYS.split(' '));

/** A container or a value to put under a key. */
type Junk =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [string, Junk])[] }
  | { readonly kind: 'list'; readonly entries: readonly unknown[] }
  | { readonly kind: 'text'; readonly text: string; readonly embed: unknown }
  | { readonly kind: 'xml-text' | 'fragment' | 'document' };

const flat: fc.Arbitrary<Junk> = fc.oneof(
  { weight: 4, arbitrary: value.map((each): Junk => ({ kind: 'value', value: each })) },
  fc.array(value, { maxLength: 4 }).map((entries): Junk => ({ kind: 'list', entries })),
  fc
    .record({ text: fc.string(), embed: value })
    .map(({ text, embed }): Junk => ({ kind: 'text', text, embed })),
  fc.constantFrom<Junk>({ kind: 'xml-text' }, { kind: 'fragment' }, { kind: 'document' }),
);
const junk: fc.Arbitrary<Junk> = fc.oneof(
  flat,
  fc
    .array(fc.tuple(key, flat), { maxLength: 8 })
    .map((entries): Junk => ({ kind: 'map', entries })),
);

interface Write {
  readonly root: string;
  readonly key: string;
  readonly junk: Junk;
  /** Written into the entity that is there, if there is one. */
  readonly inside: string | undefined;
  /** Added to the list of decisions. */
  readonly loose: unknown;
}

const write: fc.Arbitrary<Write> = fc.record({
  root: fc.constantFrom('meta', 'ext', ...ENTITY_ROOTS),
  key: fc.oneof({ weight: 5, arbitrary: id }, key),
  junk,
  inside: fc.option(key, { nil: undefined }),
  loose: fc.option(value, { nil: undefined }),
});

function made(what: Junk): unknown {
  switch (what.kind) {
    case 'value':
      return what.value;
    case 'map':
      return new Y.Map(what.entries.map(([name, each]) => [name, made(each)]));
    case 'list': {
      const list = new Y.Array<unknown>();
      list.push(what.entries.map(inList));
      return list;
    }
    case 'text': {
      const text = new Y.Text(what.text);
      text.applyDelta([{ insert: { embedded: String(what.embed) } }, { insert: what.text }]);
      return text;
    }
    case 'xml-text':
      return new Y.XmlText('<b>');
    case 'fragment':
      return new Y.XmlFragment();
    case 'document':
      return new Y.Doc();
    default:
      return undefined;
  }
}

/** Yjs takes these two in lists only inside something else. */
function inList(each: unknown): unknown {
  return each === undefined || typeof each === 'bigint' ? [each] : each;
}

function writeJunk(doc: Y.Doc, each: Write): void {
  const root = doc.getMap<unknown>(each.root);
  const there = root.get(each.key);
  if (each.inside !== undefined && there instanceof Y.Map) there.set(each.inside, made(each.junk));
  else root.set(each.key, made(each.junk));
  if (each.loose !== undefined) doc.getArray('decisions').push([inList(each.loose)]);
}

describe('documents of any shape', () => {
  it(
    '[BD1] [BD2] never make a reader throw or write, and the view stays right',
    () => {
      const seeds = [1, 2, FRESH_SEED];
      for (const seed of seeds) {
        fc.assert(
          fc.property(fc.array(write, { minLength: 1, maxLength: 25 }), (writes) => {
            const doc = new Y.Doc();
            const board = new BoardDocument(doc);
            for (const each of writes) doc.transact(() => writeJunk(doc, each));
            doc.getText(`text:${IDS[0]}:description`).applyDelta([{ insert: { a: 1 } }]);
            const bytes = Y.encodeStateAsUpdate(doc);
            const afresh = new BoardDocument(doc);
            const answers = boardAnswers(board);
            expect(answers).toEqual(boardAnswers(afresh));
            expect(canonicalBoard(board)).toBe(canonicalBoard(afresh));
            askForEverything(board);
            expect(Y.encodeStateAsUpdate(doc)).toEqual(bytes);
            afresh.close();
            board.close();
          }),
          { numRuns: runsFor(70), seed },
        );
      }
    },
    timeForMs(30),
  );

  it(
    '[BD1] commands work on, and beside, what is damaged',
    () => {
      fc.assert(
        fc.property(fc.array(write, { minLength: 1, maxLength: 15 }), (writes) => {
          const device = newBoard({ seed: 3 });
          const { board, doc, editor } = device;
          for (const each of writes) doc.transact(() => writeJunk(doc, each));
          const created = editor.perform({ kind: 'create-item' }, (edit) =>
            createItem(edit, { title: 'Fine', after: null }),
          );
          expect(created.ok && board.view.item(created.value)?.title).toBe('Fine');
          const known = [...board.view.items(), ...board.asideItems()].map((item) => item.id);
          for (const item of known) {
            editor.perform({ kind: 'move-items' }, (edit) =>
              moveItems(edit, [item], { team: OUTSIDE, sprint: null }),
            );
            editor.perform({ kind: 'put-aside' }, (edit) => putAside(edit, [item]));
            expect(board.view.item(item)?.aside).toBe(true);
          }
          while (editor.undoStack.undo().kind !== 'nothing');
          while (editor.undoStack.redo().kind !== 'nothing');
          const afresh = new BoardDocument(doc);
          expect(boardAnswers(board)).toEqual(boardAnswers(afresh));
          afresh.close();
          device.close();
        }),
        { numRuns: runsFor(60), seed: 5 },
      );
    },
    timeForMs(30),
  );
});

function askForEverything(board: BoardDocument): void {
  const { view } = board;
  for (const one of IDS) {
    if (!isId(one)) continue;
    const item = brandId<ItemId>(one);
    view.item(item);
    view.linesInto(item);
    view.linesFrom(item);
    board.title(item)?.toString();
    board.description(item).toString();
    for (const other of IDS) {
      const team = brandId<TeamId>(one);
      const sprint = brandId<SprintId>(other);
      view.itemsIn(cellOf({ team, sprint }));
      expect(view.capacity(team, sprint) ?? 0).toBeGreaterThanOrEqual(0);
      expect(typeof view.sprintGoal(team, sprint)).toBe('string');
      expect(typeof view.sprintGoal(null, sprint)).toBe('string');
    }
  }
  for (const part of [view.people(), view.criteria(), view.events(), view.judgements()]) {
    expect(Object.isFrozen(part)).toBe(true);
    for (const entity of part) expect(Object.isFrozen(entity)).toBe(true);
  }
  for (const [name, value] of view.settings.thresholds) {
    expect([name, Number.isFinite(value)]).toEqual([name, true]);
  }
  for (const item of view.items()) {
    expect(typeof item.title).toBe('string');
    expect(Object.isFrozen(item)).toBe(true);
  }
  expect(typeof view.title).toBe('string');
}
