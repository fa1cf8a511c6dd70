import {
  done,
  refused,
  type AssetHash,
  type BoardId,
  type Result,
  type UserId,
} from '@weft/domain';
import {
  unknownBoard,
  type AppendEntry,
  type BoardAccessChange,
  type BoardRow,
  type BoardStorage,
  type HistoryPage,
  type LogRecord,
  type NewBoardRow,
  type NewRecord,
  type StoredDocument,
  type StoredSnapshot,
} from './board-storage.ts';
import type { AssetKeeping, BoardAsset } from './board-asset.ts';
import type { Author, HistoryRetention } from './board-history.ts';
import type { BoardVersion, StoredVersion, VersionEntry } from './board-version.ts';
import type { KeptBallots } from './kept-ballots.ts';

interface MemoryBoard {
  row: BoardRow;
  log: LogRecord[];
  snapshot: StoredSnapshot | undefined;
  lastSeq: number;
  readonly versions: Map<string, BoardVersion>;
  history: LogRecord[];
  historyAfterSeq: number;
  authors: Map<UserId, string>;
  ballots: KeptBallots | undefined;
  readonly assets: Map<AssetHash, BoardAsset>;
}

/** What a memory storage keeps; two storages over one of these are a server before and after a restart. */
export type MemoryDisk = Map<BoardId, MemoryBoard>;

/** Storage for tests and simulations: as long as its {@link MemoryDisk} lives. */
export class MemoryBoardStorage implements BoardStorage {
  readonly #disk: MemoryDisk;

  constructor(disk: MemoryDisk = new Map()) {
    this.#disk = disk;
  }

  createBoard(
    row: NewBoardRow,
    first?: NewRecord,
  ): Promise<Result<void, { readonly code: 'board-exists' }>> {
    if (this.#disk.has(row.id)) return Promise.resolve(refused({ code: 'board-exists' }));
    const log = first === undefined ? [] : [{ ...first, seq: 1 }];
    const kept = { ...row, accessVersion: 0 };
    this.#disk.set(row.id, {
      row: kept,
      log,
      snapshot: undefined,
      lastSeq: log.length,
      versions: new Map(),
      history: [],
      historyAfterSeq: 0,
      authors: new Map(),
      ballots: undefined,
      assets: new Map(),
    });
    return Promise.resolve(done(undefined));
  }

  board(id: BoardId): Promise<BoardRow | undefined> {
    return Promise.resolve(this.#disk.get(id)?.row);
  }

  boardIds(): Promise<readonly BoardId[]> {
    return Promise.resolve([...this.#disk.keys()].toSorted());
  }

  changeAccess(from: BoardRow, to: BoardAccessChange): Promise<boolean> {
    const board = this.#disk.get(from.id);
    if (board?.row.accessVersion !== from.accessVersion) return Promise.resolve(false);
    const { phase, links } = to;
    board.row = { ...board.row, phase, links, accessVersion: from.accessVersion + 1 };
    return Promise.resolve(true);
  }

  load(id: BoardId, afterSeq: number = 0): Promise<StoredDocument> {
    const board = this.#disk.get(id);
    const snapshot = board?.snapshot;
    return Promise.resolve({
      snapshot: (snapshot?.throughSeq ?? 0) > afterSeq ? snapshot : undefined,
      log: (board?.log ?? []).filter(({ seq }) => seq > afterSeq),
      lastSeq: board?.lastSeq ?? 0,
      damage: [],
    });
  }

  append(entries: readonly AppendEntry[]): Promise<readonly number[]> {
    if (entries.some(({ board }) => !this.#disk.has(board))) return Promise.reject(unknownBoard());
    const seqs = entries.map(({ board: id, ...record }) => {
      const board = this.#disk.get(id);
      const seq = (board?.lastSeq ?? 0) + 1;
      board?.log.push({ ...record, seq });
      if (board !== undefined) board.lastSeq = seq;
      return seq;
    });
    return Promise.resolve(seqs);
  }

  replaceSnapshot(id: BoardId, snapshot: StoredSnapshot): Promise<void> {
    const board = this.#disk.get(id);
    if (board === undefined) return Promise.reject(new Error(`No board ${id} to snapshot`));
    if ((board.snapshot?.throughSeq ?? 0) >= snapshot.throughSeq) return Promise.resolve();
    board.snapshot = snapshot;
    const trimmed = board.log.filter(({ seq }) => seq <= snapshot.throughSeq);
    board.history.push(...trimmed.filter(({ seq }) => seq > board.historyAfterSeq));
    board.log = board.log.filter((record) => record.seq > snapshot.throughSeq);
    return Promise.resolve();
  }

  keepVersion(id: BoardId, version: BoardVersion): Promise<void> {
    const versions = this.#disk.get(id)?.versions;
    if (versions === undefined) return Promise.reject(new Error(`No board ${id} to keep`));
    versions.set(version.id, { ...(versions.get(version.id) ?? version), update: version.update });
    return Promise.resolve();
  }

  versions(id: BoardId): Promise<readonly VersionEntry[]> {
    const kept = [...(this.#disk.get(id)?.versions.values() ?? [])];
    const entries = kept.map(({ update, ...entry }) => ({ ...entry, byteCount: update.length }));
    return Promise.resolve(
      entries.toSorted((a, b) => b.madeAtMs - a.madeAtMs || (a.id < b.id ? -1 : 1)),
    );
  }

  version(id: BoardId, version: string): Promise<StoredVersion | undefined> {
    const kept = this.#disk.get(id)?.versions.get(version);
    return Promise.resolve(kept === undefined ? undefined : { ...kept, isDamaged: false });
  }

  removeVersions(id: BoardId, versions: readonly string[]): Promise<void> {
    for (const version of versions) this.#disk.get(id)?.versions.delete(version);
    return Promise.resolve();
  }

  history(id: BoardId, afterSeq: number, mostBytes: number): Promise<HistoryPage> {
    const board = this.#disk.get(id);
    const keptAfterSeq = board?.historyAfterSeq ?? 0;
    const after = Math.max(afterSeq, keptAfterSeq);
    const all = keptRecords(board).filter(({ seq }) => seq > after);
    let bytesBefore = 0;
    const records = all.filter(({ update }) => {
      const isOnPage = bytesBefore < mostBytes;
      bytesBefore += update.length;
      return isOnPage;
    });
    return Promise.resolve({
      keptAfterSeq,
      records,
      damagedRecords: 0,
      nextAfterSeq: records.length === all.length ? undefined : records.at(-1)?.seq,
      authors: [...(board?.authors ?? [])]
        .map(([user, name]) => ({ user, name }))
        .toSorted((a, b) => (a.user < b.user ? -1 : 1)),
    });
  }

  historyBeyond(id: BoardId, { beforeMs, mostBytes }: HistoryRetention): Promise<number> {
    let bytes = 0;
    const beyond = (this.#disk.get(id)?.history ?? []).toReversed().find((record) => {
      bytes += record.update.length;
      return record.receivedAtMs < beforeMs || bytes > mostBytes;
    });
    return Promise.resolve(beyond?.seq ?? 0);
  }

  forgetHistory(id: BoardId, throughSeq: number): Promise<void> {
    const board = this.#disk.get(id);
    if (board === undefined) return Promise.resolve();
    board.history = board.history.filter(({ seq }) => seq > throughSeq);
    board.historyAfterSeq = Math.max(board.historyAfterSeq, throughSeq);
    const left = new Set(keptRecords(board).map(({ deliveredBy }) => deliveredBy));
    board.authors = new Map([...board.authors].filter(([user]) => left.has(user)));
    return Promise.resolve();
  }

  nameAuthors(id: BoardId, authors: readonly Author[]): Promise<void> {
    const board = this.#disk.get(id);
    const kept = new Set(keptRecords(board).map(({ deliveredBy }) => deliveredBy));
    for (const { user, name } of authors) if (kept.has(user)) board?.authors.set(user, name);
    return Promise.resolve();
  }

  ballots(id: BoardId): Promise<KeptBallots | undefined> {
    return Promise.resolve(this.#disk.get(id)?.ballots);
  }

  keepBallots(id: BoardId, ballots: KeptBallots): Promise<boolean> {
    const board = this.#disk.get(id);
    const isNext = (board?.ballots?.revision ?? 0) + 1 === ballots.revision;
    if (board !== undefined && isNext) board.ballots = ballots;
    return Promise.resolve(board !== undefined && isNext);
  }

  keepAsset(id: BoardId, asset: BoardAsset, mostBytes: number): Promise<AssetKeeping> {
    const assets = this.#disk.get(id)?.assets;
    if (assets === undefined) return Promise.resolve('no-such-board');
    const known = assets.get(asset.hash);
    if (known === undefined) {
      const all = [...assets.values(), asset];
      const allBytes = all.reduce((sum, { bytes }) => sum + bytes.length, 0);
      if (allBytes > mostBytes) return Promise.resolve('no-room');
    } else if (Buffer.compare(known.bytes, asset.bytes) === 0) return Promise.resolve('known');
    assets.set(asset.hash, asset);
    return Promise.resolve('new');
  }

  asset(id: BoardId, hash: AssetHash): Promise<BoardAsset | undefined> {
    return Promise.resolve(this.#disk.get(id)?.assets.get(hash));
  }

  assets(id: BoardId): Promise<readonly AssetHash[]> {
    return Promise.resolve([...(this.#disk.get(id)?.assets.keys() ?? [])].toSorted());
  }

  remove(id: BoardId): Promise<void> {
    this.#disk.delete(id);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** What happened, in the log and before it, without what was forgotten. */
function keptRecords(board: MemoryBoard | undefined): readonly LogRecord[] {
  const all = board === undefined ? [] : [...board.history, ...board.log];
  return all.filter(({ seq }) => seq > (board?.historyAfterSeq ?? 0));
}
