import type { BoardDocument } from '@weft/board-doc';
import type { ItemId } from '@weft/domain';
import type { SyncClient, SyncStatus } from '@weft/sync-client';
import type { BoardSession } from '../../session/board-session.ts';
import { KeyedListeners } from '../../stores/keyed-listeners.ts';

/** States in which no card is marked. */
const QUIET: ReadonlySet<SyncStatus['kind']> = new Set([
  'synced',
  'on-device',
  'saving',
  'opening',
]);

/**
 * PBIs changed in this tab that the server has not confirmed. Shown only when that takes long enough
 * to be told at all: the pill then says *Sending* or *Offline*.
 */
export class UnsentItems {
  /** `any`: one of them. */
  readonly listeners: KeyedListeners<ItemId | 'any'> = new KeyedListeners<ItemId | 'any'>();
  readonly #items = new Set<ItemId>();
  #isTold = false;

  has(item: ItemId): boolean {
    return this.#isTold && this.#items.has(item);
  }

  /** Follows board and connection until the returned function is called. */
  follow(
    board: Pick<BoardDocument, 'observe'>,
    sync: Pick<SyncClient, 'status' | 'subscribe'>,
  ): () => void {
    const stops = [
      board.observe((change, info) => {
        if (!info.local) return;
        for (const item of change.items) this.#items.add(item);
        if (this.#isTold) this.listeners.notify([...change.items, 'any']);
      }),
      sync.subscribe(() => {
        const { kind } = sync.status;
        const touched = new Set(this.#items);
        if (kind === 'synced' || kind === 'on-device') this.#items.clear();
        const isTold = !QUIET.has(kind);
        if (isTold === this.#isTold) return;
        this.#isTold = isTold;
        this.listeners.notify([...touched, 'any']);
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }
}

const UNSENT = new WeakMap<BoardSession, UnsentItems>();

/** What every screen of an open board shows; it is followed for as long as the board is open. */
export function unsentItemsOf(session: BoardSession): UnsentItems {
  const known = UNSENT.get(session);
  if (known !== undefined) return known;
  const items = new UnsentItems();
  items.follow(session.board, session.sync);
  UNSENT.set(session, items);
  return items;
}
