import {
  MAX_PRESENCE_BYTES,
  encodeAwarenessEntry,
  encodeMessage,
  joinAwarenessEntries,
  type AwarenessEntry,
} from '@weft/sync-protocol';
import type { UserId } from '@weft/domain';
import type { Member } from './member.ts';

/** Client numbers remembered with nobody showing them; the oldest are forgotten first. */
const MAX_REMEMBERED = 10_000;

interface Shown {
  readonly member: Member;
  /** The sender's own clock, to drop what is old. */
  senderClock: number;
  /** JSON of the state as the others get it; `null` once it was taken back. */
  stateJson: string;
}

/**
 * Who is in the room and what they show: only the latest state of each, in memory. The server owns
 * the identity in a state, and its clock: the stock client starts again at its old clock after a
 * reconnect, and would stay invisible to everybody otherwise.
 */
export class PresenceRelay {
  readonly #shown = new Map<number, Shown>();
  readonly #clocks = new Map<number, number>();
  readonly #authors = new Map<number, UserId>();
  readonly #changed = new Set<number>();
  readonly #maxNumbers: number;

  /** `maxNumbers`: how many client numbers one socket may show one after the other. */
  constructor(maxNumbers: number) {
    this.#maxNumbers = maxNumbers;
  }

  get hasChanges(): boolean {
    return this.#changed.size > 0;
  }

  /** Whose client number this is right now; undefined when nobody shows it. */
  ownerOf(clientNumber: number): Member | undefined {
    return this.#shown.get(clientNumber)?.member;
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
      if (before !== undefined && before.member !== member) replaced = before.member;
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
  }

  /** Ends a collection: for each member the message with everything new but its own, if any. */
  takeChanges(): (member: Member) => Uint8Array | undefined {
    const changed = [...this.#changed];
    this.#changed.clear();
    const entries = new Map(changed.map((number) => [number, this.#entryOf(number, 1)]));
    const everything = messageOf([...entries.values()]);
    return (member) => {
      const own = member.clientNumber;
      if (own === undefined || !entries.has(own)) return everything;
      return messageOf([...entries].flatMap(([number, entry]) => (number === own ? [] : [entry])));
    };
  }

  /** The message with everybody but `member`; undefined when it would be empty. */
  everybodyElse(member: Member): Uint8Array | undefined {
    const others = [...this.#shown].filter(
      ([number, { stateJson }]) => number !== member.clientNumber && stateJson !== 'null',
    );
    return messageOf(others.map(([number]) => this.#entryOf(number, 0)));
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
    this.#shown.set(clientNumber, { member, senderClock: clock, stateJson });
    this.#changed.add(clientNumber);
  }

  #forgetOldest(): void {
    if (this.#authors.size <= MAX_REMEMBERED + this.#shown.size) return;
    for (const number of this.#authors.keys()) {
      if (this.#shown.has(number) || this.#changed.has(number)) continue;
      this.#authors.delete(number);
      this.#clocks.delete(number);
      return;
    }
  }

  #entryOf(clientNumber: number, step: number): Uint8Array {
    const clock = (this.#clocks.get(clientNumber) ?? 0) + step;
    this.#clocks.set(clientNumber, clock);
    return encodeAwarenessEntry(
      clientNumber,
      clock,
      this.#shown.get(clientNumber)?.stateJson ?? 'null',
    );
  }
}

function messageOf(entries: readonly Uint8Array[]): Uint8Array | undefined {
  return entries.length === 0
    ? undefined
    : encodeMessage({ type: 'awareness', update: joinAwarenessEntries(entries) });
}
