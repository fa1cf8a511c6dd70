import { createDecoder, hasContent } from 'lib0/decoding';
import { createEncoder, length, toUint8Array } from 'lib0/encoding';
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync';
import type * as Y from 'yjs';
import type { OpenTabChannel, TabChannel, TabScope } from './tab-channel.ts';

/** Origin of transactions that came from another tab of this device. */
export const TAB_ORIGIN: { readonly kind: 'tab' } = Object.freeze({ kind: 'tab' });

/**
 * Shares the document with the other tabs of one scope, with the messages of y-protocols. What
 * comes from a tab is applied under {@link TAB_ORIGIN}: it is not posted again, so nothing goes in
 * circles, but a connected tab sends it on to the server for the one that is offline.
 */
export class TabLink {
  readonly #doc: Y.Doc;
  readonly #open: OpenTabChannel | undefined;
  #scope: TabScope | undefined;
  #channel: TabChannel | undefined;

  constructor(doc: Y.Doc, open: OpenTabChannel | undefined) {
    this.#doc = doc;
    this.#open = open;
  }

  /** Moves to the channel of `scope`. Viewers have none. */
  join(scope: TabScope): void {
    if (this.#scope !== undefined && sameScope(this.#scope, scope)) return;
    this.close();
    this.#scope = scope;
    if (scope.role === 'viewer') return;
    this.#channel = this.#open?.(scope);
    this.#channel?.subscribe((message) => this.#receive(message));
    // What others changed before this tab listened, and have not stored yet, is asked for.
    const encoder = createEncoder();
    writeSyncStep1(encoder, this.#doc);
    this.#channel?.post(toUint8Array(encoder));
  }

  /** Shows a change made in this tab to the others. */
  post(update: Uint8Array): void {
    if (this.#channel === undefined) return;
    const encoder = createEncoder();
    writeUpdate(encoder, update);
    this.#channel.post(toUint8Array(encoder));
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
    this.#scope = undefined;
  }

  #receive(message: Uint8Array): void {
    const decoder = createDecoder(message);
    if (!hasContent(decoder)) return;
    const reply = createEncoder();
    readSyncMessage(decoder, reply, this.#doc, TAB_ORIGIN);
    if (length(reply) > 0) this.#channel?.post(toUint8Array(reply));
  }
}

function sameScope(a: TabScope, b: TabScope): boolean {
  return (
    a.boardId === b.boardId &&
    a.userId === b.userId &&
    a.role === b.role &&
    a.lineage === b.lineage &&
    a.schemaVersion === b.schemaVersion
  );
}
