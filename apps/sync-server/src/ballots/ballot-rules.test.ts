import * as fc from 'fast-check';
import { brandId, type ItemId, type UserId } from '@weft/domain';
import {
  MAX_BALLOTS,
  MAX_BALLOT_PEOPLE,
  POKER_CARDS,
  type BallotOperation,
  type BallotRefusal,
  type DotChoice,
  type PokerCard,
} from '@weft/sync-protocol';
import { describe, expect, it } from 'vitest';
import { EMPTY_BOX, readBox, writeBox, type BallotBox } from './ballot-box.ts';
import { perform, type BallotActor } from './ballot-rules.ts';
import { viewOf } from './ballot-view.ts';

const idOf = (number: number): string => String(number).padStart(26, '0');
const itemOf = (number: number): ItemId => brandId(idOf(number));
const [ada, ben, fay, vera] = (['editor', 'editor', 'facilitator', 'viewer'] as const).map(
  (role, index): BallotActor => ({
    user: brandId<UserId>(idOf(900 + index)),
    name: `Person ${index}`,
    role,
  }),
) as [BallotActor, BallotActor, BallotActor, BallotActor];

const POKER = { op: 'open', ballot: { id: idOf(1), kind: 'poker', item: itemOf(7) } } as const;
const DOTS: BallotOperation = {
  op: 'open',
  ballot: { id: idOf(2), kind: 'dots', subjects: [itemOf(7), itemOf(8)], dots: 3 },
};

function cast(ballot: number, choice: PokerCard | DotChoice): BallotOperation {
  return { op: 'cast', id: idOf(ballot), choice };
}

/** The box after steps that are all done. */
function after(...steps: readonly (readonly [BallotActor, BallotOperation])[]): BallotBox {
  let box = EMPTY_BOX;
  for (const [actor, operation] of steps) {
    const outcome = perform(box, operation, actor, 1_000);
    if (!outcome.ok) throw new Error(`Refused: ${outcome.refusal}`);
    box = outcome.value;
  }
  return box;
}

function refusalOf(
  box: BallotBox,
  actor: BallotActor,
  operation: BallotOperation,
): BallotRefusal | 'done' {
  const outcome = perform(box, operation, actor, 1_000);
  return outcome.ok ? 'done' : outcome.refusal;
}

describe('the rules of ballots', () => {
  it('[SV292] viewers watch: everything they ask for is refused', () => {
    const box = after([ada, POKER], [ada, DOTS]);
    const all: readonly BallotOperation[] = [
      { op: 'open', ballot: { ...POKER.ballot, id: idOf(3) } },
      cast(1, '5'),
      { op: 'withdraw', id: idOf(1) },
      { op: 'reveal', id: idOf(1) },
      { op: 'end', id: idOf(1) },
    ];
    expect(all.map((operation) => refusalOf(box, vera, operation))).toEqual(
      Array(all.length).fill('viewer'),
    );
    // Who opened it, too, once they may only watch.
    const lowered = { ...ada, role: 'viewer' } as const;
    expect(refusalOf(box, lowered, { op: 'reveal', id: idOf(1) })).toBe('viewer');
  });

  it('[SV292] who opened it and facilitators reveal and end, nobody else', () => {
    const box = after([ada, POKER]);
    for (const op of ['reveal', 'end'] as const) {
      const operation = { op, id: idOf(1) };
      expect(refusalOf(box, ben, operation)).toBe('not-yours');
      expect(refusalOf(box, ada, operation)).toBe('done');
      expect(refusalOf(box, fay, operation)).toBe('done');
    }
  });

  it('[SV292] when whoever opened it has left, all who may edit reveal and end it', () => {
    const box = after([ada, POKER]);
    const reveal = { op: 'reveal', id: idOf(1) } as const;
    const shown = perform(box, reveal, ben, 1_000, () => true);
    expect(shown).toMatchObject({
      ok: true,
      value: { ballots: [{ revealedBy: { user: ben.user } }] },
    });
    expect(perform(box, reveal, vera, 1_000, () => true)).toMatchObject({ refusal: 'viewer' });
    // Whoever revealed it ends it, too; nobody else does for having come later.
    const end = { op: 'end', id: idOf(1) } as const;
    const revealed = shown.ok ? shown.value : box;
    expect(refusalOf(revealed, ben, end)).toBe('done');
    expect(refusalOf(revealed, { ...ben, user: vera.user }, end)).toBe('not-yours');
  });

  it('[SV292] a vote is one of the ballot, and only while it is open', () => {
    const box = after([ada, POKER], [ada, DOTS]);
    const [seven, eight, nine] = [7, 8, 9].map(idOf) as [string, string, string];
    expect(refusalOf(box, ben, cast(1, '?'))).toBe('done');
    expect(refusalOf(box, ben, cast(1, { [seven]: 1 }))).toBe('bad-choice');
    expect(refusalOf(box, ben, cast(2, '5'))).toBe('bad-choice');
    expect(refusalOf(box, ben, cast(2, { [seven]: 1, [eight]: 2 }))).toBe('done');
    expect(refusalOf(box, ben, cast(2, { [seven]: 2, [eight]: 2 }))).toBe('bad-choice');
    expect(refusalOf(box, ben, cast(2, { [nine]: 1 }))).toBe('bad-choice');
    expect(refusalOf(box, ben, cast(3, '5'))).toBe('no-such-ballot');
    const shown = after([ada, POKER], [ben, cast(1, '8')], [ada, { op: 'reveal', id: idOf(1) }]);
    expect(refusalOf(shown, ben, cast(1, '5'))).toBe('not-open');
    expect(refusalOf(shown, ben, { op: 'withdraw', id: idOf(1) })).toBe('not-open');
    expect(refusalOf(shown, ada, { op: 'reveal', id: idOf(1) })).toBe('not-open');
  });

  it('[SV292] a PBI is estimated in one ballot at a time; the next one takes its place once it is revealed', () => {
    const second = { op: 'open', ballot: { ...POKER.ballot, id: idOf(5) } } as const;
    const box = after([ada, POKER]);
    expect(refusalOf(box, ben, POKER)).toBe('already-open');
    expect(refusalOf(box, ben, second)).toBe('already-open');
    const again = after([ada, POKER], [ada, { op: 'reveal', id: idOf(1) }], [ben, second]);
    expect(again.ballots.map(({ id }) => id)).toEqual([idOf(5)]);
  });

  it('[SV294] of one person the last vote counts, and none once it is withdrawn', () => {
    const box = after(
      [ada, POKER],
      [ben, cast(1, '3')],
      [ada, cast(1, '5')],
      [ben, cast(1, '8')],
      [fay, cast(1, '1')],
      [fay, { op: 'withdraw', id: idOf(1) }],
      [ada, { op: 'reveal', id: idOf(1) }],
    );
    expect(viewOf(box, [])).toEqual([
      {
        ...POKER.ballot,
        state: 'revealed',
        openedBy: { user: ada.user, name: ada.name },
        openedAtMs: 1_000,
        revealedBy: { user: ada.user, name: ada.name },
        votes: [
          { user: ada.user, name: ada.name, choice: '5' },
          { user: ben.user, name: ben.name, choice: '8' },
        ],
      },
    ]);
    const same = after([ada, POKER]);
    const nothing = perform(same, { op: 'withdraw', id: idOf(1) }, ben, 1_000);
    expect(nothing).toEqual({ ok: true, value: same });
  });

  it('[SV293] of revealed dots only sums are kept', () => {
    const [seven, eight] = [idOf(7), idOf(8)];
    const box = after(
      [ada, DOTS],
      [ada, cast(2, { [seven]: 1, [eight]: 2 })],
      [ben, cast(2, { [seven]: 3 })],
      [fay, { op: 'reveal', id: idOf(2) }],
    );
    expect(box.ballots).toMatchObject([{ totals: { [seven]: 4, [eight]: 2 }, voterCount: 2 }]);
    expect(writeBox(box)).not.toContain(ben.user);
  });

  it('[SV298] a board has 20 ballots, and a ballot 200 people', () => {
    const steps = Array.from({ length: MAX_BALLOTS }, (_value, index) => {
      const ballot = { id: idOf(index), kind: 'poker', item: itemOf(index) } as const;
      return [ada, { op: 'open', ballot }] as const;
    });
    const box = after(...steps);
    expect(refusalOf(box, ada, DOTS)).toBe('already-open');
    const more = { op: 'open', ballot: { ...POKER.ballot, id: idOf(99), item: itemOf(99) } };
    expect(refusalOf(box, ada, more as BallotOperation)).toBe('too-many');
    const crowd = Array.from({ length: MAX_BALLOT_PEOPLE }, (_value, index) => {
      const actor = { ...ben, user: brandId<UserId>(idOf(2_000 + index)) };
      return [actor, cast(1, '5')] as const;
    });
    const full = after([ada, POKER], ...crowd);
    expect(refusalOf(full, ada, cast(1, '5'))).toBe('too-many');
    expect(refusalOf(full, crowd[0]?.[0] ?? ada, cast(1, '8'))).toBe('done');
  });

  it('[SV293] what one person sees is the same whatever the others chose', () => {
    const people = [ada, ben, fay, vera];
    const choices: readonly (PokerCard | DotChoice)[] = [
      ...POKER_CARDS,
      { [idOf(7)]: 1 },
      { [idOf(7)]: 1, [idOf(8)]: 2 },
      { [idOf(8)]: 3 },
    ];
    const votes = fc.array(fc.tuple(fc.nat(2), fc.constantFrom(1, 2), fc.nat(100), fc.nat(100)), {
      maxLength: 12,
    });
    let seenOwn = 0;
    fc.assert(
      fc.property(votes, fc.nat(3), (given, reader) => {
        // The same people vote in both worlds; all but the reader choose something else in the second.
        const [one, other] = [false, true].map((isOther) => {
          let box = after([ada, POKER], [ada, DOTS]);
          for (const [voter, ballot, first, second] of given) {
            const fitting = choices.filter((each) => (typeof each === 'string') === (ballot === 1));
            const pick = isOther && voter !== reader ? second : first;
            const choice = fitting[pick % fitting.length] ?? '1';
            const outcome = perform(box, cast(ballot, choice), people[voter] ?? ada, 1_000);
            if (outcome.ok) box = outcome.value;
          }
          return box;
        }) as [BallotBox, BallotBox];
        const user = people[reader]?.user;
        expect(viewOf(one, [])).toEqual(viewOf(other, []));
        expect(viewOf(one, [], user)).toEqual(viewOf(other, [], user));
        seenOwn += viewOf(one, [], user).filter((state) => 'own' in state).length;
      }),
      { numRuns: 300, seed: 11 },
    );
    expect(seenOwn).toBeGreaterThan(50);
  });

  it('[SV296] what is kept reads back equal; what nobody can have written is left out', () => {
    const box = {
      ...after(
        [ada, POKER],
        [ada, DOTS],
        [ada, cast(1, 'coffee')],
        [ben, cast(2, { [idOf(8)]: 3 })],
      ),
      rolls: [{ server: 'a', untilMs: 5, people: [{ user: ada.user, name: ada.name }] }],
    };
    expect(readBox(writeBox(box))).toEqual(box);
    const shown = after([ada, POKER], [ada, cast(1, '5')], [ada, { op: 'reveal', id: idOf(1) }]);
    expect(readBox(writeBox(shown))).toEqual(shown);
    for (const text of ['', 'x', '[]', 'null', '{"ballots":7}', '{"ballots":[{"state":"open"}]}']) {
      expect(readBox(text)).toEqual(EMPTY_BOX);
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        readBox(JSON.stringify({ ballots: [value], rolls: [value] }));
      }),
    );
  });
});
