import * as Y from 'yjs';
import type {
  BoardChange,
  BoardSnapshot,
  BoardView,
  ItemId,
  ProductBacklogItem,
} from '@weft/domain';
import { dirtyEntities } from './changes/dirty-entities.ts';
import { isTransactionOrigin, type TransactionOrigin } from './transaction-origin.ts';
import { BoardDocView } from './read/board-doc-view.ts';
import { readSnapshot } from './read/read-snapshot.ts';
import { entityOf, longTextOf, rootsOf, type Roots } from './schema/roots.ts';

/** Who or what made a change: of this document or from elsewhere. */
export interface ChangeInfo {
  /** True when this very document made the change. */
  readonly local: boolean;
  /** Undefined for changes that came in as an update. */
  readonly origin: TransactionOrigin | undefined;
}

export type ChangeListener = (change: BoardChange, info: ChangeInfo) => void;

/**
 * A board in a shared document: a total, incremental view of it and one notification per
 * transaction, after the view is current. Observing never writes.
 */
export class BoardDocument {
  readonly doc: Y.Doc;
  /** For this package's commands. */
  readonly roots: Roots;
  readonly #view: BoardDocView;
  readonly #listeners = new Set<ChangeListener>();
  readonly #afterTransaction: (transaction: Y.Transaction) => void;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    this.roots = rootsOf(doc);
    this.#view = new BoardDocView(this.roots);
    this.#afterTransaction = (transaction) => this.#follow(transaction);
    doc.on('afterTransaction', this.#afterTransaction);
  }

  get view(): BoardView {
    return this.#view;
  }

  /** PBIs that are put aside: kept, and shown only where they can be brought back. */
  asideItems(): Iterable<ProductBacklogItem> {
    return this.#view.asideItems();
  }

  /** Lines and scoped decisions as this package's commands need them. */
  get tables(): BoardDocView['tables'] {
    return this.#view.tables;
  }

  /** The live title of a PBI; undefined when there is none to edit. */
  title(item: ItemId): Y.Text | undefined {
    const title = entityOf(this.roots.items, item)?.get('title');
    return title instanceof Y.Text ? title : undefined;
  }

  /** The live description; exists for every id and costs nothing until somebody writes. */
  description(item: ItemId): Y.Text {
    return longTextOf(this.doc, item, 'description');
  }

  /** The live acceptance notes. */
  acceptance(item: ItemId): Y.Text {
    return longTextOf(this.doc, item, 'acceptance');
  }

  /** The board as plain data, without what is put aside. */
  snapshot(): BoardSnapshot {
    return readSnapshot(this);
  }

  /** Calls `listener` once after each transaction that changed anything the view says. */
  observe(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stops following the document. Safe to call twice. */
  close(): void {
    this.doc.off('afterTransaction', this.#afterTransaction);
    this.#listeners.clear();
  }

  #follow(transaction: Y.Transaction): void {
    if (transaction.changed.size === 0) return;
    const change = this.#view.update(dirtyEntities(transaction, this.roots));
    if (isEmpty(change)) return;
    const origin: unknown = transaction.origin;
    const info = {
      local: transaction.local,
      origin: isTransactionOrigin(origin) ? origin : undefined,
    };
    for (const listener of Array.from(this.#listeners)) listener(change, info);
  }
}

function isEmpty(change: BoardChange): boolean {
  const { items, lines, teams, sprints, cells, board } = change;
  return !board && items.size + lines.size + teams.size + sprints.size + cells.size === 0;
}
