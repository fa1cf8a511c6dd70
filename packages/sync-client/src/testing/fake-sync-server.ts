import { brandId, done, refused, type Result, type UserId } from '@weft/domain';
import {
  decodeFrame,
  encodeMessage,
  readBallotOperation,
  type BallotOperation,
  type Message,
  type NotAppliedReason,
  type Role,
  type SessionInfo,
} from '@weft/sync-protocol';
import * as Y from 'yjs';
import type { Clock } from '../clock.ts';
import type { SessionGrant, SessionRefusal, SessionSource } from '../session-source.ts';
import { FakeNetwork, type FakeNetworkOptions, type ServerEnd } from './fake-network.ts';

const LINEAGE = 'a'.repeat(32);

interface Peer {
  readonly end: ServerEnd;
  readonly userId: UserId;
  refusal: NotAppliedReason | undefined;
  /** What the peer last said of itself. */
  presence: Message | undefined;
}

export interface FakeSyncServerOptions extends Pick<FakeNetworkOptions, 'schedule'> {
  readonly clock: Clock;
}

/**
 * One board's server in the same process: the wire of the real one, and its one promise, that an
 * answered barrier means *on disk*. What is not committed is lost when it crashes.
 */
export class FakeSyncServer {
  readonly network: FakeNetwork;
  lineage: string = LINEAGE;
  schema: SessionInfo['schema'] = { min: 1, max: 1 };
  tokenLifeMs = 600_000;
  /** False: updates are taken but not committed, and barriers wait, until {@link commit}. */
  commitsByItself = true;
  /** False: nobody is asked for their document before {@link ask}. */
  asksByItself = true;
  /** Answers every token exchange when set. */
  refusal: SessionRefusal | undefined;
  /** Tokens handed out so far. */
  tokens = 0;
  /** Tokens that came on a live socket. */
  tokensInBand = 0;
  barriersAnswered = 0;
  /** Presence messages received so far. */
  presenceMessages = 0;
  /** What was asked of ballots so far. */
  readonly ballotOperations: (BallotOperation | undefined)[] = [];

  readonly #clock: Clock;
  readonly #peers = new Set<Peer>();
  readonly #roles = new Map<UserId, Role>();
  #disk: Uint8Array[] = [];
  #doc = new Y.Doc();
  #uncommitted: Uint8Array[] = [];
  #owed: (() => void)[] = [];
  #isSaving = true;

  constructor(options: FakeSyncServerOptions) {
    this.#clock = options.clock;
    const { schedule } = options;
    this.network = new FakeNetwork({
      ...(schedule !== undefined && { schedule }),
      onConnection: (end) => this.#accept(end),
    });
  }

  /** What would be there after a crash right now. */
  get onDisk(): Uint8Array {
    const doc = new Y.Doc();
    for (const update of this.#disk) Y.applyUpdate(doc, update);
    return Y.encodeStateAsUpdate(doc);
  }

  get peers(): number {
    return this.#peers.size;
  }

  /** A person's way in, with the role of their link. */
  session(name: string, role: Role = 'editor'): SessionSource {
    const userId = brandId<UserId>(
      name
        .toUpperCase()
        .replaceAll(/[^A-HJKMNP-TV-Z]/g, 'X')
        .padEnd(26, '0'),
    );
    this.#roles.set(userId, role);
    return {
      fetchToken: () => Promise.resolve(this.#grant(userId)),
      setName: () => undefined,
    };
  }

  /** Changes the role of everybody, and tells them. */
  changeRoles(role: Role): void {
    for (const userId of this.#roles.keys()) this.#roles.set(userId, role);
    for (const peer of this.#peers)
      send(peer, { type: 'notice', notice: { kind: 'role-changed', role } });
  }

  /** Writes everything to disk and answers what waited for it. */
  commit(): void {
    this.#disk.push(...this.#uncommitted);
    this.#uncommitted = [];
    const owed = this.#owed;
    this.#owed = [];
    for (const answer of owed) answer();
  }

  /** Stops or starts saving, as a full disk would, and says so. */
  setSaving(isSaving: boolean): void {
    this.#isSaving = isSaving;
    const kind = isSaving ? 'server-saving' : 'server-not-saving';
    for (const peer of this.#peers) send(peer, { type: 'notice', notice: { kind } });
    if (isSaving && this.commitsByItself) this.commit();
  }

  /** Everything not on disk is gone, and so are all sockets. */
  crash(): void {
    this.#uncommitted = [];
    this.#owed = [];
    this.#doc = new Y.Doc();
    for (const update of this.#disk) Y.applyUpdate(this.#doc, update);
    this.network.cut();
    this.#peers.clear();
  }

  /** Closes every socket with a code. */
  closeAll(code: number): void {
    for (const { end } of this.#peers) end.close(code);
    this.#peers.clear();
  }

  /** Asks everybody for what this server does not have. */
  ask(): void {
    for (const peer of this.#peers) this.#ask(peer);
  }

  /** Sends any message to everybody. */
  tell(message: Message): void {
    for (const peer of this.#peers) send(peer, message);
  }

  /** Sends bytes that need not be a message to everybody. */
  sendRaw(frame: Uint8Array): void {
    for (const { end } of this.#peers) end.send(frame);
  }

  #grant(userId: UserId): Result<SessionGrant, SessionRefusal> {
    if (!this.network.isUp) return refused({ code: 'unreachable' });
    if (this.refusal !== undefined) return refused(this.refusal);
    this.tokens += 1;
    return done({ token: userId });
  }

  #accept(end: ServerEnd): void {
    const userId = brandId<UserId>(end.url.searchParams.get('token') ?? '');
    if (!this.#roles.has(userId)) {
      end.close(4401);
      return;
    }
    const peer: Peer = { end, userId, refusal: undefined, presence: undefined };
    this.#peers.add(peer);
    end.onClose = () => this.#peers.delete(peer);
    end.onFrame = (frame) => {
      const messages = decodeFrame(frame);
      if (!messages.ok) end.close(4400);
      else for (const message of messages.value) this.#take(peer, message);
    };
    this.#sendSession(peer);
    for (const { presence } of this.#peers) if (presence !== undefined) send(peer, presence);
    // First the question, then the answer: see PROTOCOL.md.
    if (this.asksByItself) this.#ask(peer);
  }

  #ask(peer: Peer): void {
    if (this.#roleOf(peer) === 'viewer') return;
    send(peer, { type: 'sync-step-1', stateVector: Y.encodeStateVector(this.#doc) });
  }

  #take(peer: Peer, message: Message): void {
    switch (message.type) {
      case 'sync-step-1':
        send(peer, {
          type: 'sync-step-2',
          update: Y.encodeStateAsUpdate(this.#doc, message.stateVector),
        });
        break;
      case 'sync-step-2':
      case 'sync-update':
        this.#takeUpdate(peer, message.update);
        break;
      case 'barrier':
        this.#answerBarrier(peer, message);
        break;
      case 'token':
        this.tokensInBand += 1;
        this.#sendSession(peer);
        break;
      case 'awareness':
        this.presenceMessages += 1;
        peer.presence = message;
        for (const other of this.#peers) if (other !== peer) send(other, message);
        break;
      case 'query-awareness':
        send(peer, { type: 'awareness', update: new Uint8Array([0]) });
        break;
      case 'ballot':
        this.ballotOperations.push(readBallotOperation(message.json));
        break;
      case 'session':
      case 'notice':
      case 'permission-denied':
        peer.end.close(4400);
        break;
    }
  }

  #takeUpdate(peer: Peer, update: Uint8Array): void {
    if (this.#roleOf(peer) === 'viewer') {
      if (!this.#holdsNews(update)) return;
      peer.refusal = 'viewer';
      send(peer, { type: 'notice', notice: { kind: 'not-applied', reason: 'viewer' } });
      return;
    }
    Y.applyUpdate(this.#doc, update);
    this.#uncommitted.push(update);
    for (const other of this.#peers)
      if (other !== peer) send(other, { type: 'sync-update', update });
    if (this.commitsByItself && this.#isSaving) this.commit();
  }

  #holdsNews(update: Uint8Array): boolean {
    const before = Y.encodeStateAsUpdate(this.#doc);
    const after = Y.encodeStateAsUpdate(applied(before, update));
    return after.length !== before.length || after.some((byte, index) => byte !== before[index]);
  }

  #answerBarrier(peer: Peer, message: Message & { type: 'barrier' }): void {
    const answer = (): void => {
      const { refusal } = peer;
      if (refusal !== undefined) {
        const notice = { kind: 'not-applied', reason: refusal, barrier: message.nonce } as const;
        send(peer, { type: 'notice', notice });
        return;
      }
      this.barriersAnswered += 1;
      send(peer, message);
    };
    const isCommitted = this.#uncommitted.length === 0;
    if (this.#isSaving && (isCommitted || this.commitsByItself)) answer();
    else this.#owed.push(answer);
  }

  #roleOf(peer: Peer): Role {
    return this.#roles.get(peer.userId) ?? 'viewer';
  }

  #sendSession(peer: Peer): void {
    const serverTimeMs = this.#clock.nowMs();
    send(peer, {
      type: 'session',
      session: {
        user: { id: peer.userId, name: 'Somebody', color: 0 },
        role: this.#roleOf(peer),
        lineage: this.lineage,
        schema: this.schema,
        serverTimeMs,
        expiresAtMs: serverTimeMs + this.tokenLifeMs,
        limits: { maxFrameBytes: 16_777_216, maxPresenceBytes: 65_536 },
        phase: 'open',
      },
    });
  }
}

function send(peer: Peer, message: Message): void {
  if (peer.end.isOpen()) peer.end.send(encodeMessage(message));
}

function applied(state: Uint8Array, update: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  Y.applyUpdate(doc, update);
  return doc;
}
