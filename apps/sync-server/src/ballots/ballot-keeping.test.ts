import { CLOSE_CODES } from '@weft/sync-protocol';
import { describe, expect, it } from 'vitest';
import { SERVER_LIMITS } from '../rooms/server-limits.ts';
import { MemoryBoardStorage, type MemoryDisk } from '../storage/memory-board-storage.ts';
import {
  EIGHT,
  FIVE,
  ITEM,
  OPEN,
  REVEAL,
  idOf,
  openTable,
  person,
  told,
} from '../testing/ballot-table.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { setUpRoom, settle } from '../testing/room-set-up.ts';
import { SimulatedServer } from '../testing/simulated-server.ts';
import { Voter } from '../testing/voter.ts';
import { BALLOT_LIFE_MS } from './ballot-settling.ts';

const { ballotIntervalMs, ballotGraceMs, ballotBurst } = SERVER_LIMITS;

describe('ballots over time', () => {
  it('[SV296] ballots outlive the server; whoever was here has 30 s to come back, then they count again', async () => {
    const disk: MemoryDisk = new Map();
    const clock = new ManualClock();
    const start = (): SimulatedServer =>
      new SimulatedServer({ clock, storage: new MemoryBoardStorage(disk) });
    const before = start();
    const board = await before.createBoard();
    const ada = await Voter.join(before, board, { name: 'Ada' });
    const ben = await Voter.join(before, board, { name: 'Ben' });
    ada.send(OPEN);
    ada.send(FIVE);
    await told({ clock });
    await before.rooms.close();
    const server = start();
    const back = await Voter.join(server, board, { name: 'Ada', like: ada });
    expect(back.ballots).toMatchObject([{ state: 'open', own: '5', cast: [person(ada)] }]);
    clock.advance(ballotGraceMs - 3 * ballotIntervalMs);
    await told({ clock });
    const again = await Voter.join(server, board, { name: 'Ben', like: ben });
    await told({ clock });
    expect(back.ballots).toMatchObject([{ state: 'open', waiting: [person(ben)] }]);
    again.send(EIGHT);
    await told({ clock });
    clock.advance(3 * ballotIntervalMs);
    await told({ clock });
    expect(back.ballots).toMatchObject([{ state: 'revealed', votes: [{}, {}] }]);
    // And with nobody coming back it reveals itself in the end.
    back.send({ op: 'open', ballot: { id: idOf(2), kind: 'poker', item: ITEM } });
    back.send({ op: 'cast', id: idOf(2), choice: '5' });
    await told({ clock });
    await server.rooms.close();
    const third = start();
    const alone = await Voter.join(third, board, { name: 'Ada', like: ada });
    await told({ clock });
    expect(alone.ballots).toMatchObject([{ state: 'open' }]);
    clock.advance(ballotGraceMs);
    await told({ clock });
    expect(alone.ballots).toMatchObject([{ state: 'revealed', votes: [{ choice: '5' }] }]);
  });

  it('[SV296] a ballot ends after a day, open or revealed, and leaves no timer behind', async () => {
    const table = await openTable();
    const { clock, ada, ben, vera } = table;
    for (const voter of [ada, ben]) voter.send(FIVE);
    await told(table);
    clock.advance(BALLOT_LIFE_MS - 10 * ballotIntervalMs);
    await told(table);
    expect(vera.ballots).toHaveLength(1);
    clock.advance(10 * ballotIntervalMs);
    await told(table);
    expect(vera.ballots).toEqual([]);
    for (const voter of [ada, ben, vera]) voter.leave();
    await table.commitAll();
    expect(clock.waiting).toBe(0);
  });

  it('[SV296] with the board its ballots are gone', async () => {
    const table = await openTable();
    await table.storage.remove(table.board);
    await table.server.rooms.accessChanged(table.board);
    table.ben.send(FIVE);
    await told(table);
    expect(table.ben.connection.closed?.code).toBe(CLOSE_CODES.noSuchBoard);
    expect(await table.storage.ballots(table.board)).toBeUndefined();
  });

  it('[SV298] a socket may ask for 20 things at once and 5 a second; lists come ten times a second at most', async () => {
    const table = await openTable();
    const { clock, ada, ben, vera } = table;
    const before = vera.listCount;
    for (let count = 0; count < ballotBurst + 3; count++) ben.send(count % 2 === 0 ? FIVE : EIGHT);
    await told(table);
    expect(ben.refusals).toEqual(['too-fast', 'too-fast', 'too-fast']);
    expect(vera.listCount - before).toBeLessThanOrEqual(2);
    clock.advance(1_000);
    for (let count = 0; count < 6; count++) ben.send(FIVE);
    await told(table);
    expect(ben.refusals).toHaveLength(4);
    expect(ada.refusals).toEqual([]);
  });

  it('[SV298] of ten votes one after the other within 100 ms everybody is told once or twice', async () => {
    const table = await openTable();
    const { clock, ben, vera } = table;
    const before = vera.listCount;
    for (let count = 0; count < 10; count++) {
      ben.send(count % 2 === 0 ? FIVE : EIGHT);
      await settle();
      clock.advance(5);
    }
    await told(table);
    expect(vera.listCount - before).toBeGreaterThan(0);
    expect(vera.listCount - before).toBeLessThanOrEqual(2);
    expect(ben.ballots).toMatchObject([{ own: '8' }]);
  });

  it('[SV297] what another server changed while a change of ours was on its way is not missed', async () => {
    const table = await openTable();
    const { storage, server, board, ada, ben } = table;
    const keep = storage.keepBallots.bind(storage);
    storage.keepBallots = async (id, kept) => {
      storage.keepBallots = keep;
      const isKept = await keep(id, kept);
      // The other server was faster than the answer.
      const theirs = { revision: kept.revision + 1, text: kept.text.replace('"5"', '"13"') };
      expect(await keep(id, theirs)).toBe(true);
      server.rooms.find(board)?.hear({ kind: 'ballots', revision: theirs.revision });
      return isKept;
    };
    ben.send(FIVE);
    await told(table);
    expect(ben.ballots).toMatchObject([{ own: '13' }]);
    ada.send(REVEAL);
    await told(table);
    expect(ada.ballots).toMatchObject([{ votes: [{ choice: '13' }] }]);
  });

  it('[SV298] what is kept of one board has a size; beyond it no vote and no ballot is taken', async () => {
    const room = await setUpRoom({ ballotBytes: 600 });
    const ada = await Voter.join(room.server, room.board, { name: 'Ada' });
    await Voter.join(room.server, room.board, { name: 'Ben' });
    ada.send(OPEN);
    ada.send(FIVE);
    ada.send({ op: 'open', ballot: { id: idOf(2), kind: 'dots', subjects: [ITEM], dots: 1 } });
    ada.send({ op: 'open', ballot: { id: idOf(3), kind: 'dots', subjects: [ITEM], dots: 1 } });
    await told(room);
    expect(ada.refusals).toEqual(['too-many']);
    expect(ada.ballots).toHaveLength(2);
  });

  it('[SV300] what storage does not take is refused and not shown; afterwards all goes on', async () => {
    const table = await openTable();
    const { clock, storage, ada, ben } = table;
    const keep = storage.keepBallots.bind(storage);
    storage.keepBallots = () => Promise.reject(new Error('The disk is full'));
    ben.send(FIVE);
    await told(table);
    expect(ben.refusals).toEqual(['not-stored']);
    expect(ada.ballots).toMatchObject([{ cast: [] }]);
    // Stored all the same, and only the answer was lost: what storage has is what counts.
    storage.keepBallots = async (...args) => {
      await keep(...args);
      throw new Error('No answer came');
    };
    ben.send(EIGHT);
    await told(table);
    expect(ben.refusals).toEqual(['not-stored', 'not-stored']);
    storage.keepBallots = keep;
    clock.advance(1_000);
    await told(table);
    expect(ben.ballots).toMatchObject([{ own: '8' }]);
    ada.send(FIVE);
    await told(table);
    expect(ada.ballots).toMatchObject([{ state: 'revealed' }]);
  });
});
