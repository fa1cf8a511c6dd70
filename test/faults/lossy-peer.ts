import * as Y from 'yjs';
import { unreachable, type BoardId } from '@weft/domain';
import { decodeFrame, encodeMessage, type Message } from '@weft/sync-protocol';
import type { SeededRandom } from '@weft/sync-client/testing';
import type { RoomClock, Seat, SimulatedServer } from '@weft/sync-server/testing';
import { LossyLine, type LineCounts } from './lossy-line.ts';

/** Before somebody who was refused or sent away connects again. */
const PAUSE_MS = 100;

export interface LossyPeerOptions {
  readonly server: SimulatedServer;
  readonly board: BoardId;
  readonly clock: RoomClock;
  readonly random: SeededRandom;
  readonly counts: LineCounts;
}

/** A person on a bad line, who comes back with the same document whenever the server hangs up. */
export class LossyPeer {
  readonly doc: Y.Doc = new Y.Doc();
  readonly #options: LossyPeerOptions;
  #seat: Seat | undefined;
  #up: LossyLine | undefined;
  /** Codes with which the server hung up. */
  readonly closeCodes: number[] = [];
  reconnects = 0;

  constructor(options: LossyPeerOptions) {
    this.#options = options;
    this.doc.clientID = 1 + options.random.below(2 ** 31);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.#send({ type: 'sync-update', update });
    });
  }

  /** Takes a new seat; what was under way on the old one is lost. */
  async connect(isBad: boolean): Promise<void> {
    const { server, board, clock, random, counts } = this.#options;
    this.leave();
    const early: Uint8Array[] = [];
    const line = { clock, random, counts };
    let seat: Seat | undefined;
    const hear = (frame: Uint8Array): void => {
      if (seat === undefined) early.push(frame);
      else if (seat === this.#seat) this.#hear(frame);
    };
    const down = new LossyLine({ ...line, deliver: hear });
    down.isBad = isBad;
    seat = await server.join({
      board,
      session: server.session('editor'),
      connection: {
        bufferedBytes: 0,
        send: (frame) => down.send(frame),
        sendShared: (frames) => {
          for (const frame of frames) down.send(frame);
        },
        close: (code) => this.#hungUp(seat, code),
      },
    });
    const taken = seat;
    this.#seat = taken;
    this.#up = new LossyLine({
      ...line,
      deliver: (frame) => void taken.room.receive(taken.member, frame),
    });
    this.#up.isBad = isBad;
    for (const frame of early) this.#hear(frame);
    this.#send({ type: 'sync-step-1', stateVector: Y.encodeStateVector(this.doc) });
  }

  leave(): void {
    this.#seat?.leave();
    this.#seat = undefined;
  }

  #hungUp(seat: Seat | undefined, code: number): void {
    this.closeCodes.push(code);
    seat?.leave();
    if (seat === this.#seat) this.#comeBack();
  }

  /** In a while, as clients do: at once would be a storm. */
  #comeBack(): void {
    const seat = this.#seat;
    this.leave();
    if (seat === undefined) return;
    this.reconnects += 1;
    this.#options.clock.after(PAUSE_MS, () => {
      if (this.#seat === undefined) void this.connect(this.#up?.isBad ?? true);
    });
  }

  #send(message: Message): void {
    if (this.#seat !== undefined) this.#up?.send(encodeMessage(message));
  }

  #hear(frame: Uint8Array): void {
    const decoded = decodeFrame(frame);
    if (!decoded.ok) throw new Error(`The server sent a bad frame: ${decoded.refusal.code}`);
    for (const message of decoded.value) this.#take(message);
  }

  #take(message: Message): void {
    switch (message.type) {
      case 'sync-step-1':
        this.#send({
          type: 'sync-step-2',
          update: Y.encodeStateAsUpdate(this.doc, message.stateVector),
        });
        return;
      case 'sync-step-2':
      case 'sync-update':
        Y.applyUpdate(this.doc, message.update, 'server');
        return;
      case 'notice':
        // A hole too many: the next connection hands the whole document out.
        if (message.notice.kind === 'not-applied') this.#comeBack();
        return;
      case 'awareness':
      case 'query-awareness':
      case 'permission-denied':
      case 'barrier':
      case 'session':
      case 'token':
      case 'ballot':
        return;
      default:
        unreachable(message);
    }
  }
}
