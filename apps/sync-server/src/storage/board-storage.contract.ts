import { describe, expect, it } from 'vitest';
import { brandId, createId, type BoardId, type UserId } from '@weft/domain';
import {
  isUnknownBoard,
  type AppendEntry,
  type BoardRow,
  type BoardStorage,
  type LogRecord,
  type StoredSnapshot,
} from './board-storage.ts';
import type { BoardVersion } from './board-version.ts';

/** One place where boards are kept, which can be closed and opened again. */
export interface StorageUnderTest {
  readonly storage: BoardStorage;
  /** Closes and opens it again: what is not on disk is gone. */
  readonly reopen: () => Promise<StorageUnderTest>;
  readonly dispose: () => Promise<void>;
}

function newId(): BoardId {
  return brandId(createId((bytes) => crypto.getRandomValues(new Uint8Array(bytes))));
}

/** A board row with every field set to something that is not a default. */
export function sampleRow(id: BoardId = newId()): BoardRow {
  return {
    id,
    lineage: 'ab'.repeat(16),
    schemaVersion: 1,
    phase: 'open',
    createdAtMs: 1_700_000_000_000,
    links: [
      { role: 'facilitator', generation: 2, secretHash: new Uint8Array(32).fill(1) },
      { role: 'viewer', generation: 0, secretHash: new Uint8Array(32).fill(2), expiresAtMs: 5 },
    ],
    accessVersion: 0,
  };
}

/** One log record; its bytes tell its number. */
export function sampleRecord(seq: number): LogRecord {
  return {
    seq,
    update: Uint8Array.of(seq, 0, 255, 128),
    deliveredBy: undefined,
    receivedAtMs: 1_700_000_000_000 + seq,
  };
}

/** The entry that becomes {@link sampleRecord} `number` of a board. */
export function sampleEntry(board: BoardId, number: number): AppendEntry {
  const { seq: _, ...record } = sampleRecord(number);
  return { ...record, board };
}

function sampleSnapshot(throughSeq: number): StoredSnapshot {
  return {
    throughSeq,
    update: Uint8Array.of(9, throughSeq),
    stateVector: Uint8Array.of(1, 2, 3),
    deletions: Uint8Array.of(0, 0),
    hasGaps: throughSeq % 2 === 1,
  };
}

function sampleVersion(id: string, madeAtMs: number): BoardVersion {
  return { id, origin: { kind: 'hour' }, madeAtMs, throughSeq: 4, update: Uint8Array.of(7, 0, 9) };
}

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
}
