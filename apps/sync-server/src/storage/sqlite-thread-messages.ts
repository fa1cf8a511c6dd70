import type { AssetHash, BoardId } from '@weft/domain';
import type { BoardAsset } from './board-asset.ts';
import type {
  AppendEntry,
  BoardAccessChange,
  BoardRow,
  NewBoardRow,
  NewRecord,
  StoredSnapshot,
} from './board-storage.ts';
import type { Author, HistoryRetention } from './board-history.ts';
import type { BoardVersion } from './board-version.ts';
import type { KeptBallots } from './kept-ballots.ts';

/** What the storage thread can be asked. One answer per request, in order. */
export type StorageRequest =
  | {
      readonly kind: 'create-board';
      readonly row: NewBoardRow;
      readonly first: NewRecord | undefined;
    }
  | { readonly kind: 'board'; readonly board: BoardId }
  | { readonly kind: 'board-ids' }
  | { readonly kind: 'change-access'; readonly from: BoardRow; readonly to: BoardAccessChange }
  | { readonly kind: 'load'; readonly board: BoardId; readonly afterSeq: number }
  | { readonly kind: 'append'; readonly entries: readonly AppendEntry[] }
  | {
      readonly kind: 'replace-snapshot';
      readonly board: BoardId;
      readonly snapshot: StoredSnapshot;
    }
  | { readonly kind: 'keep-version'; readonly board: BoardId; readonly version: BoardVersion }
  | { readonly kind: 'versions'; readonly board: BoardId }
  | { readonly kind: 'version'; readonly board: BoardId; readonly version: string }
  | {
      readonly kind: 'remove-versions';
      readonly board: BoardId;
      readonly versions: readonly string[];
    }
  | {
      readonly kind: 'history';
      readonly board: BoardId;
      readonly afterSeq: number;
      readonly mostBytes: number;
    }
  | {
      readonly kind: 'history-beyond';
      readonly board: BoardId;
      readonly retention: HistoryRetention;
    }
  | { readonly kind: 'forget-history'; readonly board: BoardId; readonly throughSeq: number }
  | { readonly kind: 'name-authors'; readonly board: BoardId; readonly authors: readonly Author[] }
  | { readonly kind: 'ballots'; readonly board: BoardId }
  | { readonly kind: 'keep-ballots'; readonly board: BoardId; readonly ballots: KeptBallots }
  | {
      readonly kind: 'keep-asset';
      readonly board: BoardId;
      readonly asset: BoardAsset;
      readonly mostBytes: number;
    }
  | { readonly kind: 'asset'; readonly board: BoardId; readonly hash: AssetHash }
  | { readonly kind: 'assets'; readonly board: BoardId }
  | { readonly kind: 'remove'; readonly board: BoardId }
  | { readonly kind: 'close' };

/** The first message of the thread is its opening (a `Result`); then one answer per request. */
export type StorageAnswer =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string };
