import { describe, expect, it } from 'vitest';
import { brandId, type UserId } from '@weft/domain';
import { isUnknownBoard } from './board-storage.ts';
import { describeKeptBeside } from './kept-beside.contract.ts';
import {
  newId,
  sampleEntry,
  sampleRecord,
  sampleRow,
  sampleSnapshot,
  type StorageUnderTest,
} from '../testing/storage-under-test.ts';

/** What every storage must do; run by the tests of each adapter. */
export function describeBoardStorage(name: string, open: () => Promise<StorageUnderTest>): void {
  describe(`${name} as board storage`, () => {
    it('[SV1] gives back what was appended, in order, also after opening again', async () => {
      const first = await open();
      const row = sampleRow();
      const user = brandId<UserId>(newId());
      await first.storage.createBoard(row);
      const one = [{ ...sampleEntry(row.id, 1), deliveredBy: user }];
      expect(await first.storage.append(one)).toEqual([1]);
      const two = [2, 3].map((number) => sampleEntry(row.id, number));
      expect(await first.storage.append(two)).toEqual([2, 3]);
      const second = await first.reopen();
      expect(await second.storage.load(row.id)).toEqual({
        snapshot: undefined,
        log: [{ ...sampleRecord(1), deliveredBy: user }, sampleRecord(2), sampleRecord(3)],
        lastSeq: 3,
        damage: [],
      });
      await second.dispose();
    });

    it('[SV2] takes a batch whole or not at all', async () => {
      const { storage, dispose } = await open();
      const [a, b] = [sampleRow(), sampleRow()];
      await storage.createBoard(a);
      await storage.createBoard(b);
      await storage.append([sampleEntry(b.id, 1)]);
      const lost = [sampleEntry(a.id, 1), sampleEntry(newId(), 1)];
      await expect(storage.append(lost)).rejects.toSatisfy(isUnknownBoard);
      expect((await storage.load(a.id)).log).toEqual([]);
      const mixed = [sampleEntry(b.id, 2), sampleEntry(a.id, 1), sampleEntry(b.id, 3)];
      expect(await storage.append(mixed)).toEqual([2, 1, 3]);
      expect((await storage.load(a.id)).log).toEqual([sampleRecord(1)]);
      expect((await storage.load(b.id)).log).toEqual([1, 2, 3].map(sampleRecord));
      await dispose();
    });

    it('[SV115] gives numbers without holes, also to those who append at the same time', async () => {
      const { storage, dispose } = await open();
      const [a, b] = [sampleRow(), sampleRow()];
      await storage.createBoard(a);
      await storage.createBoard(b);
      const given = await Promise.all(
        Array.from({ length: 20 }, (_, turn) =>
          storage.append((turn % 2 === 0 ? [a, b] : [b, a]).map(({ id }) => sampleEntry(id, 1))),
        ),
      );
      const ofA = given.map((seqs, turn) => seqs[turn % 2] ?? 0);
      expect(ofA.toSorted((x, y) => x - y)).toEqual(Array.from(ofA, (_, index) => index + 1));
      expect((await storage.load(b.id)).log.map(({ seq }) => seq)).toEqual(
        Array.from(ofA, (_, index) => index + 1),
      );
      await dispose();
    });

    it('[SV116] gives back only what came after a number, with the snapshot when it reaches further', async () => {
      const { storage, dispose } = await open();
      const row = sampleRow();
      await storage.createBoard(row);
      await storage.append([1, 2, 3, 4].map((number) => sampleEntry(row.id, number)));
      await storage.replaceSnapshot(row.id, sampleSnapshot(2));
      const log = [3, 4].map(sampleRecord);
      const after = { log, lastSeq: 4, damage: [] };
      expect(await storage.load(row.id, 1)).toEqual({ ...after, snapshot: sampleSnapshot(2) });
      expect(await storage.load(row.id, 2)).toEqual({ ...after, snapshot: undefined });
      expect(await storage.load(row.id, 4)).toEqual({ ...after, snapshot: undefined, log: [] });
      await dispose();
    });

    it('[SV3] replaces the snapshot and trims the log behind it', async () => {
      const first = await open();
      const row = sampleRow();
      await first.storage.createBoard(row);
      await first.storage.append([1, 2, 3].map((number) => sampleEntry(row.id, number)));
      for (const throughSeq of [1, 2, 1]) {
        await first.storage.replaceSnapshot(row.id, sampleSnapshot(throughSeq));
      }
      const second = await first.reopen();
      expect(await second.storage.load(row.id)).toEqual({
        snapshot: sampleSnapshot(2),
        log: [sampleRecord(3)],
        lastSeq: 3,
        damage: [],
      });
      await second.dispose();
    });

    it('[SV4] makes a board once, with its first record or without', async () => {
      const { storage, dispose } = await open();
      const row = sampleRow();
      const { seq: _, ...first } = sampleRecord(1);
      expect(await storage.createBoard(row, first)).toEqual({ ok: true, value: undefined });
      expect(await storage.createBoard({ ...row, lineage: '0'.repeat(32) })).toEqual({
        ok: false,
        refusal: { code: 'board-exists' },
      });
      expect((await storage.load(row.id)).log).toEqual([sampleRecord(1)]);
      expect((await storage.board(row.id))?.lineage).toBe(row.lineage);
      await dispose();
    });

    it('[SV5] gives back the row of a board, and none for an unknown one', async () => {
      const first = await open();
      const row = sampleRow();
      await first.storage.createBoard(row);
      const second = await first.reopen();
      expect(await second.storage.board(row.id)).toEqual(row);
      expect(await second.storage.board(newId())).toBeUndefined();
      expect(await second.storage.load(newId())).toEqual({
        snapshot: undefined,
        log: [],
        lastSeq: 0,
        damage: [],
      });
      await second.dispose();
    });

    it('[SV200] changes phase and links whole, for one of those who saw the same', async () => {
      const first = await open();
      const row = sampleRow();
      await first.storage.createBoard(row);
      await first.storage.createBoard(sampleRow());
      const links = row.links.map((link) => ({ ...link, generation: 7, expiresAtMs: 9 }));
      const changes = (['sprint', 'closed', 'planning'] as const).map((phase) =>
        first.storage.changeAccess(row, { phase, links }),
      );
      expect((await Promise.all(changes)).filter((done) => done)).toHaveLength(1);
      const second = await first.reopen();
      const changed = await second.storage.board(row.id);
      expect(changed).toEqual({ ...row, phase: changed?.phase, links, accessVersion: 1 });
      expect(changed?.phase).not.toBe('open');
      expect(await second.storage.changeAccess(sampleRow(), { phase: 'open', links })).toBe(false);
      const ids = await second.storage.boardIds();
      expect(ids).toContain(row.id);
      expect(ids).toEqual(ids.toSorted());
      await second.dispose();
    });

    it('[SV6] removes a board with everything of it, and no other', async () => {
      const { storage, dispose } = await open();
      const [a, b] = [sampleRow(), sampleRow()];
      for (const row of [a, b]) {
        await storage.createBoard(row);
        await storage.append([1, 2].map((number) => sampleEntry(row.id, number)));
        await storage.replaceSnapshot(row.id, sampleSnapshot(1));
      }
      await storage.remove(a.id);
      expect(await storage.board(a.id)).toBeUndefined();
      expect((await storage.load(a.id)).lastSeq).toBe(0);
      expect((await storage.load(b.id)).log).toEqual([sampleRecord(2)]);
      await dispose();
    });
  });
  describeKeptBeside(name, open);
}
