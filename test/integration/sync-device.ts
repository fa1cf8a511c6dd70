import { WebSocket } from 'ws';
import { vi } from 'vitest';
import { SCHEMA_VERSION } from '@weft/board-doc';
import { brandId, done, refused, type BoardId, type Result } from '@weft/domain';
import {
  createSyncClient,
  systemClock,
  type SessionGrant,
  type SessionRefusal,
  type SessionSource,
  type SyncClient,
  type SyncStatus,
} from '@weft/sync-client';
import { DeviceMemory } from '@weft/sync-client/testing';
import * as Y from 'yjs';
import { post, secretOf } from './board-access.ts';

/** Exchanges a link for tokens over HTTP, and comes back as the same person. */
class LinkSession implements SessionSource {
  readonly #serverUrl: string;
  readonly #link: string;
  #name: string;
  #resume: string | undefined;

  constructor(serverUrl: string, link: string, name: string) {
    this.#serverUrl = serverUrl;
    this.#link = link;
    this.#name = name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  async fetchToken(): Promise<Result<SessionGrant, SessionRefusal>> {
    const { pathname } = new URL(this.#link);
    const url = `${this.#serverUrl}/api/boards/${pathname.slice('/b/'.length)}/session`;
    const secret = secretOf(this.#link);
    try {
      const response = await post(url, { secret, name: this.#name, resume: this.#resume });
      if (response.status !== 200) return refused({ code: 'revoked' });
      const { token, resume } = parseGrant(await response.json());
      this.#resume = resume;
      return done({ token });
    } catch {
      return refused({ code: 'unreachable' });
    }
  }
}

/** One person's device with one tab: closing the tab keeps what the device stored. */
export class SyncDevice {
  readonly memory: DeviceMemory = new DeviceMemory();
  readonly #boardId: BoardId;
  readonly #session: SessionSource;
  readonly #syncUrl: string;
  /** Schema version of the app that the device's next tab runs. */
  schemaVersion: number;
  /** Sockets opened so far, over all tabs. */
  sockets = 0;
  doc: Y.Doc;
  client: SyncClient;

  constructor(options: {
    readonly serverUrl: string;
    readonly boardId: string;
    readonly link: string;
    readonly name: string;
    readonly schemaVersion?: number;
  }) {
    const { serverUrl, boardId, link, name } = options;
    this.#boardId = brandId<BoardId>(boardId);
    this.#syncUrl = `${serverUrl.replace('http', 'ws')}/sync`;
    this.#session = new LinkSession(serverUrl, link, name);
    this.schemaVersion = options.schemaVersion ?? SCHEMA_VERSION;
    this.doc = new Y.Doc();
    this.client = this.#openTab();
  }

  /** The tab is closed without a goodbye, and another one opened over the same device. */
  async restart(): Promise<void> {
    const old = this.client;
    this.doc = new Y.Doc();
    this.client = this.#openTab();
    await old.close();
  }

  names(): readonly string[] {
    return [...this.doc.getMap('ext').keys()].sort();
  }

  write(key: string): void {
    this.doc.getMap('ext').set(key, true);
  }

  /** Number of changes that wait on the device. */
  get waiting(): number {
    return this.memory.board(this.#boardId).outbox.length;
  }

  until(kind: SyncStatus['kind'], withinMs = 20_000): Promise<void> {
    return vi.waitFor(
      () => {
        const { status } = this.client;
        if (status.kind !== kind) throw new Error(`Is ${JSON.stringify(status)}, not ${kind}`);
      },
      { timeout: withinMs, interval: 10 },
    );
  }

  close(): Promise<void> {
    return this.client.close();
  }

  #openTab(): SyncClient {
    const counted = (): void => {
      this.sockets += 1;
    };
    class CountedSocket extends WebSocket {
      constructor(url: string) {
        super(url);
        counted();
      }
    }
    return createSyncClient({
      doc: this.doc,
      boardId: this.#boardId,
      syncUrl: this.#syncUrl,
      schemaVersion: this.schemaVersion,
      session: this.#session,
      deviceStore: this.memory.open(this.#boardId),
      clock: systemClock,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      WebSocket: parseSocketClass(CountedSocket),
    });
  }
}

function parseGrant(value: unknown): { readonly token: string; readonly resume: string } {
  return value as { readonly token: string; readonly resume: string };
}

function parseSocketClass(value: unknown): typeof globalThis.WebSocket {
  return value as typeof globalThis.WebSocket;
}
