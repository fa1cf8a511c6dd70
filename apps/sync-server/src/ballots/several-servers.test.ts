import { brandId, type ItemId } from '@weft/domain';
import { POKER_CARDS, type BallotState, type PokerCard } from '@weft/sync-protocol';
import { describe, expect, it } from 'vitest';
import { MemoryBoardStorage } from '../storage/memory-board-storage.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { MoodyStorage } from '../testing/moody-storage.ts';
import { pass } from '../testing/room-set-up.ts';
import { createRandom } from '../testing/seeded-random.ts';
import { SimulatedCluster } from '../testing/simulated-cluster.ts';
import { Voter } from '../testing/voter.ts';

const SEEDS = 25;
const idOf = (number: number): string => String(number).padStart(26, '0');
const ITEM: ItemId = brandId(idOf(7));

/** Storage of a server whose process can be gone: it keeps nothing any more. */
class MortalStorage extends MemoryBoardStorage {
  isDead = false;

  override keepBallots(...given: Parameters<MemoryBoardStorage['keepBallots']>): Promise<boolean> {
    return this.isDead ? Promise.reject(new Error('Gone')) : super.keepBallots(...given);
  }
}

const ownOf = (ballot: BallotState | undefined): unknown =>
  ballot?.state === 'open' ? ballot.own : undefined;

/** Everybody's last word is asked for until it is in their own list: some of it is not stored. */
async function chooseAtLast(
  clock: ManualClock,
  wanted: ReadonlyMap<Voter, PokerCard>,
): Promise<void> {
  for (let turn = 0; turn < 60; turn++) {
    const late = [...wanted].filter(([voter, card]) => ownOf(voter.ballots?.[0]) !== card);
    if (late.length === 0) return;
    for (const [voter, choice] of late) {
      voter.send({ op: 'cast', id: voter.ballots?.[0]?.id ?? '', choice });
    }
    await pass(clock, 2_000, 50);
  }
  throw new Error('Nobody keeps their vote');
}

async function runOf(seed: number) {
  const random = createRandom(seed);
  const clock = new ManualClock();
  const cluster = new SimulatedCluster({
    clock,
    random,
    storageOn: (disk) => new MoodyStorage(disk, clock, random),
  });
  Object.assign(cluster, { loss: 0.5, repeated: 0.1, slowestMs: 200, ringLoss: 0.5 });
  const [a, b] = [cluster.start('a'), cluster.start('b')];
  const board = await a.createBoard();
  const voters: Voter[] = [];
  for (const [index, server] of [a, b, a, b, a, b].entries()) {
    voters.push(await Voter.join(server, board, { name: `P${index}` }));
  }
  const viewer = await Voter.join(b, board, { name: 'Vera', role: 'viewer' });
  // Everybody wants to estimate the same PBI at the same moment.
  for (const [index, voter] of voters.entries()) {
    const ballot = { id: idOf(100 + index), kind: 'poker', item: ITEM } as const;
    voter.send({ op: 'open', ballot });
  }
  await pass(clock, 10_000, 50);
  const cardOf = (): PokerCard => POKER_CARDS[Math.floor(random() * POKER_CARDS.length)] ?? '1';
  const [last, ...early] = voters.toReversed();
  if (last === undefined) throw new Error('Nobody came');
  // They hesitate, all but one.
  for (let step = 0; step < 12; step++) {
    const voter = early[Math.floor(random() * early.length)];
    voter?.send({ op: 'cast', id: voter.ballots?.[0]?.id ?? '', choice: cardOf() });
    await pass(clock, Math.floor(random() * 600));
  }
  const wanted = new Map(early.map((voter) => [voter, cardOf()]));
  await chooseAtLast(clock, wanted);
  await pass(clock, 10_000, 50);
  const before = [...voters, viewer].map(({ ballots }) => ballots);
  const lastCard = cardOf();
  for (let turn = 0; turn < 60 && viewer.ballots?.[0]?.state === 'open'; turn++) {
    last.send({ op: 'cast', id: last.ballots?.[0]?.id ?? '', choice: lastCard });
    await pass(clock, 5_000, 50);
  }
  await pass(clock, 10_000, 50);
  const after = [...voters, viewer].map(({ ballots }) => ballots);
  return { before, after, voters, last, wanted: new Map([...wanted, [last, lastCard]]), cluster };
}

describe('ballots on several servers', () => {
  it(`[SV297] there is one, with everybody's last vote, revealed when nobody on any server is waited for (${SEEDS} seeds)`, async () => {
    let faults = 0;
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { before, after, last, wanted, cluster } = await runOf(seed);
      for (const list of before) {
        expect(list, `seed ${seed}`).toHaveLength(1);
        const waiting = [{ user: last.user, name: last.name }];
        expect(list?.[0], `seed ${seed}`).toMatchObject({ state: 'open', waiting });
      }
      const votes = [...wanted].map(([{ user, name }, choice]) => ({ user, name, choice }));
      for (const list of after) {
        const [ballot] = list ?? [];
        if (ballot?.kind !== 'poker' || ballot.state !== 'revealed') {
          throw new Error(`Seed ${seed}: not revealed`);
        }
        expect(new Set(ballot.votes), `seed ${seed}`).toEqual(new Set(votes));
        expect(ballot).not.toHaveProperty('revealedBy');
      }
      faults += cluster.faults;
    }
    expect(faults).toBeGreaterThan(SEEDS);
  });

  it('[SV297] a server that died is waited for at most as long as its lease and a breath', async () => {
    const clock = new ManualClock();
    const cluster = new SimulatedCluster({
      clock,
      random: createRandom(5),
      storageOn: (disk) => new MortalStorage(disk),
    });
    const [a, b] = [cluster.start('a'), cluster.start('b')];
    const board = await a.createBoard();
    const ada = await Voter.join(a, board, { name: 'Ada' });
    await Voter.join(b, board, { name: 'Ben' });
    ada.send({ op: 'open', ballot: { id: idOf(1), kind: 'poker', item: ITEM } });
    await pass(clock, 1_000);
    ada.send({ op: 'cast', id: idOf(1), choice: '5' });
    await pass(clock, 1_000);
    expect(ada.ballots).toMatchObject([{ state: 'open', waiting: [{ name: 'Ben' }] }]);
    cluster.kill('b');
    if (b.storage instanceof MortalStorage) b.storage.isDead = true;
    await pass(clock, 20_000, 500);
    expect(ada.ballots).toMatchObject([{ state: 'open', waiting: [{ name: 'Ben' }] }]);
    await pass(clock, 100_000, 500);
    expect(ada.ballots).toMatchObject([{ state: 'revealed' }]);
  });
});
