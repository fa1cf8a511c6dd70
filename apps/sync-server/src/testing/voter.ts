import { brandId, createId, type BoardId, type UserId } from '@weft/domain';
import {
  encodeMessage,
  readBallots,
  type BallotOperation,
  type BallotRefusal,
  type BallotState,
  type Role,
} from '@weft/sync-protocol';
import type { Seat } from '../rooms/room-registry.ts';
import { RecordedConnection } from './recorded-connection.ts';
import type { SimulatedServer } from './simulated-server.ts';

/** Somebody who votes, at a room without a socket. Keeps every byte that the server sent. */
export class Voter {
  readonly user: UserId;
  readonly name: string;
  readonly connection: RecordedConnection = new RecordedConnection();
  #seat: Seat | undefined;

  private constructor(name: string, user: UserId) {
    this.name = name;
    this.user = user;
  }

  /** Takes a seat on a board. `like`: another tab of the same person. */
  static async join(
    server: SimulatedServer,
    board: BoardId,
    options: {
      readonly name: string;
      readonly role?: Role;
      readonly like?: Voter;
      readonly protocolVersion?: number;
      readonly speaksWeft?: boolean;
    },
  ): Promise<Voter> {
    const { name, role = 'editor', like, protocolVersion, speaksWeft } = options;
    const id =
      like?.user ??
      brandId<UserId>(createId((bytes) => crypto.getRandomValues(new Uint8Array(bytes))));
    const voter = new Voter(name, id);
    voter.#seat = await server.join({
      board,
      connection: voter.connection,
      session: server.session(role, { id, name }),
      ...(protocolVersion !== undefined && { protocolVersion }),
      ...(speaksWeft !== undefined && { speaksWeft }),
    });
    voter.connection.onClose = () => voter.leave();
    return voter;
  }

  /** The latest list; undefined: none came yet. */
  get ballots(): readonly BallotState[] | undefined {
    return this.connection
      .messages()
      .flatMap((message) => (message.type === 'ballot' ? [readBallots(message.json)] : []))
      .at(-1);
  }

  /** How many lists came so far. */
  get listCount(): number {
    return this.connection.messages().filter(({ type }) => type === 'ballot').length;
  }

  get refusals(): readonly BallotRefusal[] {
    return this.connection
      .messages()
      .flatMap((message) =>
        message.type === 'notice' && message.notice.kind === 'ballot-refused'
          ? [message.notice.reason]
          : [],
      );
  }

  send(operation: BallotOperation): void {
    this.sendFrame(encodeMessage({ type: 'ballot', json: JSON.stringify(operation) }));
  }

  sendFrame(frame: Uint8Array): void {
    const seat = this.#seat;
    if (seat === undefined || this.connection.closed !== undefined) return;
    void seat.room.receive(seat.member, frame);
  }

  leave(): void {
    this.#seat?.leave();
  }
}
