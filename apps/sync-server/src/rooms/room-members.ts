import { encodeMessage, type Notice } from '@weft/sync-protocol';
import type { Member } from './member.ts';

/** Who is in a room. */
export class RoomMembers {
  readonly #members = new Set<Member>();

  get size(): number {
    return this.#members.size;
  }

  add(member: Member): void {
    this.#members.add(member);
  }

  /** Returns false when it had left already. */
  remove(member: Member): boolean {
    return this.#members.delete(member);
  }

  has(member: Member): boolean {
    return this.#members.has(member);
  }

  /** A notice to all that speak Weft's own messages. */
  notify(notice: Notice): void {
    const frame = encodeMessage({ type: 'notice', notice });
    for (const member of this.#members) if (member.speaksWeft) member.outgoing.send([frame]);
  }

  [Symbol.iterator](): Iterator<Member> {
    return this.#members.values();
  }
}
