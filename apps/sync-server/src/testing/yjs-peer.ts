import * as Y from 'yjs';
import { encodeMessage, type Message, type Role } from '@weft/sync-protocol';
import type { BoardId, UserId } from '@weft/domain';
import type { Seat } from '../rooms/room-registry.ts';
import { RecordedConnection } from './recorded-connection.ts';
import type { SimulatedServer } from './simulated-server.ts';

/** A client with a document, speaking the stock protocol by hand to a room without a socket. */
export class YjsPeer {
  readonly doc: Y.Doc = new Y.Doc();
  readonly connection: RecordedConnection;
  readonly seat: Seat;
  /** Everything heard, in order. */
  readonly heard: Message[] = [];
  #barriers = 0;

  private constructor(seat: Seat, connection: RecordedConnection) {
    this.seat = seat;
    this.connection = connection;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') void this.send({ type: 'sync-update', update });
    });
  }

  /** Takes a seat, and begins to follow unless `silent`. */
  static async join(
    server: SimulatedServer,
    board: BoardId,
    role: Role,
    options: {
      readonly speaksWeft?: boolean;
      readonly protocolVersion?: number;
      readonly silent?: boolean;
      readonly user?: UserId;
      readonly doc?: Y.Doc;
    } = {},
  ): Promise<YjsPeer> {
    const connection = new RecordedConnection();
    const seat = await server.join({
      board,
      connection,
      session: server.session(role, options.user === undefined ? {} : { id: options.user }),
      ...(options.speaksWeft === undefined ? {} : { speaksWeft: options.speaksWeft }),
      ...(options.protocolVersion === undefined
        ? {}
        : { protocolVersion: options.protocolVersion }),
    });
    const peer = new YjsPeer(seat, connection);
    if (options.doc !== undefined) {
      Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(options.doc), 'server');
    }
    const greeting = [...connection.frames];
    connection.onClose = () => seat.leave();
    connection.onFrame = () => peer.#hear(connection.take());
    connection.frames.length = 0;
    for (const frame of greeting) connection.send(frame);
    if (options.silent !== true) await peer.follow();
    return peer;
  }

  async follow(): Promise<void> {
    await this.send({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.doc) });
  }

  send(message: Message): Promise<void> | undefined {
    return this.sendFrame(encodeMessage(message));
  }

  sendFrame(frame: Uint8Array): Promise<void> | undefined {
    if (this.connection.closed !== undefined) return undefined;
    return this.seat.room.receive(this.seat.member, frame);
  }

  /** Asks for a barrier; returns its number. */
  barrier(): number {
    this.#barriers += 1;
    void this.send({ type: 'barrier', nonce: { socket: 1, number: this.#barriers } });
    return this.#barriers;
  }

  get barriersAsked(): number {
    return this.#barriers;
  }

  get answeredBarriers(): readonly number[] {
    return this.heard.flatMap((message) =>
      message.type === 'barrier' ? [message.nonce.number] : [],
    );
  }

  get refusedBarriers(): readonly number[] {
    return this.heard.flatMap((message) =>
      message.type === 'notice' && message.notice.kind === 'not-applied'
        ? (message.notice.barrier?.number ?? [])
        : [],
    );
  }

  count(type: Message['type']): number {
    return this.heard.filter((message) => message.type === type).length;
  }

  leave(): void {
    this.seat.leave();
  }

  #hear(messages: readonly Message[]): void {
    for (const message of messages) {
      this.heard.push(message);
      if (message.type === 'sync-step-1') {
        const update = Y.encodeStateAsUpdate(this.doc, message.stateVector);
        void this.send({ type: 'sync-step-2', update });
      } else if (message.type === 'sync-step-2' || message.type === 'sync-update') {
        Y.applyUpdate(this.doc, message.update, 'server');
      }
    }
  }
}

/** Two documents know the same structs and deletions, and read the same. */
export function sameDocument(a: Y.Doc, b: Y.Doc): boolean {
  // A root is among those of a document once somebody has asked for it, whether it holds anything or not.
  const names = [...new Set([...a.share.keys(), ...b.share.keys()])];
  return (
    Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b)) && contentOf(a, names) === contentOf(b, names)
  );
}

/** Types of roots are known only once somebody asks for them, so both are read from fresh copies. */
function contentOf(doc: Y.Doc, names: readonly string[]): string {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return JSON.stringify(
    names.map((name) =>
      name.startsWith('text:') ? copy.getText(name).toJSON() : copy.getMap(name).toJSON(),
    ),
  );
}
