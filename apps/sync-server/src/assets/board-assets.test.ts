import { describe, expect, it } from 'vitest';
import { parseAssetHash, type AssetHash, type BoardId } from '@weft/domain';
import { pngOf } from '@weft/domain/testing';
import type { Role } from '@weft/sync-protocol';
import { MemoryBoardStorage } from '../storage/memory-board-storage.ts';
import { sampleRow } from '../testing/storage-under-test.ts';
import { BoardAssets } from './board-assets.ts';
import { hashOfBytes } from './hash-of-bytes.ts';

const BYTES = pngOf('content');

async function hashOf(bytes: Uint8Array): Promise<AssetHash> {
  const hash = parseAssetHash(await hashOfBytes(bytes));
  if (hash === undefined) throw new Error('Expected a hash');
  return hash;
}

async function setUp(atOnce = 2) {
  const storage = new MemoryBoardStorage();
  const row = sampleRow();
  await storage.createBoard(row);
  const failures: BoardId[] = [];
  const assets = new BoardAssets({
    storage,
    nowMs: () => 7,
    boardBytes: 1_000,
    atOnce,
    onFailure: (board) => failures.push(board),
  });
  // Known before: worked out beside each other, hashes come in any order, and so would what is sent.
  const hashOfContent = await hashOf(BYTES);
  /** What becomes of bytes: `new`, `known`, or why they are not kept. */
  const send = async (
    bytes: Uint8Array | Promise<Uint8Array | undefined>,
    role: Role = 'editor',
    hash = hashOfContent,
  ): Promise<string> => {
    const read = (): Promise<Uint8Array | undefined> => Promise.resolve(bytes);
    const kept = await assets.keep(row.id, { hash, role, read });
    if (!kept.ok) return kept.refusal;
    return kept.value.isNew ? 'new' : 'known';
  };
  return { storage, row, assets, send, failures };
}

describe('images of a board', () => {
  it('[SV303] are kept once, when they are what their hash says and an image by their own word', async () => {
    const { storage, row, assets, send } = await setUp();
    const page = new TextEncoder().encode('<!doctype html>');
    expect(await send(page)).toBe('wrong-hash');
    expect(await send(Promise.resolve(undefined))).toBe('wrong-hash');
    expect(await send(page, 'editor', await hashOf(page))).toBe('not-an-image');
    const large = pngOf('x'.repeat(1_000));
    expect(await send(large, 'editor', await hashOf(large))).toBe('board-full');
    expect(await storage.assets(row.id)).toEqual([]);
    expect(await send(BYTES)).toBe('new');
    expect(await send(BYTES)).toBe('known');
    const hash = await hashOf(BYTES);
    const kept = { hash, type: 'image/png', bytes: BYTES, keptAtMs: 7, isDamaged: false };
    expect(await assets.read(row.id, hash)).toEqual(kept);
    const read = (): Promise<Uint8Array> => Promise.resolve(BYTES);
    const nowhere = await assets.keep(sampleRow().id, { hash, role: 'editor', read });
    expect(nowhere).toEqual({ ok: false, refusal: 'no-such-board' });
  });

  it('[SV304] of a closed board come from facilitators only, and others are not even read', async () => {
    const { storage, row, send } = await setUp();
    await storage.changeAccess(row, { phase: 'closed', links: row.links });
    const never = new Promise<Uint8Array>(() => undefined);
    expect(await send(never, 'editor')).toBe('closed');
    expect(await send(BYTES, 'facilitator')).toBe('new');
  });

  it('[SV305] come in so many at once; more are told to come again, before they are read', async () => {
    const { send } = await setUp(2);
    const release: ((bytes: Uint8Array | undefined) => void)[] = [];
    const slow = [1, 2].map(() => send(new Promise((resolve) => release.push(resolve))));
    expect(await send(BYTES)).toBe('busy');
    release[0]?.(undefined);
    expect(await slow[0]).toBe('wrong-hash');
    expect(await send(BYTES)).toBe('new');
    release[1]?.(BYTES);
    expect(await slow[1]).toBe('known');
  });

  it('[SV306] that storage cannot take are refused and told of, and come later', async () => {
    const { storage, row, send, failures } = await setUp();
    const keepAsset = storage.keepAsset.bind(storage);
    storage.keepAsset = () => Promise.reject(new Error('ENOSPC'));
    expect(await send(BYTES)).toBe('not-saving');
    expect(failures).toEqual([row.id]);
    storage.keepAsset = keepAsset;
    expect(await send(BYTES)).toBe('new');
  });

  it('[SV307] are told to be damaged when their bytes are not those that came, until they come again', async () => {
    const { storage, row, assets, send } = await setUp();
    const hash = await hashOf(BYTES);
    const asset = { hash, type: 'image/png', bytes: pngOf('other'), keptAtMs: 1 } as const;
    await storage.keepAsset(row.id, asset, 1_000);
    expect(await assets.list(row.id)).toEqual([hash]);
    expect(await assets.read(row.id, hash)).toMatchObject({ hash, isDamaged: true });
    expect(await assets.list(row.id)).toEqual([]);
    expect(await assets.read(sampleRow().id, hash)).toBeUndefined();
    expect(await send(BYTES)).toBe('new');
    expect(await assets.read(row.id, hash)).toMatchObject({ bytes: BYTES, isDamaged: false });
    expect(await assets.list(row.id)).toEqual([hash]);
    expect(await send(BYTES)).toBe('known');
  });
});
