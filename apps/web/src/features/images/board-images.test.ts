import { brandId, type BoardId } from '@weft/domain';
import type { BoardHome } from '@weft/sync-client';
import { ManualClock, settle } from '@weft/sync-client/testing';
import { describe, expect, it } from 'vitest';
import { sampleAsset } from '../../map/objects/sample-objects.ts';
import { BoardImages, type ImageState } from './board-images.ts';
import { AssetServerOnDesk, DeviceImagesOnDesk, sampleImageRow } from './images-on-desk.ts';

interface DeskOptions {
  readonly online?: boolean;
  readonly home?: BoardHome;
}

const HASH = sampleAsset('1');

function desk({ online = true, home = 'server' }: DeskOptions = {}) {
  const device = new DeviceImagesOnDesk();
  const server = new AssetServerOnDesk();
  const clock = new ManualClock();
  const now = { online, woken: 0 };
  const images = new BoardImages({
    boardId: brandId<BoardId>('b'),
    device,
    server: home === 'server' ? server : undefined,
    outbox: { wake: () => void (now.woken += 1) },
    clock,
    backoff: () => ({ nextPauseMs: () => 1_000 }),
    isOnline: () => now.online,
  });
  const states: ImageState['kind'][] = [];
  images.subscribe((hash) => states.push(images.stateOf(hash).kind));
  return { device, server, clock, now, images, states };
}

describe('images of a board', () => {
  it('come from the device at once, and from the server only what is not there', async () => {
    const { images, device, server, states } = desk();
    await device.keep(brandId<BoardId>('b'), sampleImageRow('1'), { unsent: false });
    server.kept.set(sampleAsset('2'), sampleImageRow('2'));
    images.want(HASH);
    images.want(sampleAsset('2'));
    await settle();
    expect(states).toEqual(['here', 'here']);
    expect(server.asked).toEqual(['fetch 2']);
    // The next time the device has it.
    expect(device.kept.get(sampleAsset('2'))?.isUnsent).toBe(false);
  });

  it('are read for a file or a copy, also while nobody shows them', async () => {
    const { images, device, server, now } = desk();
    server.kept.set(HASH, sampleImageRow('1'));
    expect(await images.bytesOf(HASH)).toEqual(sampleImageRow('1'));
    expect(await images.bytesOf(sampleAsset('2'))).toBeUndefined();
    await settle();
    now.online = false;
    expect(device.kept.has(HASH)).toBe(true);
    expect(await images.bytesOf(HASH)).toMatchObject(sampleImageRow('1'));
    expect(server.asked).toEqual(['fetch 1', 'fetch 2']);
  });

  it('are asked for again while somebody shows them, until they are there', async () => {
    const { images, server, clock } = desk();
    const release = images.want(HASH);
    await settle();
    expect(images.stateOf(HASH).kind).toBe('coming');
    server.kept.set(HASH, sampleImageRow('1'));
    await clock.advance(1_000);
    await settle();
    const state = images.stateOf(HASH);
    expect(state.kind === 'here' ? await state.bytes.bytes() : undefined).toEqual(Uint8Array.of(1));
    release();
    images.want(sampleAsset('2'))();
    await clock.advance(10_000);
    expect(server.asked).toEqual(['fetch 1', 'fetch 1']);
  });

  it('are away without a connection, and come with it', async () => {
    const { images, server, now, states } = desk({ online: false });
    server.kept.set(HASH, sampleImageRow('1'));
    images.want(HASH);
    await settle();
    now.online = true;
    images.connectionChanged();
    await settle();
    expect(states).toEqual(['away', 'here']);
  });

  it('say why they will never come', async () => {
    const { images, server } = desk();
    server.refuses = 'not-allowed';
    images.want(HASH);
    await settle();
    expect(images.stateOf(HASH)).toEqual({ kind: 'failed', reason: 'not-allowed' });
    images.connectionChanged();
    await settle();
    expect(server.asked).toHaveLength(1);
  });

  it('that are damaged on the server say so, and come once somebody has sent them again', async () => {
    const { images, server, clock, states } = desk();
    server.refuses = 'damaged';
    images.want(HASH);
    await settle();
    expect(images.stateOf(HASH)).toEqual({ kind: 'damaged' });
    server.refuses = undefined;
    server.kept.set(HASH, sampleImageRow('1'));
    await clock.advance(1_000);
    await settle();
    expect(states).toEqual(['damaged', 'here']);
  });

  it('are kept before they are sent; a device without room refuses', async () => {
    const { images, device, now } = desk({ home: 'device' });
    expect(await images.keep(sampleImageRow('1'))).toEqual({ ok: true, value: undefined });
    expect([device.kept.get(HASH)?.isUnsent, now.woken]).toEqual([true, 1]);
    device.isFull = true;
    expect(await images.keep(sampleImageRow('2'))).toEqual({ ok: false, refusal: 'quota' });
    expect(now.woken).toBe(1);
  });

  it('of a board without a server are on this device or nowhere', async () => {
    const { images, server } = desk({ home: 'device' });
    images.want(HASH);
    await settle();
    expect([images.stateOf(HASH).kind, server.asked]).toEqual(['away', []]);
  });
});
