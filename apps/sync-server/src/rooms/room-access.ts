import {
  CLOSE_CODES,
  encodeMessage,
  type MessageName,
  type Phase,
  type Role,
} from '@weft/sync-protocol';
import type { AdmissionRefusal } from '../auth/authenticator.ts';
import { mayEdit, permissionOf, roleInPhase, type Permission } from '../auth/permissions.ts';
import type { BoardRow } from '../storage/board-storage.ts';
import { sessionMessage } from './join-messages.ts';
import type { Member, MemberSession } from './member.ts';
import { pause } from './room-clock.ts';
import type { RoomDocument } from './room-document.ts';
import type { RoomDoor } from './room-door.ts';
import type { RoomMembers } from './room-members.ts';
import type { RoomPorts } from './room-ports.ts';

/** After the row of a board could not be read. */
const RETRY_MS = 1_000;

const BOARD_REMOVED: AdmissionRefusal = {
  code: CLOSE_CODES.noSuchBoard,
  reason: 'The board was removed',
};
const LINK_REPLACED: AdmissionRefusal = {
  code: CLOSE_CODES.unauthorized,
  reason: 'The link was replaced',
};

/** What the server knows of who may do what on a board. */
export type BoardRights = Pick<BoardRow, 'phase' | 'links'>;

export interface RoomAccessOptions {
  readonly rights: BoardRights;
  /** Something stored could not be read when the room was opened. */
  readonly isDamaged: boolean;
  readonly members: RoomMembers;
  readonly document: RoomDocument;
  readonly ports: RoomPorts;
  readonly door: RoomDoor;
}

/**
 * What each member may do right now: the role of its link, lowered by the phase of the board. Asked
 * for every message, so a change holds for the very next one; whoever it touches is told.
 */
export class RoomAccess {
  readonly #options: RoomAccessOptions;
  #rights: BoardRights;
  #isRemoved = false;
  #reads = 0;

  constructor(options: RoomAccessOptions) {
    this.#options = options;
    this.#rights = options.rights;
  }

  get phase(): Phase {
    return this.#rights.phase;
  }

  roleOf(member: Member): Role {
    return roleInPhase(this.#rights.phase, member.session.role);
  }

  permits(member: Member, message: MessageName): Permission {
    return permissionOf(this.roleOf(member), message);
  }

  maxFrameBytes(member: Member): number {
    const { editorFrameBytes, viewerFrameBytes } = this.#options.ports.limits;
    return mayEdit(this.roleOf(member)) ? editorFrameBytes : viewerFrameBytes;
  }

  /** Why this session may not be here, since its token was checked; undefined: it may. */
  refusalOf({ role, generation }: MemberSession): AdmissionRefusal | undefined {
    if (this.#isRemoved) return BOARD_REMOVED;
    const link = this.#rights.links.find((each) => each.role === role);
    return link?.generation === generation ? undefined : LINK_REPLACED;
  }

  /** What must be said before anything else: session, then the server's step 1. */
  greet(member: Member): void {
    this.#sendSession(member);
    if (mayEdit(this.roleOf(member))) member.outgoing.send([this.#options.document.step1()]);
    if (!this.#options.ports.commits.saving) this.#notify(member, { kind: 'server-not-saving' });
    if (this.#options.isDamaged && member.protocolVersion > 1) {
      this.#notify(member, { kind: 'board-damaged' });
    }
  }

  /** A fresh token came over the socket: it changes role and end of the connection. */
  async renew(member: Member, token: string): Promise<void> {
    const { door } = this.#options;
    let session: MemberSession | undefined;
    try {
      session = await member.renew(token);
    } catch {
      // Storage is out of reach; the token it has is good until its end.
      return;
    }
    if (!door.isPresent(member)) return;
    if (session?.user.id !== member.session.user.id || this.refusalOf(session) !== undefined) {
      const reason = 'The token is not for this connection';
      door.dismiss(member, CLOSE_CODES.unauthorized, reason);
      return;
    }
    const before = this.roleOf(member);
    member.session = session;
    this.#tell(member, before);
  }

  /**
   * Links were replaced or the phase was changed: reads what holds now and lets it count for
   * everybody here. Of several at once the last reads last, and only that counts.
   */
  async refresh(
    read: () => Promise<BoardRights | undefined>,
    isOpen: () => boolean,
  ): Promise<void> {
    this.#reads += 1;
    const reading = this.#reads;
    while (isOpen() && reading === this.#reads) {
      try {
        const rights = await read();
        if (isOpen() && reading === this.#reads) this.#apply(rights);
        return;
      } catch {
        await pause(this.#options.ports.clock, RETRY_MS);
      }
    }
  }

  #apply(rights: BoardRights | undefined): void {
    const { members, door } = this.#options;
    const before = new Map([...members].map((member) => [member, this.roleOf(member)]));
    const phaseChanged = rights?.phase !== this.#rights.phase;
    this.#rights = rights ?? { ...this.#rights, links: [] };
    this.#isRemoved = rights === undefined;
    for (const [member, role] of before) {
      const refusal = this.refusalOf(member.session);
      if (refusal !== undefined) door.dismiss(member, refusal.code, refusal.reason);
      else if (phaseChanged) this.#tell(member, role);
    }
  }

  #tell(member: Member, before: Role): void {
    const role = this.roleOf(member);
    if (role !== before) this.#notify(member, { kind: 'role-changed', role });
    this.#sendSession(member);
    if (!mayEdit(before) && mayEdit(role)) {
      member.outgoing.send([this.#options.document.step1()]);
    }
  }

  #notify(member: Member, notice: Parameters<RoomMembers['notify']>[0]): void {
    if (member.speaksWeft) member.outgoing.send([encodeMessage({ type: 'notice', notice })]);
  }

  #sendSession(member: Member): void {
    if (!member.speaksWeft) return;
    const { clock } = this.#options.ports;
    member.outgoing.send([
      sessionMessage(member.session, {
        role: this.roleOf(member),
        // The first version knows no other phase.
        phase: member.protocolVersion > 1 ? this.#rights.phase : 'open',
        maxFrameBytes: this.maxFrameBytes(member),
        serverTimeMs: clock.nowMs(),
      }),
    ]);
  }
}
