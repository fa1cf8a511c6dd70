import type { BoardId } from '@weft/domain';
import {
  CLOSE_CODES,
  encodeMessage,
  readBallotOperation,
  type BallotOperation,
  type BallotPerson,
  type BallotRefusal,
  type BallotState,
  type Role,
} from '@weft/sync-protocol';
import { mayEdit } from '../auth/permissions.ts';
import type { Member } from '../rooms/member.ts';
import type { RoomDoor } from '../rooms/room-door.ts';
import type { RoomMembers } from '../rooms/room-members.ts';
import type { RoomPorts } from '../rooms/room-ports.ts';
import { TokenBucket } from '../rooms/token-bucket.ts';
import type { KeptBallots } from '../storage/kept-ballots.ts';
import { EMPTY_BOX, readBox, writeBox, type BallotBox, type OpenBallot } from './ballot-box.ts';
import { BallotPeople, speaksBallots } from './ballot-people.ts';
import { perform, type BallotActor } from './ballot-rules.ts';
import {
  BALLOT_LIFE_MS,
  ROLL_LEASE_MS,
  everybody,
  openBallots,
  samePeople,
  settled,
  type PeopleHere,
} from './ballot-settling.ts';
import { viewOf, voters } from './ballot-view.ts';

/** Two servers that meet at one ballot try again so often before they give up. */
const MAX_ATTEMPTS = 20;
/** After storage could not be reached. */
const RETRY_MS = 1_000;

export interface BallotDeskOptions {
  readonly board: BoardId;
  /** As storage gave it when the room was opened. */
  readonly kept: KeptBallots | undefined;
  readonly members: RoomMembers;
  readonly ports: RoomPorts;
  readonly door: RoomDoor;
  /** What a member may do right now. */
  readonly roleOf: (member: Member) => Role;
}

/** Something that a member asked for, with what they might do when they did. */
interface Asked {
  readonly member: Member;
  readonly operation: BallotOperation;
  readonly actor: BallotActor;
}

/**
 * The ballots of a room. Storage has the truth, for all servers: every change is made from what it had last, is
 * refused there when it was another's turn, and is told only once it is on disk. What is asked meanwhile is one
 * change together.
 */
export class BallotDesk {
  readonly #options: BallotDeskOptions;
  readonly #people: BallotPeople;
  readonly #openedAtMs: number;
  readonly #buckets = new WeakMap<Member, TokenBucket>();
  #box: BallotBox;
  #revision: number;
  /** The latest that another server told of. */
  #heardRevision = 0;
  /** Storage has, or may have, another box. */
  #isStale = false;
  #asked: Asked[] = [];
  #isDue = false;
  #running: Promise<void> | undefined;
  #told: readonly BallotPerson[] = [];
  #toldAtMs = -Infinity;
  #cancelTelling: (() => void) | undefined;
  #cancelLook: (() => void) | undefined;
  #closed = false;

  constructor(options: BallotDeskOptions) {
    const { kept, members, ports, roleOf } = options;
    this.#options = options;
    this.#box = kept === undefined ? EMPTY_BOX : readBox(kept.text);
    this.#revision = kept?.revision ?? 0;
    this.#openedAtMs = ports.clock.nowMs();
    this.#people = new BallotPeople({
      members,
      mayVote: (member) => mayEdit(roleOf(member)),
      graceMs: ports.limits.ballotGraceMs,
    });
    if (this.#box.ballots.length > 0) this.#wake();
  }

  /** Somebody came in, and gets the list, be it empty: so a client knows that there are ballots here. */
  join(member: Member): void {
    if (!speaksBallots(member)) return;
    this.#send(member, this.#frameFor(member, this.#present()));
    this.peopleChanged();
  }

  /** Somebody leaves; call while they are still known. */
  leave(member: Member): void {
    if (openBallots(this.#box).length > 0) this.#people.left(member, this.#nowMs());
  }

  /** Somebody came, went, or may do more or less than before. */
  peopleChanged(): void {
    if (openBallots(this.#box).length === 0) return;
    this.#wake();
    if (!samePeople(this.#told, this.#present())) this.#tellSoon();
  }

  /** Does it soon, or says why not. A client of a protocol without ballots is sent away. */
  ask(member: Member, json: string): undefined {
    if (!speaksBallots(member)) {
      const reason = 'Ballots are of a later version than this client speaks';
      this.#options.door.dismiss(member, CLOSE_CODES.forbidden, reason);
      return;
    }
    const operation = readBallotOperation(json);
    if (operation === undefined) {
      this.#options.door.dismiss(member, CLOSE_CODES.badFrame, 'No operation on a ballot');
      return;
    }
    const { user } = member.session;
    const actor = { user: user.id, name: user.name, role: this.#options.roleOf(member) };
    const bucket = this.#bucketOf(member);
    if (!bucket.has(this.#nowMs())) {
      this.#refuse(member, operation, 'too-fast');
      return;
    }
    bucket.take(1, this.#nowMs());
    this.#asked.push({ member, operation, actor });
    this.#wake();
  }

  /** Another server changed the ballots of this board, and storage has this revision. */
  hear(revision: number): void {
    if (revision <= this.#revision) return;
    this.#heardRevision = Math.max(this.#heardRevision, revision);
    this.#isStale = true;
    this.#wake();
  }

  /** Resolves when nothing is on its way to storage. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelTelling?.();
    this.#cancelLook?.();
    await this.#running;
  }

  #wake(): void {
    if (this.#closed) return;
    this.#isDue = true;
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    while (this.#isDue) {
      this.#isDue = false;
      const asked = this.#asked;
      this.#asked = [];
      try {
        await this.#turn(asked);
        this.#lookLater();
      } catch {
        // Storage may have it all the same: what it has is what counts.
        this.#isStale = true;
        for (const { member, operation } of asked) this.#refuse(member, operation, 'not-stored');
        this.#lookAt(this.#nowMs() + RETRY_MS);
      }
    }
    this.#running = undefined;
  }

  /** Everything that was asked, and what time and people make of it, in one change. */
  async #turn(asked: readonly Asked[]): Promise<void> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      if (this.#isStale) await this.#read();
      const refusals: (readonly [Asked, BallotRefusal])[] = [];
      let next = this.#settled(this.#box);
      for (const each of asked) {
        const outcome = perform(next, each.operation, each.actor, this.#nowMs(), (ballot) =>
          this.#isLeft(ballot),
        );
        const after = outcome.ok ? this.#settled(outcome.value) : next;
        const isTooLarge = after !== next && this.#isTooLarge(after);
        if (!outcome.ok) refusals.push([each, outcome.refusal]);
        else if (isTooLarge) refusals.push([each, 'too-many']);
        else next = after;
      }
      if (next !== this.#box && !(await this.#keep(next))) continue;
      for (const [{ member, operation }, why] of refusals) this.#refuse(member, operation, why);
      return;
    }
    throw new Error('The ballots of this board change all the time');
  }

  async #read(): Promise<void> {
    const { board, ports } = this.#options;
    this.#isStale = false;
    try {
      const kept = await ports.storage.ballots(board);
      this.#revision = kept?.revision ?? 0;
      this.#box = kept === undefined ? EMPTY_BOX : readBox(kept.text);
    } catch (error) {
      this.#isStale = true;
      throw error;
    }
    this.#tellSoon();
  }

  /** False: storage has another box by now. */
  async #keep(box: BallotBox): Promise<boolean> {
    const { board, ports } = this.#options;
    const revision = this.#revision + 1;
    this.#isStale = true;
    if (!(await ports.storage.keepBallots(board, { revision, text: writeBox(box) }))) return false;
    this.#isStale = this.#heardRevision > revision;
    this.#box = box;
    this.#revision = revision;
    ports.bus.publish(board, { kind: 'ballots', revision });
    this.#tellSoon();
    return true;
  }

  #settled(box: BallotBox): BallotBox {
    return settled(box, this.#here(), this.#nowMs(), (ballot) => this.#knowsWhoIsHere(ballot));
  }

  /** After a restart those who were here need a moment to come back. */
  #knowsWhoIsHere({ openedAtMs }: OpenBallot): boolean {
    const quietUntilMs = this.#openedAtMs + this.#options.ports.limits.ballotGraceMs;
    return openedAtMs >= this.#openedAtMs || this.#nowMs() >= quietUntilMs;
  }

  /** Whoever opened it is not here, and not only for a moment. */
  #isLeft(ballot: OpenBallot): boolean {
    const isHere = this.#present().some(({ user }) => user === ballot.openedBy.user);
    return this.#knowsWhoIsHere(ballot) && !isHere;
  }

  #here(): PeopleHere {
    const { server } = this.#options.ports.bus;
    return { server, people: this.#people.at(this.#nowMs()) };
  }

  #present(): readonly BallotPerson[] {
    return everybody(this.#box, this.#here(), this.#nowMs());
  }

  #isTooLarge(box: BallotBox): boolean {
    return Buffer.byteLength(writeBox(box)) > this.#options.ports.limits.ballotBytes;
  }

  /** The next moment at which time alone changes something. */
  #lookLater(): void {
    const open = openBallots(this.#box);
    const nowMs = this.#nowMs();
    const ends = this.#box.ballots.map(({ openedAtMs }) => openedAtMs + BALLOT_LIFE_MS);
    if (open.length > 0) {
      const { bus, limits } = this.#options.ports;
      const quietUntilMs = this.#openedAtMs + limits.ballotGraceMs;
      ends.push(this.#people.nextEndMs, quietUntilMs > nowMs ? quietUntilMs : Infinity);
      if (bus.server !== undefined) ends.push(nowMs + ROLL_LEASE_MS / 2);
    }
    const nextMs = Math.min(...ends);
    this.#cancelLook?.();
    if (nextMs < Infinity) this.#lookAt(nextMs);
  }

  #lookAt(atMs: number): void {
    this.#cancelLook?.();
    if (this.#closed) return;
    this.#cancelLook = this.#options.ports.clock.after(Math.max(0, atMs - this.#nowMs()), () => {
      this.#wake();
      this.peopleChanged();
    });
  }

  /** Tells everybody what there is now; of many changes at once only the last. */
  #tellSoon(): void {
    if (this.#closed || this.#cancelTelling !== undefined) return;
    const { clock, limits } = this.#options.ports;
    const sinceMs = this.#nowMs() - this.#toldAtMs;
    const delayMs = sinceMs < 0 ? 0 : Math.max(0, limits.ballotIntervalMs - sinceMs);
    this.#cancelTelling = clock.after(delayMs, () => this.#tell());
  }

  #tell(): void {
    this.#cancelTelling = undefined;
    this.#toldAtMs = this.#nowMs();
    const present = this.#present();
    this.#told = present;
    const have = voters(this.#box);
    const forAll = frameOf(viewOf(this.#box, present));
    for (const member of this.#options.members) {
      if (!speaksBallots(member)) continue;
      const isVoter = have.has(member.session.user.id);
      this.#send(member, isVoter ? this.#frameFor(member, present) : forAll);
    }
  }

  #frameFor(member: Member, present: readonly BallotPerson[]): Uint8Array {
    return frameOf(viewOf(this.#box, present, member.session.user.id));
  }

  #refuse(member: Member, operation: BallotOperation, reason: BallotRefusal): void {
    const id = operation.op === 'open' ? operation.ballot.id : operation.id;
    const notice = { kind: 'ballot-refused', id, reason } as const;
    this.#send(member, encodeMessage({ type: 'notice', notice }));
  }

  #send(member: Member, frame: Uint8Array): void {
    if (this.#options.members.has(member)) member.outgoing.send([frame]);
  }

  #bucketOf(member: Member): TokenBucket {
    const { ballotBurst: burst, ballotsPerSecond: perSecond } = this.#options.ports.limits;
    const nowMs = this.#nowMs();
    const bucket = this.#buckets.get(member) ?? new TokenBucket({ perSecond, burst, nowMs });
    this.#buckets.set(member, bucket);
    return bucket;
  }

  #nowMs(): number {
    return this.#options.ports.clock.nowMs();
  }
}

function frameOf(ballots: readonly BallotState[]): Uint8Array {
  return encodeMessage({ type: 'ballot', json: JSON.stringify({ ballots }) });
}
