import * as fc from 'fast-check';
import { brandId, type ItemId, type UserId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import {
  MAX_BALLOTS,
  MAX_BALLOTS_CHARS,
  MAX_BALLOT_OPERATION_CHARS,
  MAX_BALLOT_SUBJECTS,
  readBallotOperation as readOperationText,
  readBallots as readListText,
  type BallotOperation,
  type BallotState,
} from './ballot.ts';
import { decodeFrame, encodeMessage } from './frame.ts';
import { readNotice } from './notice.ts';

const readBallotOperation = (value: unknown): unknown => readOperationText(JSON.stringify(value));
const readBallots = (value: unknown): readonly BallotState[] | undefined =>
  readListText(JSON.stringify(value));

const ID = '0123456789ABCDEFGHJKMNPQRS';
const items = Array.from({ length: MAX_BALLOT_SUBJECTS + 1 }, (_value, index) =>
  brandId<ItemId>(index.toString().padStart(26, '0')),
);
const [first = brandId<ItemId>(ID), second = first] = items;
const ada = { user: brandId<UserId>(ID), name: 'Ada' };
const head = { id: ID, openedBy: ada, openedAtMs: 1_000 };

const OPERATIONS: readonly BallotOperation[] = [
  { op: 'open', ballot: { id: ID, kind: 'poker', item: first } },
  {
    op: 'open',
    ballot: { id: ID, kind: 'dots', subjects: items.slice(0, MAX_BALLOT_SUBJECTS), dots: 10 },
  },
  { op: 'cast', id: ID, choice: 'coffee' },
  { op: 'cast', id: ID, choice: { [first]: 9, [second]: 1 } },
  { op: 'withdraw', id: ID },
  { op: 'reveal', id: ID },
  { op: 'end', id: ID },
];

const poker = { ...head, kind: 'poker', item: first } as const;
const dots = { ...head, kind: 'dots', subjects: [first, second], dots: 3 } as const;
const STATES: readonly BallotState[] = [
  { ...poker, state: 'open', cast: [ada], waiting: [] },
  { ...poker, state: 'open', cast: [ada], waiting: [ada], own: '?' },
  { ...poker, state: 'revealed', votes: [{ ...ada, choice: '13' }], revealedBy: ada },
  { ...poker, state: 'revealed', votes: [] },
  { ...dots, state: 'open', cast: [], waiting: [] },
  { ...dots, state: 'open', cast: [ada], waiting: [], own: { [second]: 3 } },
  { ...dots, state: 'revealed', totals: { [first]: 30 }, voterCount: 12 },
];

/** Every way to replace one part, at any depth, by `by`, or to leave it out. */
function* withOnePartReplaced(value: unknown, by: unknown): Generator {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const put = (next: unknown): unknown =>
      Array.isArray(value)
        ? value.map((each, index) => (String(index) === key ? next : each))
        : { ...value, [key]: next };
    yield put(by);
    for (const next of withOnePartReplaced(part, by)) yield put(next);
  }
}

describe('ballots', () => {
  it('[SP30] operations and lists read back equal, from the bytes too', () => {
    for (const operation of OPERATIONS) expect(readBallotOperation(operation)).toEqual(operation);
    expect(readBallots({ ballots: STATES })).toEqual(STATES);
    for (const value of [...OPERATIONS, { ballots: STATES }, { ballots: [] }]) {
      const message = { type: 'ballot', json: JSON.stringify(value) } as const;
      expect(decodeFrame(encodeMessage(message))).toEqual({ ok: true, value: [message] });
    }
  });

  it('[SP31] with any part missing or out of range there is no operation and no list', () => {
    const wrong = [null, '', 'x', 0, -1, 1.5, 1e9, [], {}, '__proto__'];
    let tried = 0;
    for (const by of wrong) {
      for (const operation of OPERATIONS) {
        for (const broken of withOnePartReplaced(operation, by)) {
          expect(readBallotOperation(broken), JSON.stringify(broken)).toBeUndefined();
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(2_000);
    for (const operation of OPERATIONS) {
      for (const key of Object.keys(operation)) {
        expect(readBallotOperation({ ...operation, [key]: undefined }), key).toBeUndefined();
      }
    }
    const cast = (choice: unknown): unknown => readBallotOperation({ op: 'cast', id: ID, choice });
    for (const choice of ['4', 5, {}, { [first]: 6, [second]: 5 }, { x: 1 }, [1]]) {
      expect(cast(choice)).toBeUndefined();
    }
    expect(cast(JSON.parse(`{"__proto__":1,"${first}":1}`))).toBeUndefined();
    const open = (subjects: unknown): unknown =>
      readBallotOperation({ op: 'open', ballot: { ...dots, subjects } });
    expect(open([first, second])).toBeDefined();
    expect(open([first, first])).toBeUndefined();
    expect(open(items)).toBeUndefined();
  });

  it('[SP31] a list with one ballot that cannot be read, or too many, is none', () => {
    for (const state of STATES) {
      for (const key of Object.keys(state)) {
        // These two say something by being left out.
        if (key === 'own' || key === 'revealedBy') continue;
        const broken = Object.fromEntries(Object.entries(state).filter(([name]) => name !== key));
        expect(readBallots({ ballots: [...STATES, broken] }), key).toBeUndefined();
      }
      for (const broken of withOnePartReplaced(state, { odd: true })) {
        expect(readBallots({ ballots: [broken] }), JSON.stringify(broken)).toBeUndefined();
      }
    }
    const many = Array<unknown>(MAX_BALLOTS).fill(STATES[0]);
    expect(readBallots({ ballots: many })).toHaveLength(MAX_BALLOTS);
    expect(readBallots({ ballots: [...many, STATES[0]] })).toBeUndefined();
  });

  it('[SP32] an operation over its size is none, and the largest one is within it', () => {
    for (const operation of OPERATIONS) {
      expect(JSON.stringify(operation).length).toBeLessThanOrEqual(MAX_BALLOT_OPERATION_CHARS);
    }
    const operation = JSON.stringify({ op: 'end', id: ID });
    expect(readOperationText(operation.padEnd(MAX_BALLOT_OPERATION_CHARS))).toBeDefined();
    expect(readOperationText(operation.padEnd(MAX_BALLOT_OPERATION_CHARS + 1))).toBeUndefined();
    expect(readListText('{"ballots":[]}'.padEnd(MAX_BALLOTS_CHARS))).toEqual([]);
    expect(readListText('{"ballots":[]}'.padEnd(MAX_BALLOTS_CHARS + 1))).toBeUndefined();
  });

  it('[SP33] any text gives an operation, a list, or neither; never an exception', () => {
    const odd = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .oneof(
          fc.record({ op: fc.constantFrom('open', 'cast', 'end'), id: fc.constant(ID) }),
          fc.record({ op: fc.constant('open'), ballot: fc.jsonValue() }),
          fc.record({ op: fc.constant('cast'), id: fc.constant(ID), choice: fc.jsonValue() }),
          fc.record({ ballots: fc.array(fc.oneof(fc.constantFrom(...STATES), fc.jsonValue())) }),
        )
        .map((value) => JSON.stringify(value)),
    );
    const read = { operations: 0, lists: 0 };
    fc.assert(
      fc.property(odd, (text) => {
        if (readOperationText(text) !== undefined) read.operations += 1;
        if (readListText(text) !== undefined) read.lists += 1;
      }),
      { numRuns: 2_000, seed: 7 },
    );
    expect(read.operations).toBeGreaterThan(10);
    expect(read.lists).toBeGreaterThan(10);
  });

  it('[SP16] a refusal names the ballot and a known reason', () => {
    const refusal = { kind: 'ballot-refused', id: ID, reason: 'not-yours' } as const;
    expect(readNotice(refusal)).toEqual(refusal);
    expect(readNotice({ ...refusal, reason: 'because' })).toBeUndefined();
    expect(readNotice({ ...refusal, id: 'x' })).toBeUndefined();
  });
});
