import type { AwarenessEntry } from '@weft/sync-protocol';
import type { Member } from './member.ts';
import { PresenceRelay } from './presence-relay.ts';
import type { RoomMembers } from './room-members.ts';
import type { RoomPorts } from './room-ports.ts';

/** Sends presence on, collected: 25 times a second at most, only what is latest. */
export class PresenceWindow {
  readonly #relay: PresenceRelay;
  readonly #members: RoomMembers;
  readonly #ports: RoomPorts;
  #sentAtMs = -Infinity;
  #cancel: (() => void) | undefined;

  constructor(members: RoomMembers, ports: RoomPorts) {
    this.#members = members;
    this.#ports = ports;
    this.#relay = new PresenceRelay(ports.limits.presenceNumbers);
  }

  ownerOf(clientNumber: number): Member | undefined {
    return this.#relay.ownerOf(clientNumber);
  }

  receive(member: Member, entries: readonly AwarenessEntry[]): Member | undefined {
    const replaced = this.#relay.receive(member, entries);
    this.#open();
    return replaced;
  }

  everybodyElse(member: Member): Uint8Array | undefined {
    return this.#relay.everybodyElse(member);
  }

  leave(member: Member): void {
    this.#relay.leave(member);
    this.#open();
  }

  close(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #open(): void {
    if (this.#cancel !== undefined || !this.#relay.hasChanges) return;
    const { clock, limits } = this.#ports;
    const sinceMs = clock.nowMs() - this.#sentAtMs;
    const delayMs = Math.max(0, limits.presenceIntervalMs - sinceMs);
    this.#cancel = clock.after(delayMs, () => this.#send());
  }

  #send(): void {
    this.#cancel = undefined;
    this.#sentAtMs = this.#ports.clock.nowMs();
    const changesFor = this.#relay.takeChanges();
    for (const member of this.#members) {
      const frame = changesFor(member);
      if (frame !== undefined) member.outgoing.sendPresence(frame);
    }
  }
}
