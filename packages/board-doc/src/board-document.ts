import * as Y from 'yjs';
import type {
  BoardChange,
  BoardView,
  GuardedItemField,
  ItemId,
  ProductBacklogItem,
  UserId,
} from '@weft/domain';
import { dirtyEntities, type WrittenKeys } from './changes/dirty-entities.ts';
import { isEmptyChange, joinChanges } from './changes/join-changes.ts';
import { RootNames } from './changes/root-names.ts';
import { decisionsOn, readDecisions } from './decisions/decision.ts';
import { BoardDocView, type BoardTables } from './read/board-doc-view.ts';
import {
  entityOf,
  longTextOf,
  readLongText,
  rootsOf,
  type LongText,
  type Roots,
} from './schema/roots.ts';
import { originOf, type TransactionOrigin } from './transaction-origin.ts';
import { writerOf } from './undo/mark.ts';

/** Who or what made a change: of this document or from elsewhere. */
export interface ChangeInfo {
  /** True when this very document made the change. */
  readonly local: boolean;
  /** Undefined for changes that came in as an update, and for other programs' transactions. */
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
  readonly #names: RootNames;
  readonly #listeners = new Set<ChangeListener>();
  readonly #afterTransaction: (transaction: Y.Transaction) => void;
  /** What the view took in before the transaction ended. */
  #early: BoardChange | undefined;

  constructor(doc: Y.Doc) {
    this.doc = doc;
    this.roots = rootsOf(doc);
    this.#names = new RootNames(doc);
    this.#view = new BoardDocView(
      this.roots,
      (item) => readLongText(doc, item, 'acceptance').trim() !== '',
    );
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

  /** What the view is made of; for this package's commands. */
  get tables(): BoardTables {
    return this.#view.tables;
  }

  /**
   * Which client, by its Yjs id, last placed a PBI in the Product Backlog; undefined: unknown. A
   * hint for display: it names a person only while that client is present.
   */
  placedBy(item: ItemId): number | undefined {
    const map = entityOf(this.roots.items, item);
    return map === undefined ? undefined : writerOf(map, 'rank');
  }

  /** Who took the decision on the place of a PBI that is shown; undefined: nobody knows. A hint for display. */
  placeDecidedBy(item: ItemId): UserId | undefined {
    return this.decidedBy(item, 'place');
  }

  /** Who took the decision on a field of a PBI that is shown; undefined: nobody knows. A hint for display. */
  decidedBy(item: ItemId, field: GuardedItemField): UserId | undefined {
    const list = entityOf(this.roots.items, item)?.get('decisions');
    return decisionsOn(readDecisions(list), field)[0]?.by;
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

  /** What a long text says just now; for who does not edit it. */
  readText(item: ItemId, text: LongText): string {
    return readLongText(this.doc, item, text);
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

  /** Makes the view current within a transaction; for this package's commands. */
  read(written: WrittenKeys): void {
    const dirty = dirtyEntities(written, this.roots, this.#names);
    this.#early = joinChanges(this.#early, this.#view.update(dirty));
  }

  #follow(transaction: Y.Transaction): void {
    if (transaction.changed.size > 0) this.read(transaction.changed);
    const change = this.#early;
    this.#early = undefined;
    if (change === undefined || isEmptyChange(change)) return;
    const info = { local: transaction.local, origin: originOf(transaction.origin) };
    for (const listener of Array.from(this.#listeners)) listener(change, info);
  }
}
