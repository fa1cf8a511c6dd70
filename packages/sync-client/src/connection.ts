import { unreachable } from '@weft/domain';
import {
  PROTOCOL_VERSION,
  encodeMessage,
  isFinalCloseCode,
  type BarrierNonce,
  type Message,
  type Notice,
  type Role,
  type SessionInfo,
} from '@weft/sync-protocol';
import { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import type { Backoff } from './backoff.ts';
import { ServerBallots } from './ballots.ts';
import type { StoredBoard } from './board-device-store.ts';
import type { Clock } from './clock.ts';
import { endOfCode } from './close-code-end.ts';
import type { SyncedSocket } from './confirmation.ts';
import { Liveness } from './liveness.ts';
import { installHandlers } from './message-handlers.ts';
import { refusalEnd, type SessionRefusal, type SessionSource } from './session-source.ts';
import { applyStored, type UpdateListener } from './stored-document.ts';
import type { SyncEnd } from './sync-status.ts';
import { takeInUpdates } from './take-in-updates.ts';

/** A socket that is not open after so long is given up. */
const CONNECT_TIMEOUT_MS = 10_000;
/** A try younger than this is not begun anew when somebody asks for one. */
const FRESH_TRY_MS = 2_000;

/** Where the connection is. Each state carries its own data only. */
export type ConnectionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking-token' }
  | { readonly kind: 'connecting' }
  /** Open; the documents are not exchanged yet. */
  | { readonly kind: 'open' }
  /** The server's document is here, and the server has asked for ours and been answered. */
  | { readonly kind: 'synced' }
  | { readonly kind: 'pausing'; readonly nextTryAtMs: number }
  | { readonly kind: 'stopped' };

export interface ConnectionListeners {
  readonly onChange: () => void;
  /** A new socket opened. */
  readonly onOpen: () => void;
  /** Everything known before has been sent on this socket, everything the server had was received. */
  readonly onSynced: () => void;
  readonly onBarrier: (nonce: BarrierNonce) => void;
  readonly onSession: (session: SessionInfo) => void;
  readonly onNotice: (notice: Notice) => void;
  /** The socket is gone; another may follow. */
  readonly onClosed: () => void;
  /** Nothing follows until a person acts. */
  readonly onEnd: (end: SyncEnd) => void;
  /** Nothing was heard for a while: send a barrier on the synced socket. */
  readonly onPing: () => void;
}

export interface ConnectionOptions {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly syncUrl: string;
  readonly boardId: string;
  readonly session: SessionSource;
  readonly clock: Clock;
  readonly backoff: Backoff;
  readonly WebSocket: typeof WebSocket | undefined;
  readonly listeners: ConnectionListeners;
}

/**
 * The stock provider with everything taken out of its hands that it does without knowing of
 * tokens: when to connect, when to give a socket up, what a close code means.
 */
export class Connection {
  /** Origin of every transaction that came from the server. */
  readonly provider: WebsocketProvider;
  readonly ballots: ServerBallots = new ServerBallots((operation) =>
    this.send({ type: 'ballot', json: JSON.stringify(operation) }),
  );
  readonly #options: ConnectionOptions;
  readonly #liveness: Liveness;
  #state: ConnectionState = { kind: 'idle' };
  /** Grows with every try, so that late answers of an earlier one are recognized. */
  #attempt = 0;
  #triedAtMs = 0;
  #hasReceived = false;
  #answered = false;
  #role: Role | undefined;
  #lastHeardAtMs: number | undefined;
  #cancelTimer: (() => void) | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const { doc, awareness, syncUrl, boardId } = options;
    // The provider would send every change of the awareness it is built with, everybody's. Built
    // with another, it only receives into ours; OwnPresence sends.
    const unheard = new Awareness(doc);
    this.provider = new WebsocketProvider(syncUrl, boardId, doc, {
      connect: false,
      awareness: unheard,
      // The stock channel would carry a viewer's edits into an editor's tab.
      disableBc: true,
      shouldReconnect: () => false,
      ...(options.WebSocket !== undefined && { WebSocketPolyfill: options.WebSocket }),
    });
    this.provider.awareness = awareness;
    unheard.destroy();
    this.#liveness = new Liveness({
      clock: options.clock,
      bufferedBytes: () => this.provider.ws?.bufferedAmount ?? 0,
      onSilent: () => options.listeners.onPing(),
      onDead: () => this.#drop(),
    });
    installHandlers(this.provider, {
      onFrame: () => {
        this.#liveness.heard();
        this.#lastHeardAtMs = options.clock.nowMs();
      },
      onUpdates: (updates) => takeInUpdates(doc, updates, this.provider),
      onMessage: (message) => this.#receive(message),
      onStep1: () => this.#noteExchange('answered'),
      onFault: () => this.#drop(),
      onUnreadableSession: () => this.#end({ kind: 'update-needed', reason: 'server-is-newer' }),
    });
    this.provider.on('status', ({ status }) => {
      if (status === 'connected') this.#opened();
    });
    this.provider.on('sync', (synced) => {
      if (synced) this.#noteExchange('received');
    });
    this.provider.on('connection-close', (event) => this.#closed(event?.code));
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** When anything last arrived from the server, wall clock. */
  get lastHeardAtMs(): number | undefined {
    return this.#lastHeardAtMs;
  }

  /** The socket once it has synced; undefined before and after. */
  syncedSocket(): SyncedSocket | undefined {
    if (this.#state.kind !== 'synced') return undefined;
    return { handedOut: this.#answered, send: (message) => this.send(message) };
  }

  /**
   * Begins connecting, or does so now instead of after the pause; an open line is asked for a sign of
   * life, with less patience when `isOffline`: the device has said that it has no network.
   */
  tryNow(isOffline: boolean = false): void {
    switch (this.#state.kind) {
      case 'idle':
      case 'pausing':
        void this.#connect();
        break;
      case 'asking-token':
      case 'connecting':
        // A try that began in a dead network would sit there until its time is up.
        if (this.#options.clock.monotonicMs() - this.#triedAtMs < FRESH_TRY_MS) break;
        this.provider.disconnect();
        void this.#connect();
        break;
      case 'open':
      case 'synced':
        this.#liveness.probe(isOffline);
        break;
      case 'stopped':
        break;
      default:
        unreachable(this.#state);
    }
  }

  /** Sends on the open socket; without one the message is dropped. */
  send(message: Message): void {
    const { ws } = this.provider;
    if (ws === null || ws.readyState !== ws.OPEN) return;
    ws.send(new Uint8Array(encodeMessage(message)));
  }

  /**
   * Puts what the device has kept into the document; neither `listener` nor, without a socket, the provider is told.
   * False: some of it could not be read.
   */
  applyUntold(stored: StoredBoard, listener: UpdateListener): boolean {
    const { ws, doc, _updateHandler: provider } = this.provider;
    // In this order: a barrier that the listener sends must not overtake what the provider sends.
    return applyStored(doc, stored, ws === null ? [provider, listener] : [listener]);
  }

  /** Gives the socket up and connects again after a pause. */
  reconnect(): void {
    const { kind } = this.#state;
    if (kind === 'open' || kind === 'synced' || kind === 'connecting') this.#drop();
  }

  /** Ends connecting until {@link Connection.close}; the document stays as it is. */
  stop(): void {
    this.#attempt += 1;
    this.#setState({ kind: 'stopped' });
    this.#cancelTimer?.();
    this.#liveness.stop();
    this.provider.disconnect();
  }

  close(): void {
    this.stop();
    this.provider.destroy();
  }

  async #connect(): Promise<void> {
    this.#attempt += 1;
    const attempt = this.#attempt;
    this.#triedAtMs = this.#options.clock.monotonicMs();
    this.#cancelTimer?.();
    this.#setState({ kind: 'asking-token' });
    const answer = await this.#options.session.fetchToken();
    if (attempt !== this.#attempt) return;
    if (!answer.ok) {
      this.#refused(answer.refusal);
      return;
    }
    this.provider.params = { token: answer.value.token, weft: String(PROTOCOL_VERSION) };
    this.#hasReceived = false;
    this.#answered = false;
    this.#setState({ kind: 'connecting' });
    this.#cancelTimer = this.#options.clock.after(CONNECT_TIMEOUT_MS, () => this.#drop());
    try {
      this.provider.connect();
    } catch {
      // The platform refuses the address, for example ws: on an https: page.
      this.#pause(0);
    }
  }

  #refused(refusal: SessionRefusal): void {
    const end = refusalEnd(refusal);
    if (end !== undefined) this.#end(end);
    else this.#pause(refusal.code === 'busy' ? refusal.retryAfterMs : 0);
  }

  #opened(): void {
    this.#cancelTimer?.();
    this.#setState({ kind: 'open' });
    this.#liveness.start();
    // The provider sends its first messages right after this event; ours must come later.
    queueMicrotask(() => {
      if (this.#state.kind === 'open') this.#options.listeners.onOpen();
    });
  }

  #receive(message: Message): void {
    switch (message.type) {
      case 'barrier':
        return this.#options.listeners.onBarrier(message.nonce);
      case 'session':
        this.#role = message.session.role;
        this.#options.listeners.onSession(message.session);
        return this.#checkSynced();
      case 'notice':
        if (message.notice.kind === 'ballot-refused') this.ballots.takeRefusal(message.notice);
        return this.#options.listeners.onNotice(message.notice);
      case 'ballot':
        return this.ballots.take(message.json);
      default:
        // Everything else is the provider's.
        return undefined;
    }
  }

  /** `received`: the server's document is here. `answered`: ours was asked for and handed out. */
  #noteExchange(half: 'received' | 'answered'): void {
    const attempt = this.#attempt;
    // The provider sends its answer only after the handler has returned.
    queueMicrotask(() => {
      if (attempt !== this.#attempt) return;
      if (half === 'received') this.#hasReceived = true;
      else this.#answered = true;
      this.#checkSynced();
    });
  }

  #checkSynced(): void {
    // A viewer is never asked for its document.
    const isExchanged = this.#hasReceived && (this.#answered || this.#role === 'viewer');
    if (this.#state.kind !== 'open' || !isExchanged) return;
    this.#liveness.expectAnswers();
    this.#setState({ kind: 'synced' });
    this.#options.listeners.onSynced();
  }

  /** Called by the provider for every end of a socket, whoever ended it. */
  #closed(code: number | undefined): void {
    // Otherwise the provider would connect again by itself, with the old token.
    this.provider.shouldConnect = false;
    this.#liveness.stop();
    this.#cancelTimer?.();
    this.#role = undefined;
    if (this.#state.kind === 'stopped') return;
    this.#options.listeners.onClosed();
    if (code !== undefined && isFinalCloseCode(code)) this.#end(endOfCode(code));
    else this.#pause(0);
  }

  #drop(): void {
    // Without a socket the provider says nothing; the pause must begin all the same.
    const hadSocket = this.provider.ws !== null;
    this.provider.disconnect();
    if (!hadSocket && this.#state.kind !== 'stopped') this.#pause(0);
  }

  #pause(leastMs: number): void {
    this.#attempt += 1;
    const { backoff, clock } = this.#options;
    const pauseMs = Math.max(leastMs, backoff.nextPauseMs());
    this.#cancelTimer?.();
    this.#cancelTimer = clock.after(pauseMs, () => void this.#connect());
    this.#setState({ kind: 'pausing', nextTryAtMs: clock.nowMs() + pauseMs });
  }

  #end(end: SyncEnd): void {
    this.stop();
    this.#options.listeners.onEnd(end);
  }

  #setState(state: ConnectionState): void {
    this.#state = state;
    if (state.kind !== 'open' && state.kind !== 'synced') this.ballots.lost();
    this.#options.listeners.onChange();
  }
}
