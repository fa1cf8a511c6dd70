import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { vi } from 'vitest';

/** The stock provider in Node, as its own documentation sets it up. */
export class StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly denied: string[] = [];

  constructor(syncUrl: string, board: string, token: string, doc: Y.Doc = new Y.Doc()) {
    this.doc = doc;
    this.provider = new WebsocketProvider(syncUrl, board, doc, {
      params: { token },
      WebSocketPolyfill: parsePolyfill(WebSocket),
      disableBc: true,
      maxBackoffTime: 200,
    });
    this.provider.messageHandlers[2] = (_encoder, decoder) => {
      const length = decoder.arr[decoder.pos + 1] ?? 0;
      const start = decoder.pos + 2;
      this.denied.push(Buffer.from(decoder.arr.subarray(start, start + length)).toString());
      decoder.pos = start + length;
    };
  }

  synced(): Promise<void> {
    return vi
      .waitUntil(() => this.provider.synced, { timeout: 10_000, interval: 5 })
      .then(() => undefined);
  }

  items(): Y.Map<unknown> {
    return this.doc.getMap('items');
  }

  close(): void {
    this.provider.destroy();
  }
}

function parsePolyfill(value: unknown): typeof globalThis.WebSocket {
  return value as typeof globalThis.WebSocket;
}
