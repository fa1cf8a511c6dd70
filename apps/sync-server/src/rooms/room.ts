import { unreachable, type BoardId } from '@weft/domain';
import {
  CLOSE_CODES,
  decodeAwarenessUpdate,
  decodeFrame,
  type CloseCode,
  type Message,
  type Notice,
} from '@weft/sync-protocol';
import type { AdmissionRefusal } from '../auth/authenticator.ts';
import { BallotDesk } from '../ballots/ballot-desk.ts';
import type { BoardMessage } from '../cluster/board-bus.ts';
import type { KeptBallots } from '../storage/kept-ballots.ts';
import { BarrierDesk } from './barrier-desk.ts';
import { BoardAnswers } from './board-answers.ts';
import { CareTimer } from './care-timer.ts';
import type { Member, MemberSession } from './member.ts';
import { newMember, type JoinRequest } from './new-member.ts';
import { PresenceWindow } from './presence-window.ts';
import { RoomAccess, type BoardRights } from './room-access.ts';
import { RoomDocument } from './room-document.ts';
import { RoomLog } from './room-log.ts';
import { RoomMembers } from './room-members.ts';
import type { RoomDoor } from './room-door.ts';
import type { RoomPorts } from './room-ports.ts';
import { ServerWrites } from './server-writes.ts';
import { UpdateIntake } from './update-intake.ts';

/** A board as storage gave it. */
export interface LoadedBoard {
  readonly document: RoomDocument;
  /** Everything that storage has through this number is in the document. */
  readonly throughSeq: number;
  readonly rights: BoardRights;
  /** What is kept of its ballots; undefined: nothing yet. */
  readonly ballots: KeptBallots | undefined;
  /** Something stored could not be read back: people in the room are told. */
  readonly isDamaged: boolean;
}

type RoomState =
  | { readonly kind: 'open' }
  | { readonly kind: 'closing'; readonly closed: Promise<void> };

/**
 * One board while somebody looks at it: takes frames, checks them, hands them to storage and to the
 * others. It knows no socket. Loading and closing are the registry's business.
 */
export class Room {
  readonly board: BoardId;
  readonly serverWrites: ServerWrites;
  readonly #ports: RoomPorts;
  readonly #document: RoomDocument;
  readonly #members = new RoomMembers();
  readonly #working = new Map<Member, Promise<void>>();
  readonly #presence: PresenceWindow;
  readonly #barriers: BarrierDesk;
  readonly #log: RoomLog;
  readonly #intake: UpdateIntake;
  readonly #care: CareTimer;
  readonly #answers: BoardAnswers;
  readonly #access: RoomAccess;
  readonly #ballots: BallotDesk;
  #state: RoomState = { kind: 'open' };

  constructor(board: BoardId, loaded: LoadedBoard, ports: RoomPorts) {
    const { document, throughSeq, rights, isDamaged } = loaded;
    this.board = board;
    this.#ports = ports;
    this.#document = document;
    this.#presence = new PresenceWindow(board, this.#members, ports);
    this.#log = new RoomLog({
      board,
      document,
      throughSeq,
      ports,
      members: this.#members,
      onCommitted: () => this.#barriers.answerWaiting(),
      onReadersWait: () => this.#care.arrange(),
    });
    this.serverWrites = new ServerWrites(document, this.#log);
    this.#barriers = new BarrierDesk(this.#log, ports);
    this.#care = new CareTimer({
      clock: ports.clock,
      isNeeded: () => [...this.#members].some((member) => needsCare(member)),
      look: () => this.#lookAfterMembers(),
    });
    const door: RoomDoor = {
      isPresent: (member) => this.#isPresent(member),
      dismiss: (member, code, reason) => this.#dismiss(member, code, reason),
    };
    const members = this.#members;
    this.#access = new RoomAccess({ rights, isDamaged, members, document, ports, door });
    this.#ballots = new BallotDesk({
      board,
      kept: loaded.ballots,
      members,
      ports,
      door,
      roleOf: (member) => this.#access.roleOf(member),
    });
    this.#answers = new BoardAnswers({ document, ports, door });
    this.#intake = new UpdateIntake({
      board,
      document,
      log: this.#log,
      ports,
      ownerOf: (client) => this.#presence.ownerOf(client),
      permits: (member, message) => this.#access.permits(member, message),
      door,
    });
  }

  get memberCount(): number {
    return this.#members.size;
  }

  get isOpen(): boolean {
    return this.#state.kind === 'open';
  }

  /** Colour indexes of those who are here, for giving the next person another one. */
  colors(): readonly number[] {
    return [...this.#members].map((member) => member.session.user.color);
  }

  /** Comes in and gets what must be said before anything else: session, then the server's step 1. */
  join(request: JoinRequest): Member {
    const member = newMember(request, this.#ports);
    this.#members.add(member);
    this.#access.greet(member);
    const others = this.#presence.everybodyElse(member);
    if (others !== undefined) member.outgoing.sendPresence(others);
    this.#ballots.join(member);
    return member;
  }

  /**
   * Takes one frame. Frames of one member are worked on one after the other; the promise is there
   * while one takes longer, so that the caller can stop reading.
   */
  receive(member: Member, frame: Uint8Array): Promise<void> | undefined {
    const before = this.#working.get(member);
    const now =
      before === undefined
        ? this.#receiveNow(member, frame)
        : before.then(() => this.#receiveNow(member, frame));
    if (now === undefined) return undefined;
    const work = now.finally(() => {
      if (this.#working.get(member) === work) this.#working.delete(member);
    });
    this.#working.set(member, work);
    return work;
  }

  /** Goes away. Safe to call twice. */
  leave(member: Member): void {
    if (!this.#members.has(member)) return;
    this.#ballots.leave(member);
    this.#members.remove(member);
    this.#ballots.peopleChanged();
    this.#barriers.forget(member);
    this.#presence.leave(member);
    this.#releaseParked();
  }

  /** Why this session may not come in, since its token was checked; undefined: it may. */
  refusalOf(session: MemberSession): AdmissionRefusal | undefined {
    return this.#access.refusalOf(session);
  }

  /** Links or phase were changed: what `read` gives holds from the next message on. */
  async refreshAccess(read: () => Promise<BoardRights | undefined>): Promise<void> {
    await this.#access.refresh(read, () => this.isOpen);
    this.#ballots.peopleChanged();
    // What a lowered member has waiting is not taken any more.
    this.#releaseParked();
  }

  notify(notice: Notice): void {
    this.#members.notify(notice);
  }

  /** Another server tells something of this board. */
  hear(message: Exclude<BoardMessage, { kind: 'access-changed' }>): void {
    if (message.kind === 'records' || message.kind === 'stored') {
      this.#log.hear(message);
      return;
    }
    if (message.kind === 'ballots') {
      this.#ballots.hear(message.revision);
      return;
    }
    for (const member of this.#presence.hear(message)) {
      this.#dismiss(member, CLOSE_CODES.tryAgainLater, 'A newer connection of yours took over');
    }
  }

  /** Sends what waits in the window, now. */
  flush(): void {
    this.#log.flush();
  }

  /** Ends the room once everything it took is on disk. Whoever is left is sent away. */
  close(): Promise<void> {
    if (this.#state.kind === 'closing') return this.#state.closed;
    const closed = this.#end();
    this.#state = { kind: 'closing', closed };
    return closed;
  }

  async #end(): Promise<void> {
    this.#log.flush();
    await this.#log.settled();
    this.#barriers.answerWaiting();
    await this.#ballots.close();
    for (const member of this.#members) {
      member.connection.close(CLOSE_CODES.restarting, 'The server is restarting');
      this.#members.remove(member);
    }
    this.#care.close();
    this.#presence.close();
    this.#log.close();
  }

  #isPresent(member: Member): boolean {
    return this.#members.has(member);
  }

  #receiveNow(member: Member, frame: Uint8Array): Promise<void> | undefined {
    // A room that closes takes nothing more: whoever sent it sends it again after connecting anew.
    if (!this.isOpen || !this.#isPresent(member)) return undefined;
    const maxBytes = this.#access.maxFrameBytes(member);
    if (frame.length > maxBytes) {
      this.#dismiss(member, CLOSE_CODES.tooLarge, `A frame may have ${maxBytes} bytes`);
      return undefined;
    }
    const decoded = decodeFrame(frame);
    if (!decoded.ok) {
      const { code, offset } = decoded.refusal;
      this.#dismiss(member, CLOSE_CODES.badFrame, `${code} at byte ${offset}`);
      return undefined;
    }
    return this.#handleAll(member, decoded.value, 0);
  }

  #handleAll(
    member: Member,
    messages: readonly Message[],
    from: number,
  ): Promise<void> | undefined {
    for (const [index, message] of messages.entries()) {
      if (index < from) continue;
      if (!this.#isPresent(member)) return undefined;
      const work = this.#handle(member, message);
      if (work !== undefined) return work.then(() => this.#handleAll(member, messages, index + 1));
    }
    if (member.outgoing.isTooFarBehind) this.#dismissSlow(member);
    else if (needsCare(member)) this.#care.arrange();
    return undefined;
  }

  #handle(member: Member, message: Message): Promise<void> | undefined {
    if (this.#access.permits(member, message.type) === 'deny') {
      this.#dismiss(member, CLOSE_CODES.forbidden, `${message.type} is not for clients`);
      return undefined;
    }
    switch (message.type) {
      case 'sync-step-1':
        return this.#answers.answer(member, message.stateVector);
      case 'sync-step-2':
      case 'sync-update':
        return this.#intake.take(member, message);
      case 'awareness':
        return this.#showPresence(member, message.update);
      case 'query-awareness': {
        const others = this.#presence.everybodyElse(member);
        if (others !== undefined) member.outgoing.send([others]);
        return undefined;
      }
      case 'barrier':
        return this.#barriers.ask(member, message.nonce);
      case 'token':
        return this.#access.renew(member, message.token).then(() => this.#ballots.peopleChanged());
      case 'ballot':
        return this.#ballots.ask(member, message.json);
      case 'permission-denied':
      case 'session':
      case 'notice':
        return undefined;
      default:
        return unreachable(message);
    }
  }

  #showPresence(member: Member, payload: Uint8Array): undefined {
    const { presencePayloadBytes } = this.#ports.limits;
    if (payload.length > presencePayloadBytes) {
      const reason = `Presence may have ${presencePayloadBytes} bytes`;
      this.#dismiss(member, CLOSE_CODES.tooLarge, reason);
      return;
    }
    const entries = decodeAwarenessUpdate(payload);
    if (!entries.ok) {
      this.#dismiss(member, CLOSE_CODES.badFrame, `awareness: ${entries.refusal.code}`);
      return;
    }
    const replaced = this.#presence.receive(member, entries.value);
    if (replaced === undefined) return;
    this.#dismiss(replaced, CLOSE_CODES.tryAgainLater, 'A newer connection of yours took over');
  }

  #dismiss(member: Member, code: CloseCode, reason: string): void {
    if (!this.#isPresent(member)) return;
    this.leave(member);
    member.connection.close(code, reason);
  }

  #dismissSlow(member: Member): void {
    this.#ports.report({ kind: 'reader-too-slow' });
    this.#dismiss(member, CLOSE_CODES.tryAgainLater, 'This connection reads too slowly');
  }

  #releaseParked(): void {
    this.#intake.releaseParked(this.#members);
    this.#barriers.answerWaiting();
  }

  #lookAfterMembers(): void {
    const nowMs = this.#ports.clock.nowMs();
    this.#releaseParked();
    for (const member of this.#members) {
      const outcome = member.outgoing.drain(nowMs);
      if (outcome.kind === 'too-slow') {
        this.#dismissSlow(member);
      } else if (outcome.kind === 'caught-up') {
        const missed = this.#document.framesSince(outcome.missedFrom);
        if (missed === undefined) void this.#answers.sendWhole(member);
        else member.outgoing.send(missed);
        const others = this.#presence.everybodyElse(member);
        if (others !== undefined) member.outgoing.send([others]);
      }
    }
  }
}

function needsCare(member: Member): boolean {
  return member.outgoing.isWaiting || member.parked.length > 0;
}
