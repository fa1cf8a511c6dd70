import { brandId, type BoardId } from '@weft/domain';
import { ManualClock, settle } from '@weft/sync-client/testing';
import { describe, expect, it } from 'vitest';
import { sampleAsset } from '../../map/objects/sample-objects.ts';
import { ImageOutbox } from './image-outbox.ts';
import { AssetServerOnDesk, DeviceImagesOnDesk, sampleImageRow } from './images-on-desk.ts';

const boardId = brandId<BoardId>('b');

function desk(online = true) {
  const device = new DeviceImagesOnDesk();
  const server = new AssetServerOnDesk();
  const clock = new ManualClock();
  const now = { online };
  const make = (): ImageOutbox =>
    new ImageOutbox({
      boardId,
      device,
      server,
      clock,
      backoff: { nextPauseMs: () => 1_000, reset: () => undefined },
      canSend: () => now.online,
    });
  const keep = (digit: string): void =>
    void device.keep(boardId, sampleImageRow(digit), { unsent: true });
  return { device, server, clock, now, keep, make, outbox: make() };
}

describe('images that wait to be sent', () => {
  it('go one after the other, once', async () => {
    const { outbox, keep, server, clock } = desk();
    for (const digit of ['1', '2', '3']) keep(digit);
    outbox.wake();
    outbox.wake();
    await settle();
    expect(server.asked).toEqual(['send 1', 'send 2', 'send 3']);
    expect(outbox.waiting).toBe(0);
    outbox.wake();
    await clock.advance(60_000);
    expect(server.asked).toHaveLength(3);
  });

  it('wait for a connection, also over a reload', async () => {
    const { outbox, keep, server, now, make } = desk(false);
    keep('1');
    outbox.wake();
    await settle();
    expect([server.asked, outbox.waiting]).toEqual([[], 1]);
    now.online = true;
    const reloaded = make();
    reloaded.wake();
    await settle();
    expect([server.asked, reloaded.waiting]).toEqual([['send 1'], 0]);
  });

  it('are sent again after a pause where the server asks for patience, and not beyond it at once', async () => {
    const { outbox, keep, server, clock } = desk();
    keep('1');
    keep('2');
    server.refuses = 'later';
    outbox.wake();
    await settle();
    expect(server.asked).toEqual(['send 1']);
    server.refuses = undefined;
    await clock.advance(999);
    expect(server.asked).toHaveLength(1);
    await clock.advance(1);
    await settle();
    expect(server.asked).toEqual(['send 1', 'send 1', 'send 2']);
  });

  it('are sent again where the server has lost them, looked at once for each connection', async () => {
    const { outbox, keep, server, now } = desk();
    for (const digit of ['1', '2']) keep(digit);
    outbox.wake();
    await settle();
    outbox.wake();
    await settle();
    expect(server.lists).toBe(1);
    server.kept.delete(sampleAsset('1'));
    for (const online of [false, true]) {
      now.online = online;
      outbox.wake();
      await settle();
    }
    expect(server.asked).toEqual(['send 1', 'send 2', 'send 1']);
    expect(outbox.waiting).toBe(0);
  });

  it('stay on the device where the server does not take them, and say why', async () => {
    const { outbox, keep, server, device } = desk();
    keep('1');
    server.refuses = 'full';
    let told = 0;
    outbox.subscribe(() => (told += 1));
    outbox.wake();
    await settle();
    expect(outbox.refusalOf(sampleAsset('1'))).toBe('full');
    expect(device.kept.get(sampleAsset('1'))?.isUnsent).toBe(true);
    expect(told).toBeGreaterThan(0);
    server.refuses = undefined;
    outbox.wake();
    await settle();
    expect(server.asked).toHaveLength(1);
  });
});
