import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { MAX_CHAT_CHARS, MAX_LASER_POINTS, readPresence } from '@weft/sync-protocol';
import { brandId, createId, type UserId } from '@weft/domain';
import { CLOSE_CODES } from '@weft/sync-protocol';
import { ManualClock } from '../testing/manual-clock.ts';
import { PresentPeer } from '../testing/present-peer.ts';
import { SimulatedServer } from '../testing/simulated-server.ts';

function newUser(): UserId {
  return brandId(createId((bytes) => crypto.getRandomValues(new Uint8Array(bytes))));
}

async function setUp() {
  const clock = new ManualClock();
  const server = new SimulatedServer({ clock });
  const board = await server.createBoard();
  const userA = newUser();
  const a = await new PresentPeer().join(server, board, userA);
  const b = await new PresentPeer().join(server, board, newUser());
  clock.advance(50);
  return { clock, server, board, a, b, userA };
}

describe('presence', () => {
  it('[SV50] threat 8: carries the identity that the token gave, whatever the sender wrote', async () => {
    const { clock, a, b, userA } = await setUp();
    a.awareness.setLocalState({
      user: { id: 'me', name: 'The boss', color: 99 },
      pointer: { x: 1 },
    });
    clock.advance(50);
    expect(b.state(a)).toEqual({ user: { id: userA, name: 'Ada', color: 0 }, pointer: { x: 1 } });
  });

  it('[SV50] threat 19: no colour and no name of a sender’s own reaches a style', async () => {
    const { clock, a, b, userA } = await setUp();
    const style = 'red;background:url(https://elsewhere.example/x)';
    for (const color of [style, -1, 9_999, 1.5, null, [0], { toString: style }]) {
      a.awareness.setLocalState({ user: { id: userA, name: style, color }, color, style });
      clock.advance(50);
      const shown = readPresence(b.state(a));
      expect(shown).toEqual({ user: { id: userA, name: 'Ada', color: 0 } });
      expect(JSON.stringify(shown)).not.toContain('url');
    }
  });

  it('[SV51] threat 8: nobody can show, change or remove what another person shows', async () => {
    const { clock, server, board, a, b } = await setUp();
    a.awareness.setLocalState({ note: 'mine' });
    clock.advance(50);
    const numberOfA = a.awareness.clientID;
    const forger = new Awareness(new Y.Doc());
    applyAwarenessUpdate(forger, encodeAwarenessUpdate(a.awareness, [numberOfA]), 'x');
    forger.meta.set(numberOfA, { clock: 1_000, lastUpdated: 0 });
    b.send(encodeAwarenessUpdate(forger, [numberOfA], new Map([[numberOfA, { note: 'forged' }]])));
    b.send(encodeAwarenessUpdate(forger, [numberOfA], new Map()));
    const late = await new PresentPeer().join(server, board, newUser());
    clock.advance(100);
    expect(late.state(a)).toMatchObject({ note: 'mine' });
    expect(b.state(a)).toMatchObject({ note: 'mine' });
    // Not even after its owner has left.
    a.leave();
    clock.advance(100);
    const ghost = await new PresentPeer().join(server, board, newUser());
    ghost.awareness.setLocalState(null);
    ghost.send(
      encodeAwarenessUpdate(forger, [numberOfA], new Map([[numberOfA, { note: 'forged' }]])),
    );
    clock.advance(100);
    expect(late.state(a)).toBeUndefined();
  });

  it('[SV52] never comes back to its own sender', async () => {
    const { clock, a, b } = await setUp();
    a.awareness.setLocalState({ step: 1 });
    b.awareness.setLocalState({ step: 1 });
    clock.advance(50);
    expect(a.awareness.getLocalState()).toEqual({ step: 1 });
    expect([a.state(b), b.state(a)]).toMatchObject([{ step: 1 }, { step: 1 }]);
  });

  it('[SV53] goes out 25 times a second at most, and only what is latest', async () => {
    const { clock, a, b } = await setUp();
    let heard = 0;
    b.awareness.on('update', () => {
      heard += 1;
    });
    for (let step = 0; step < 1_000; step++) {
      a.awareness.setLocalState({ step });
      clock.advance(1);
    }
    clock.advance(50);
    expect(heard).toBeGreaterThan(20);
    expect(heard).toBeLessThanOrEqual(26);
    expect(b.state(a)).toMatchObject({ step: 999 });
  });

  it('[SV53] a laser drawn at a hundred points a second goes out no more often, and no point is lost', async () => {
    const { clock, a, b } = await setUp();
    const seen = new Set<number>();
    let heard = 0;
    b.awareness.on('update', () => {
      heard += 1;
      const { from = 0, points = [] } = readPresence(b.state(a))?.laser ?? {};
      for (let index = 0; index < points.length / 2; index++) seen.add(from + index);
    });
    const points: number[] = [];
    for (let step = 0; step < 100; step++) {
      points.push(step, -step);
      const from = Math.max(0, step + 1 - MAX_LASER_POINTS);
      const laser = { stroke: 1, from, points: points.slice(2 * from) };
      a.awareness.setLocalState({ laser, chat: 'x'.repeat(MAX_CHAT_CHARS) });
      clock.advance(10);
    }
    clock.advance(50);
    expect(heard).toBeLessThanOrEqual(27);
    expect([...seen]).toEqual([...Array(100).keys()]);
  });

  it('[SV54] ends with the connection, and is seen again after a reconnect with an old clock', async () => {
    const { clock, server, board, a, b, userA } = await setUp();
    a.awareness.setLocalState({ note: 'here' });
    clock.advance(50);
    a.leave();
    clock.advance(50);
    expect(b.state(a)).toBeUndefined();
    const again = await new PresentPeer(a.awareness).join(server, board, userA);
    clock.advance(50);
    expect(b.state(again)).toMatchObject({ note: 'here' });
  });

  it('[SV55] threat 8: over 2 KiB, or no object, is not shown', async () => {
    const { clock, a, b } = await setUp();
    a.awareness.setLocalState({ note: 'ok' });
    a.awareness.setLocalState({ note: 'x'.repeat(2_100) });
    clock.advance(50);
    expect(b.state(a)).toMatchObject({ note: 'ok' });
  });

  it('[SV56] a newer connection of the same person takes the number over', async () => {
    const { clock, server, board, a, b, userA } = await setUp();
    const again = await new PresentPeer(a.awareness).join(server, board, userA);
    expect(a.connection.closed?.code).toBe(CLOSE_CODES.tryAgainLater);
    a.leave();
    again.awareness.setLocalState({ note: 'still here' });
    clock.advance(50);
    expect(b.state(again)).toMatchObject({ note: 'still here' });
  });
});
