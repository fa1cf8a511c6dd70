import { describe, expect, it } from 'vitest';
import { brandId, type UserId } from '@weft/domain';
import { assetHashOf } from '@weft/domain/testing';
import type { AssetKeeping, BoardAsset } from './board-asset.ts';
import {
  newId,
  sampleEntry,
  sampleRecord,
  sampleRow,
  sampleSnapshot,
  sampleVersion,
  type StorageUnderTest,
} from '../testing/storage-under-test.ts';

/** What every storage keeps beside the documents of boards: versions, history, ballots, images. */
export function describeKeptBeside(name: string, open: () => Promise<StorageUnderTest>): void {
  describe(`${name} beside the documents of boards`, () => {
    it('[SV250] keeps versions with what made them, lists the latest first, and removes only those named', async () => {
      const first = await open();
      const [a, b] = [sampleRow(), sampleRow()];
      await first.storage.createBoard(a);
      await first.storage.createBoard(b);
      const user = brandId<UserId>(newId());
      const [hour, phase, person] = [newId(), newId(), newId()];
      const origin = { kind: 'person', user, userName: 'Ada', name: 'Before lunch' } as const;
      await first.storage.keepVersion(a.id, sampleVersion(hour, 1_000));
      await first.storage.keepVersion(a.id, { ...sampleVersion(person, 3_000), origin });
      await first.storage.keepVersion(a.id, {
        ...sampleVersion(phase, 2_000),
        origin: { kind: 'phase', ended: 'refinement' },
      });
      await first.storage.keepVersion(b.id, sampleVersion(hour, 5));
      const second = await first.reopen();
      const listed = await second.storage.versions(a.id);
      expect(listed.map(({ id }) => id)).toEqual([person, phase, hour]);
      expect(listed[0]).toEqual({
        id: person,
        origin,
        madeAtMs: 3_000,
        throughSeq: 4,
        byteCount: 3,
      });
      expect(await second.storage.version(a.id, phase)).toEqual({
        ...sampleVersion(phase, 2_000),
        origin: { kind: 'phase', ended: 'refinement' },
        isDamaged: false,
      });
      expect(await second.storage.version(b.id, phase)).toBeUndefined();
      await second.storage.keepVersion(a.id, {
        ...sampleVersion(person, 9),
        update: Uint8Array.of(1),
      });
      expect(await second.storage.version(a.id, person)).toMatchObject({
        origin,
        madeAtMs: 3_000,
        update: Uint8Array.of(1),
      });
      await second.storage.removeVersions(a.id, [hour, newId()]);
      expect((await second.storage.versions(a.id)).map(({ id }) => id)).toEqual([person, phase]);
      expect(await second.storage.versions(b.id)).toHaveLength(1);
      await expect(second.storage.keepVersion(newId(), sampleVersion(hour, 1))).rejects.toThrow();
      await second.storage.remove(a.id);
      expect(await second.storage.versions(a.id)).toEqual([]);
      await second.dispose();
    });

    it('[SV265] what leaves the log is kept with who delivered it, and read in pages over both', async () => {
      const first = await open();
      const [row, other] = [sampleRow(), sampleRow()];
      const ada = brandId<UserId>(newId());
      const [grace, alan] = [brandId<UserId>(newId()), brandId<UserId>(newId())];
      await first.storage.createBoard(row);
      await first.storage.createBoard(other);
      await first.storage.append([
        { ...sampleEntry(row.id, 1), deliveredBy: ada },
        sampleEntry(other.id, 1),
        sampleEntry(row.id, 2),
        { ...sampleEntry(row.id, 3), deliveredBy: grace },
      ]);
      await first.storage.replaceSnapshot(row.id, sampleSnapshot(1));
      await first.storage.replaceSnapshot(row.id, sampleSnapshot(2));
      // Names only of those who changed something.
      await first.storage.nameAuthors(row.id, [
        { user: ada, name: 'N0' },
        { user: grace, name: 'N1' },
        { user: alan, name: 'N2' },
      ]);
      const { storage, dispose } = await first.reopen();
      const records = [
        { ...sampleRecord(1), deliveredBy: ada },
        sampleRecord(2),
        { ...sampleRecord(3), deliveredBy: grace },
      ];
      const authors = [
        { user: ada, name: 'N0' },
        { user: grace, name: 'N1' },
      ].toSorted((a, b) => (String(a.user) < String(b.user) ? -1 : 1));
      const page = { keptAfterSeq: 0, damagedRecords: 0, authors };
      const whole = { ...page, records, nextAfterSeq: undefined };
      expect(await storage.history(row.id, 0, 1_000)).toEqual(whole);
      expect(await storage.history(row.id, 0, 8)).toEqual({
        ...page,
        records: records.slice(0, 2),
        nextAfterSeq: 2,
      });
      expect((await storage.history(row.id, 0, 1)).records).toHaveLength(1);
      expect((await storage.history(row.id, 2, 1)).records).toEqual(records.slice(2));
      expect((await storage.history(row.id, 3, 1)).records).toEqual([]);
      expect((await storage.history(newId(), 0, 1)).records).toEqual([]);
      expect((await storage.load(row.id)).log).toEqual(records.slice(2));
      await dispose();
    });

    it('[SV266] history is forgotten through a number, with the names of those of whom nothing is left', async () => {
      const first = await open();
      const row = sampleRow();
      const [ada, grace] = [brandId<UserId>(newId()), brandId<UserId>(newId())];
      await first.storage.createBoard(row);
      await first.storage.append([
        { ...sampleEntry(row.id, 1), deliveredBy: ada },
        { ...sampleEntry(row.id, 2), deliveredBy: ada },
        { ...sampleEntry(row.id, 3), deliveredBy: grace },
        { ...sampleEntry(row.id, 4), deliveredBy: grace },
      ]);
      await first.storage.nameAuthors(row.id, [
        { user: ada, name: 'Ada' },
        { user: grace, name: 'Grace' },
      ]);
      await first.storage.replaceSnapshot(row.id, sampleSnapshot(1));
      const beyond = (beforeMs: number, mostBytes: number): Promise<number> =>
        first.storage.historyBeyond(row.id, { beforeMs, mostBytes });
      expect(await beyond(0, 1_000)).toBe(0);
      // Record 3 is still in the log: what comes of it later is not kept either.
      await first.storage.forgetHistory(row.id, 3);
      await first.storage.replaceSnapshot(row.id, sampleSnapshot(4));
      const { storage, dispose } = await first.reopen();
      expect(await storage.history(row.id, 0, 1_000)).toEqual({
        keptAfterSeq: 3,
        records: [{ ...sampleRecord(4), deliveredBy: grace }],
        damagedRecords: 0,
        nextAfterSeq: undefined,
        authors: [{ user: grace, name: 'Grace' }],
      });
      const later = { beforeMs: sampleRecord(4).receivedAtMs + 1, mostBytes: 1_000 };
      expect(await storage.historyBeyond(row.id, later)).toBe(4);
      expect(await storage.historyBeyond(row.id, { beforeMs: 0, mostBytes: 3 })).toBe(4);
      expect(await storage.historyBeyond(row.id, { beforeMs: 0, mostBytes: 4 })).toBe(0);
      await storage.remove(row.id);
      expect((await storage.history(row.id, 0, 1_000)).records).toEqual([]);
      await dispose();
    });

    it('[SV301] ballots are kept by whoever saw what was kept before, and by nobody else', async () => {
      const first = await open();
      const [row, other] = [sampleRow(), sampleRow()];
      await first.storage.createBoard(row);
      await first.storage.createBoard(other);
      const text = (number: number): string => `{"äöü \\u0000 '%s'": ${number}}`;
      const keep = (revision: number, number: number): Promise<boolean> =>
        first.storage.keepBallots(row.id, { revision, text: text(number) });
      expect(await first.storage.ballots(row.id)).toBeUndefined();
      expect(await keep(2, 0)).toBe(false);
      expect(await Promise.all([keep(1, 1), keep(1, 2)])).toEqual([true, false]);
      expect(await keep(1, 3)).toBe(false);
      const both = await Promise.all([keep(2, 4), keep(2, 4)]);
      expect(both.toSorted()).toEqual([false, true]);
      expect(await keep(4, 5)).toBe(false);
      const { storage, dispose } = await first.reopen();
      expect(await storage.ballots(row.id)).toEqual({ revision: 2, text: text(4) });
      expect(await storage.ballots(other.id)).toBeUndefined();
      const unknown = newId();
      expect(await storage.keepBallots(unknown, { revision: 1, text: '' })).toBe(false);
      expect(await storage.ballots(unknown)).toBeUndefined();
      await storage.remove(row.id);
      expect(await storage.ballots(row.id)).toBeUndefined();
      expect(await storage.keepBallots(row.id, { revision: 3, text: '' })).toBe(false);
      // An export of the whole, put in again, begins anew.
      await storage.createBoard(row);
      expect(await storage.ballots(row.id)).toBeUndefined();
      await dispose();
    });

    it('[SV302] images of a board are kept once, up to so many bytes, and go with it', async () => {
      const first = await open();
      const [a, b] = [sampleRow(), sampleRow()];
      await first.storage.createBoard(a);
      await first.storage.createBoard(b);
      const [one, two] = [sampleAsset(1), sampleAsset(2)];
      const keep = (asset: BoardAsset, mostBytes: number): Promise<AssetKeeping> =>
        first.storage.keepAsset(a.id, asset, mostBytes);
      expect(await keep(one, 299)).toBe('no-room');
      const both = await Promise.all([keep(one, 300), keep({ ...one, keptAtMs: 9 }, 300)]);
      expect(both.toSorted()).toEqual(['known', 'new']);
      expect(await Promise.all([keep(two, 599), keep(one, 0)])).toEqual(['no-room', 'known']);
      const others = [sampleAsset(3), sampleAsset(4), sampleAsset(5)].map((each) =>
        keep(each, 600),
      );
      expect((await Promise.all(others)).toSorted()).toEqual(['new', 'no-room', 'no-room']);
      expect(await first.storage.keepAsset(b.id, two, 300)).toBe('new');
      expect(await first.storage.keepAsset(newId(), two, 300)).toBe('no-such-board');
      const { storage, dispose } = await first.reopen();
      expect(await storage.assets(a.id)).toHaveLength(2);
      expect(await storage.assets(b.id)).toEqual([two.hash]);
      expect(await storage.assets(newId())).toEqual([]);
      expect(await storage.asset(a.id, one.hash)).toMatchObject({
        type: one.type,
        bytes: one.bytes,
      });
      expect(await storage.asset(b.id, two.hash)).toEqual(two);
      expect(await storage.asset(a.id, two.hash), 'an image of another board').toBeUndefined();
      await storage.remove(b.id);
      expect(await storage.assets(b.id)).toEqual([]);
      await storage.createBoard(b);
      expect(await storage.asset(b.id, two.hash)).toBeUndefined();
      await dispose();
    });

    it('[SV307] an image takes the place of its damaged bytes, however full its board is', async () => {
      const first = await open();
      const row = sampleRow();
      await first.storage.createBoard(row);
      const whole = sampleAsset(1);
      const keep = (asset: BoardAsset): Promise<AssetKeeping> =>
        first.storage.keepAsset(row.id, asset, 300);
      expect(await keep({ ...whole, type: 'image/png', bytes: whole.bytes.slice(1) })).toBe('new');
      expect(await keep({ ...whole, keptAtMs: 9 })).toBe('new');
      expect(await keep(whole)).toBe('known');
      const { storage, dispose } = await first.reopen();
      expect(await storage.asset(row.id, whole.hash)).toEqual({ ...whole, keptAtMs: 9 });
      expect(await storage.assets(row.id)).toEqual([whole.hash]);
      await dispose();
    });
  });
}

/** 300 bytes with every value among them; storage believes what it is told of their hash. */
function sampleAsset(number: number): BoardAsset {
  const hash = assetHashOf(String(number));
  const bytes = Uint8Array.from({ length: 300 }, (_, index) => index + number);
  return { hash, type: 'image/webp', bytes, keptAtMs: 1_700_000_000_000 };
}
