import type { Worker } from 'node:worker_threads';
import { done, refused, type AssetHash, type BoardId, type Result } from '@weft/domain';
import { startThread } from '../worker-source.ts';
import type {
  AppendEntry,
  BoardAccessChange,
  BoardRow,
  BoardStorage,
  HistoryPage,
  NewBoardRow,
  NewRecord,
  StorageRefusal,
  StoredDocument,
  StoredSnapshot,
} from './board-storage.ts';
import type { AssetKeeping, BoardAsset } from './board-asset.ts';
import type { Author, HistoryRetention } from './board-history.ts';
import type { BoardVersion, StoredVersion, VersionEntry } from './board-version.ts';
import type { KeptBallots } from './kept-ballots.ts';
import type { StorageAnswer, StorageRequest } from './sqlite-thread-messages.ts';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens the boards of a data folder; the folder is made when it is not there. Refuses a folder that
 * another process uses, that a newer version wrote, or that cannot be read.
 */
export async function openSqliteBoardStorage(
  folder: string,
): Promise<Result<BoardStorage, StorageRefusal>> {
  const thread = startThread('storage/sqlite-thread', { workerData: { folder } });
  const opened = await new Promise<Result<void, StorageRefusal>>((resolve) => {
    thread.once('message', (message) => resolve(parseOpening(message)));
    thread.once('error', (error: Error) =>
      resolve(refused({ code: 'not-readable', detail: error.message })),
    );
  });
  if (opened.ok) return done(new SqliteBoardStorage(thread));
  await thread.terminate();
  return opened;
}

/** Storage in a thread of its own; requests are answered in the order in which they were made. */
class SqliteBoardStorage implements BoardStorage {
  readonly #thread: Worker;
  readonly #waiting: Waiting[] = [];
  #closed: Promise<void> | undefined;

  constructor(thread: Worker) {
    this.#thread = thread;
    thread.on('message', (message) => this.#settle(parseAnswer(message)));
    thread.on('error', (error: Error) => this.#failAll(error));
    thread.on('exit', () => this.#failAll(new Error('The storage thread ended')));
  }

  async createBoard(
    row: NewBoardRow,
    first?: NewRecord,
  ): Promise<Result<void, { readonly code: 'board-exists' }>> {
    return parseAs(await this.#ask({ kind: 'create-board', row, first }));
  }

  async board(board: BoardId): Promise<BoardRow | undefined> {
    return parseAs(await this.#ask({ kind: 'board', board }));
  }

  async boardIds(): Promise<readonly BoardId[]> {
    return parseAs(await this.#ask({ kind: 'board-ids' }));
  }

  async changeAccess(from: BoardRow, to: BoardAccessChange): Promise<boolean> {
    return parseAs(await this.#ask({ kind: 'change-access', from, to }));
  }

  async load(board: BoardId, afterSeq: number = 0): Promise<StoredDocument> {
    return parseAs(await this.#ask({ kind: 'load', board, afterSeq }));
  }

  async append(entries: readonly AppendEntry[]): Promise<readonly number[]> {
    return parseAs(await this.#ask({ kind: 'append', entries }));
  }

  async replaceSnapshot(board: BoardId, snapshot: StoredSnapshot): Promise<void> {
    await this.#ask({ kind: 'replace-snapshot', board, snapshot });
  }

  async keepVersion(board: BoardId, version: BoardVersion): Promise<void> {
    await this.#ask({ kind: 'keep-version', board, version });
  }

  async versions(board: BoardId): Promise<readonly VersionEntry[]> {
    return parseAs(await this.#ask({ kind: 'versions', board }));
  }

  async version(board: BoardId, version: string): Promise<StoredVersion | undefined> {
    return parseAs(await this.#ask({ kind: 'version', board, version }));
  }

  async removeVersions(board: BoardId, versions: readonly string[]): Promise<void> {
    await this.#ask({ kind: 'remove-versions', board, versions });
  }

  async history(board: BoardId, afterSeq: number, mostBytes: number): Promise<HistoryPage> {
    return parseAs(await this.#ask({ kind: 'history', board, afterSeq, mostBytes }));
  }

  async historyBeyond(board: BoardId, retention: HistoryRetention): Promise<number> {
    return parseAs(await this.#ask({ kind: 'history-beyond', board, retention }));
  }

  async forgetHistory(board: BoardId, throughSeq: number): Promise<void> {
    await this.#ask({ kind: 'forget-history', board, throughSeq });
  }

  async nameAuthors(board: BoardId, authors: readonly Author[]): Promise<void> {
    await this.#ask({ kind: 'name-authors', board, authors });
  }

  async ballots(board: BoardId): Promise<KeptBallots | undefined> {
    return parseAs(await this.#ask({ kind: 'ballots', board }));
  }

  async keepBallots(board: BoardId, ballots: KeptBallots): Promise<boolean> {
    return parseAs(await this.#ask({ kind: 'keep-ballots', board, ballots }));
  }

  async keepAsset(board: BoardId, asset: BoardAsset, mostBytes: number): Promise<AssetKeeping> {
    return parseAs(await this.#ask({ kind: 'keep-asset', board, asset, mostBytes }));
  }

  async asset(board: BoardId, hash: AssetHash): Promise<BoardAsset | undefined> {
    return parseAs(await this.#ask({ kind: 'asset', board, hash }));
  }

  async assets(board: BoardId): Promise<readonly AssetHash[]> {
    return parseAs(await this.#ask({ kind: 'assets', board }));
  }

  async remove(board: BoardId): Promise<void> {
    await this.#ask({ kind: 'remove', board });
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    const exited = new Promise<void>((resolve) => {
      this.#thread.once('exit', () => resolve());
    });
    await this.#ask({ kind: 'close' });
    await exited;
  }

  #ask(request: StorageRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#thread.postMessage(request, []);
    });
  }

  #settle(answer: StorageAnswer): void {
    const waiting = this.#waiting.shift();
    if (answer.kind === 'done') waiting?.resolve(answer.value);
    else waiting?.reject(new Error(answer.message));
  }

  #failAll(error: Error): void {
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
  }
}

// The other side of the thread is our own code: structured clones of the types that were sent.
function parseAs<Value>(value: unknown): Value {
  return value as Value;
}

function parseOpening(message: unknown): Result<void, StorageRefusal> {
  return message as Result<void, StorageRefusal>;
}

function parseAnswer(message: unknown): StorageAnswer {
  return message as StorageAnswer;
}
