import { brandId, type BoardId } from '@weft/domain';
import { DeviceMemory } from '@weft/sync-client/testing';
import { describe, expect, it } from 'vitest';
import { takeAlong } from './moved-board.ts';

const OLD = brandId<BoardId>('A'.repeat(26));
const NEW = brandId<BoardId>('B'.repeat(26));
const late = (value: number): Uint8Array => new Uint8Array([value]);

/** A device on which a board has gone to a server, and a tab still wrote twice under the old name. */
async function moved(): Promise<DeviceMemory> {
  const memory = new DeviceMemory();
  const [old, to] = [memory.open(OLD), memory.open(NEW)];
  await to.append({ tabId: '', local: [], received: [late(1)] });
  const local = [late(2), late(3)].map((update) => ({ update, atMs: 1 }));
  await old.append({ tabId: 'still open', local, received: [] });
  return memory;
}

describe('a board that went to a server', () => {
  it('gets what another tab wrote under its old name, and that waits to be sent', async () => {
    const memory = await moved();
    await takeAlong(memory.open(OLD), memory.open(NEW));
    const { updates, outbox } = memory.board(NEW);
    expect(updates).toEqual([late(1), late(2), late(3)]);
    expect(outbox.map(({ update }) => update)).toEqual([late(2), late(3)]);
    expect(memory.board(OLD)).toMatchObject({ updates: [], outbox: [] });
    // Nothing is left to be taken: nothing waits twice.
    await takeAlong(memory.open(OLD), memory.open(NEW));
    expect(memory.board(NEW).outbox).toHaveLength(2);
  });

  it('leaves everything where it is when the device refuses, in whichever call', async () => {
    for (const nth of [1, 2]) {
      const memory = await moved();
      memory.failCall(memory.calls + nth, 'quota');
      await takeAlong(memory.open(OLD), memory.open(NEW));
      expect(memory.board(OLD).updates).toHaveLength(2);
      expect(memory.board(NEW).outbox).toEqual([]);
      await takeAlong(memory.open(OLD), memory.open(NEW));
      expect(memory.board(NEW).outbox).toHaveLength(2);
    }
  });
});
