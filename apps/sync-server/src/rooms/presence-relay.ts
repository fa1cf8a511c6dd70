import { AwarenessBatch, MAX_PRESENCE_BYTES, type AwarenessEntry } from '@weft/sync-protocol';
import type { UserId } from '@weft/domain';
import type { BusPresence } from '../cluster/board-bus.ts';
import type { Member } from './member.ts';
import type { PresenceClocks } from './presence-clocks.ts';

/** Client numbers remembered with nobody showing them; the oldest are forgotten first. */
const MAX_REMEMBERED = 10_000;

interface Shown {
  /** Who shows it here; undefined: somebody on `server`. */
  readonly member: Member | undefined;
  readonly server: string | undefined;
  /** The sender's own clock, to drop what is old. */
  readonly senderClock: number;
  /** JSON of the state as the others get it; `null` once it was taken back. */
  readonly stateJson: string;
}

/**
 * Who is in the room and what they show, here or on another server: only the latest state of each,
 * in memory. The server owns the identity in a state, and its clock.
 */
export class PresenceRelay {
  readonly #shown = new Map<number, Shown>();
  readonly #clocks: PresenceClocks;
  readonly #authors = new Map<number, UserId>();
  readonly #changed = new Set<number>();
  /** What of that happened here, and so must be told to other servers. */
  readonly #changedHere = new Set<number>();
  readonly #fresh = new Set<number>();
  readonly #maxNumbers: number;

  /** `maxNumbers`: how many client numbers one socket may show one after the other. */
  constructor(clocks: PresenceClocks, maxNumbers: number) {
    this.#clocks = clocks;
    this.#maxNumbers = maxNumbers;
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** Whose client number this is right now, wherever they are; undefined when nobody shows it. */
  ownerOf(clientNumber: number): UserId | undefined {
    return this.#shown.has(clientNumber) ? this.#authors.get(clientNumber) : undefined;
  }

  /**
   * Takes the entries of one message. Entries of other client numbers are ignored: stock clients
   * repeat what they heard. Returns a member of the same person whose place this one takes, if a
   * half-open socket still held the number.
   */
  receive(member: Member, entries: readonly AwarenessEntry[]): Member | undefined {
    let replaced: Member | undefined;
    for (const entry of entries) {
      if (!this.#isOwn(member, entry)) continue;
      const before = this.#shown.get(entry.clientNumber);
      if (before?.member !== undefined && before.member !== member) replaced = before.member;
      this.#take(member, entry, before?.member === member ? before : undefined);
    }
    return replaced;
  }

  /** Takes a member's presence away from the others. */
  leave(member: Member): void {
    const number = member.clientNumber;
    if (number === undefined || this.#shown.get(number)?.member !== member) return;
    this.#shown.delete(number);
    this.#changed.add(number);
    this.#changedHere.add(number);
  }

  /**
   * Takes what another server shows. Returns members here whose place was taken there: the newer
   * connection of the same person has the number.
   */
  hear(server: string, shown: readonly BusPresence[], whole: boolean): readonly Member[] {
    const replaced: Member[] = [];
    for (const entry of shown) {
      const { clientNumber, user, stateJson, fresh } = entry;
      const author = this.#authors.get(clientNumber);
      if (author !== undefined && author !== user) continue;
      const before = this.#shown.get(clientNumber);
      if (before?.member !== undefined && !fresh) continue;
      if (before?.member !== undefined) replaced.push(before.member);
      if (stateJson === 'null' && before?.server !== server) continue;
      this.#authors.set(clientNumber, user);
      this.#forgetOldest();
      if (stateJson === 'null') this.#shown.delete(clientNumber);
      else this.#shown.set(clientNumber, { member: undefined, server, senderClock: 0, stateJson });
      if (!whole || before?.stateJson !== stateJson) this.#changed.add(clientNumber);
    }
    if (whole) this.#keepOnly(server, new Set(shown.map(({ clientNumber }) => clientNumber)));
    return replaced;
  }

  /** Nobody is there any more. */
  endServer(server: string): void {
    this.#keepOnly(server, new Set());
  }

  /** What happened here since the last call, for other servers. */
  takeChangesHere(): readonly BusPresence[] {
    const changed = [...this.#changedHere].flatMap((number) => this.#busEntry(number));
    this.#changedHere.clear();
    this.#fresh.clear();
    return changed;
  }

  /** Everything that is shown here. */
  everythingHere(): readonly BusPresence[] {
    return [...this.#shown].flatMap(([number, { member }]) =>
      member === undefined ? [] : this.#busEntry(number),
    );
  }

  /** Ends a collection: for each member the message with everything new but its own, if any. */
  takeChanges(): (member: Member) => Uint8Array | undefined {
    const changed = [...this.#changed];
    this.#changed.clear();
    const batch = new AwarenessBatch(changed.map((number) => this.#entryOf(number, true)));
    const everything = batch.whole();
    const places = new Map(changed.map((number, index) => [number, index]));
    return ({ clientNumber }) => {
      const own = clientNumber === undefined ? undefined : places.get(clientNumber);
      return own === undefined ? everything : batch.without(own);
    };
  }

  /** The message with everybody but `member`; undefined when it would be empty. */
  everybodyElse(member: Member): Uint8Array | undefined {
    const others = [...this.#shown].filter(
      ([number, { stateJson }]) => number !== member.clientNumber && stateJson !== 'null',
    );
    return new AwarenessBatch(others.map(([number]) => this.#entryOf(number, false))).whole();
  }

  #isOwn(member: Member, { clientNumber, state, stateBytes }: AwarenessEntry): boolean {
    if (stateBytes > MAX_PRESENCE_BYTES) return false;
    if (state !== null && (typeof state !== 'object' || Array.isArray(state))) return false;
    const own = member.clientNumber;
    if (own === clientNumber) return true;
    // Only a socket that shows nothing may begin to show a number, and only one nobody else had.
    if (state === null || (own !== undefined && this.#isShowing(own))) return false;
    if (member.shownNumbers >= this.#maxNumbers) return false;
    const author = this.#authors.get(clientNumber);
    return author === undefined || author === member.session.user.id;
  }

  #isShowing(clientNumber: number): boolean {
    const shown = this.#shown.get(clientNumber);
    return shown !== undefined && shown.stateJson !== 'null';
  }

  #take(member: Member, entry: AwarenessEntry, before: Shown | undefined): void {
    const { clientNumber, clock, state } = entry;
    const isNewer =
      before === undefined ||
      clock > before.senderClock ||
      (clock === before.senderClock && state === null);
    if (!isNewer) return;
    if (member.clientNumber !== clientNumber) member.shownNumbers += 1;
    member.clientNumber = clientNumber;
    this.#authors.set(clientNumber, member.session.user.id);
    this.#forgetOldest();
    const stateJson =
      state === null ? 'null' : JSON.stringify({ ...state, user: member.session.user });
    if (before === undefined) this.#fresh.add(clientNumber);
    this.#shown.set(clientNumber, { member, server: undefined, senderClock: clock, stateJson });
    this.#changed.add(clientNumber);
    this.#changedHere.add(clientNumber);
  }

  #forgetOldest(): void {
    if (this.#authors.size <= MAX_REMEMBERED + this.#shown.size) return;
    for (const number of this.#authors.keys()) {
      if (this.#shown.has(number) || this.#changed.has(number)) continue;
      this.#authors.delete(number);
      this.#clocks.forget(number);
      return;
    }
  }

  #keepOnly(server: string, numbers: ReadonlySet<number>): void {
    for (const [number, shown] of this.#shown) {
      if (shown.server !== server || numbers.has(number)) continue;
      this.#shown.delete(number);
      this.#changed.add(number);
    }
  }

  #busEntry(clientNumber: number): BusPresence[] {
    const shown = this.#shown.get(clientNumber);
    const user = this.#authors.get(clientNumber);
    if (user === undefined || shown?.server !== undefined) return [];
    const fresh = this.#fresh.has(clientNumber);
    return [{ clientNumber, user, stateJson: shown?.stateJson ?? 'null', fresh }];
  }

  #entryOf(clientNumber: number, isNews: boolean): Uint8Array {
    const stateJson = this.#shown.get(clientNumber)?.stateJson ?? 'null';
    return this.#clocks.entryOf(clientNumber, stateJson, isNews);
  }
}
