import { CLOSE_CODES, encodeMessage, type BallotOperation } from '@weft/sync-protocol';
import { describe, expect, it } from 'vitest';
import { SERVER_LIMITS } from '../rooms/server-limits.ts';
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
import { setUpRoom, settle } from '../testing/room-set-up.ts';
import { Voter } from '../testing/voter.ts';

const { ballotIntervalMs, ballotGraceMs } = SERVER_LIMITS;

describe('ballots in a room', () => {
  it('[SV299] whoever comes in gets the list, be it empty; clients of before and stock clients never do', async () => {
    const { server, board } = await setUpRoom();
    const ada = await Voter.join(server, board, { name: 'Ada' });
    expect(ada.ballots).toEqual([]);
    const [first] = ada.connection.messages();
    expect(first?.type).toBe('session');
    const older = await Voter.join(server, board, { name: 'Olga', protocolVersion: 2 });
    const stock = await Voter.join(server, board, { name: 'Sten', speaksWeft: false });
    ada.send(OPEN);
    await settle();
    for (const other of [older, stock]) {
      expect(other.ballots).toBeUndefined();
      other.send(FIVE);
      expect(other.connection.closed?.code).toBe(CLOSE_CODES.forbidden);
    }
    // They could not vote, so nobody waits for them.
    ada.send(FIVE);
    await settle();
    expect(JSON.stringify(await server.storage.ballots(board))).toContain('revealed');
  });

  it('[SV293] threat 7: no byte to anybody else depends on a vote, until it is revealed', async () => {
    const bytesOf = async (vote: BallotOperation): Promise<string[]> => {
      const table = await openTable();
      const { ada, ben, vera } = table;
      // The same names, users and times in both runs are not to be had: only what is said of the ballot counts.
      ben.send(vote);
      await told(table);
      const lists = [ada, vera].map((reader) => JSON.stringify(reader.ballots));
      const own = JSON.stringify(ben.ballots);
      expect(own).toContain(`"own":"${vote.op === 'cast' ? String(vote.choice) : ''}"`);
      return lists.map((list) => list.replaceAll(/"user":"[^"]*"/g, ''));
    };
    expect(await bytesOf(FIVE)).toEqual(await bytesOf({ ...FIVE, choice: 'coffee' }));
    // Raw frames: a choice that is nowhere else in what is sent.
    const table = await openTable();
    table.ben.send({ op: 'cast', id: idOf(1), choice: 'coffee' });
    await told(table);
    const heard = (voter: Voter): string =>
      voter.connection.frames.map((frame) => Buffer.from(frame).toString('latin1')).join('|');
    expect(heard(table.ben)).toContain('coffee');
    for (const other of [table.ada, table.vera]) expect(heard(other)).not.toContain('coffee');
    expect(JSON.stringify(table.server.events)).not.toContain('coffee');
    table.ada.send(REVEAL);
    await told(table);
    for (const other of [table.ada, table.vera]) expect(heard(other)).toContain('coffee');
  });

  it('[SV294] one person in several tabs has one vote, and sees it in each', async () => {
    const table = await openTable();
    const { server, board, ada, ben, vera } = table;
    const again = await Voter.join(server, board, { name: 'Ben', like: ben });
    ben.send(FIVE);
    await told(table);
    again.send(EIGHT);
    await told(table);
    for (const tab of [ben, again]) expect(tab.ballots).toMatchObject([{ own: '8' }]);
    expect(ada.ballots).toMatchObject([{ cast: [person(ben)], waiting: [person(ada)] }]);
    expect(vera.ballots?.[0]).not.toHaveProperty('own');
    again.send({ op: 'withdraw', id: idOf(1) });
    await told(table);
    expect(ada.ballots).toMatchObject([{ state: 'open', cast: [] }]);
    expect(ben.ballots?.[0]).not.toHaveProperty('own');
  });

  it('[SV295] poker reveals itself when nobody is waited for; viewers are not', async () => {
    const table = await openTable();
    const { ada, ben, vera } = table;
    ada.send(FIVE);
    vera.send(EIGHT);
    await told(table);
    expect(vera.refusals).toEqual(['viewer']);
    expect(vera.ballots).toMatchObject([{ cast: [person(ada)], waiting: [person(ben)] }]);
    ben.send(EIGHT);
    await told(table);
    const votes = [
      { ...person(ada), choice: '5' },
      { ...person(ben), choice: '8' },
    ];
    expect(vera.ballots).toMatchObject([{ state: 'revealed', votes }]);
    expect(vera.ballots?.[0]).not.toHaveProperty('revealedBy');
    ada.send({ op: 'end', id: idOf(1) });
    await told(table);
    expect(vera.ballots).toEqual([]);
  });

  it('[SV295] who leaves is waited for 30 s: a line that breaks for a moment reveals nothing', async () => {
    const table = await openTable();
    const { clock, server, board, ada, ben } = table;
    ada.send(FIVE);
    await told(table);
    ben.leave();
    await told(table);
    expect(ada.ballots).toMatchObject([{ state: 'open', waiting: [person(ben)] }]);
    clock.advance(ballotGraceMs / 2);
    await told(table);
    const back = await Voter.join(server, board, { name: 'Ben', like: ben });
    clock.advance(ballotGraceMs);
    await told(table);
    expect(ada.ballots).toMatchObject([{ state: 'open', waiting: [person(ben)] }]);
    back.leave();
    await told(table);
    clock.advance(ballotGraceMs);
    await told(table);
    expect(ada.ballots).toMatchObject([{ state: 'revealed', votes: [{ choice: '5' }] }]);
  });

  it('[SV295] a role that is lowered is waited for no longer; its vote stays, and no other is taken', async () => {
    const table = await openTable();
    const { server, board, storage, ada, ben } = table;
    const fay = await Voter.join(server, board, { name: 'Fay', role: 'facilitator' });
    ben.send(FIVE);
    await told(table);
    const row = await storage.board(board);
    if (row === undefined) throw new Error('The board is gone');
    await storage.changeAccess(row, { phase: 'closed', links: row.links });
    await server.rooms.accessChanged(board);
    await told(table);
    expect(ada.ballots).toMatchObject([{ cast: [person(ben)], waiting: [person(fay)] }]);
    ben.send(EIGHT);
    ben.send({ op: 'withdraw', id: idOf(1) });
    await told(table);
    expect(ben.refusals).toEqual(['viewer', 'viewer']);
    expect(ben.ballots).toMatchObject([{ own: '5' }]);
    fay.send(EIGHT);
    await told(table);
    expect(ada.ballots).toMatchObject([{ votes: [{ choice: '5' }, { choice: '8' }] }]);
  });

  it('[SV292] dots wait for the reveal, by whoever opened them or a facilitator', async () => {
    const table = await openTable();
    const { ada, ben } = table;
    const dots = { id: idOf(2), kind: 'dots', subjects: [ITEM], dots: 2 } as const;
    ada.send({ op: 'open', ballot: dots });
    for (const voter of [ada, ben]) {
      voter.send({ op: 'cast', id: idOf(2), choice: { [ITEM]: 2 } });
    }
    ben.send({ op: 'reveal', id: idOf(2) });
    await told(table);
    expect(ben.refusals).toEqual(['not-yours']);
    expect(ben.ballots?.[1]).toMatchObject({ state: 'open', own: { [ITEM]: 2 }, waiting: [] });
    ada.send({ op: 'reveal', id: idOf(2) });
    await told(table);
    expect(ben.ballots?.[1]).toMatchObject({
      state: 'revealed',
      totals: { [ITEM]: 4 },
      voterCount: 2,
      revealedBy: person(ada),
    });
    expect(JSON.stringify(ben.ballots?.[1])).not.toContain(ben.user);
  });

  it('[SV292] a ballot whose opener has left belongs to all who may edit, once they are waited for no longer', async () => {
    const table = await openTable();
    const { ada, ben, clock } = table;
    ada.send({ op: 'open', ballot: { id: idOf(2), kind: 'dots', subjects: [ITEM], dots: 2 } });
    await told(table);
    ada.leave();
    const reveal = { op: 'reveal', id: idOf(2) } as const;
    clock.advance(ballotGraceMs - 3 * ballotIntervalMs);
    ben.send(reveal);
    await told(table);
    expect(ben.refusals).toEqual(['not-yours']);
    clock.advance(3 * ballotIntervalMs);
    ben.send(reveal);
    await told(table);
    expect(ben.ballots?.find(({ id }) => id === idOf(2))).toMatchObject({
      state: 'revealed',
      revealedBy: person(ben),
    });
  });

  it('[SV292] whoever sends what is no operation, or what only the server says, is sent away', async () => {
    const table = await openTable();
    const sent = ['{"ballots":[]}', '{"op":"end"}', '{', ' '.repeat(10_000)];
    for (const [index, json] of sent.entries()) {
      const voter = await Voter.join(table.server, table.board, { name: `P${index}` });
      voter.sendFrame(encodeMessage({ type: 'ballot', json }));
      expect(voter.connection.closed?.code).toBe(CLOSE_CODES.badFrame);
    }
    expect(table.ada.connection.closed).toBeUndefined();
  });
});
