import { unreachable, type BoardId, type UserId } from '@weft/domain';
import type { AwarenessEntry } from '@weft/sync-protocol';
import type { BoardMessage } from '../cluster/board-bus.ts';
import type { Member } from './member.ts';
import { PresenceClocks } from './presence-clocks.ts';
import { PresenceRelay } from './presence-relay.ts';
import type { RoomMembers } from './room-members.ts';
import type { RoomPorts } from './room-ports.ts';
import { ServerLeases } from './server-leases.ts';

/** How often the others hear again what is shown here; leases last three times as long. */
const RENEW_MS = 10_000;
/** How often leases are looked at: nobody is seen longer than a lease and this. */
const LEASE_CHECK_MS = 2_500;

type PresenceMessage = Extract<BoardMessage, { kind: `presence${string}` }>;

/**
 * Sends presence on, collected: 25 times a second at most, only what is latest. Other servers hear
 * the same, and all of it again every ten seconds: a server that died is noticed by its silence.
 */
export class PresenceWindow {
  readonly #board: BoardId;
  readonly #relay: PresenceRelay;
  readonly #members: RoomMembers;
  readonly #ports: RoomPorts;
  readonly #leases = new ServerLeases();
  #sentAtMs = -Infinity;
  #renewedAtMs: number;
  #cancel: (() => void) | undefined;
  #cancelCheck: (() => void) | undefined;

  constructor(board: BoardId, members: RoomMembers, ports: RoomPorts) {
    const { bus, clock, limits } = ports;
    this.#board = board;
    this.#members = members;
    this.#ports = ports;
    this.#relay = new PresenceRelay(
      new PresenceClocks(() => clock.nowMs()),
      limits.presenceNumbers,
    );
    this.#renewedAtMs = clock.nowMs();
    if (bus.server === undefined) return;
    bus.publish(board, { kind: 'presence-wanted' });
    this.#checkLater();
  }

  ownerOf(clientNumber: number): UserId | undefined {
    return this.#relay.ownerOf(clientNumber);
  }

  receive(member: Member, entries: readonly AwarenessEntry[]): Member | undefined {
    const replaced = this.#relay.receive(member, entries);
    this.#open();
    return replaced;
  }

  /** Takes what another server tells. Returns members whose place was taken there. */
  hear(message: PresenceMessage): readonly Member[] {
    const replaced = this.#take(message);
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
    this.#cancelCheck?.();
    this.#cancelCheck = undefined;
    const { server } = this.#ports.bus;
    if (server === undefined) return;
    this.#ports.bus.publish(this.#board, { kind: 'presence-ended', server });
  }

  #take(message: PresenceMessage): readonly Member[] {
    switch (message.kind) {
      case 'presence': {
        const { server, shown, whole } = message;
        this.#leases.renew(server, this.#ports.clock.nowMs());
        return this.#relay.hear(server, shown, whole);
      }
      case 'presence-wanted':
        this.#publish(this.#relay.everythingHere(), true);
        return [];
      case 'presence-ended':
        this.#leases.end(message.server);
        this.#relay.endServer(message.server);
        return [];
      default:
        return unreachable(message);
    }
  }

  #open(): void {
    if (this.#cancel !== undefined || !this.#relay.hasChanges) return;
    const { clock, limits } = this.#ports;
    const sinceMs = clock.nowMs() - this.#sentAtMs;
    const delayMs = sinceMs < 0 ? 0 : Math.max(0, limits.presenceIntervalMs - sinceMs);
    this.#cancel = clock.after(delayMs, () => this.#send());
  }

  #send(): void {
    this.#cancel = undefined;
    this.#sentAtMs = this.#ports.clock.nowMs();
    this.#publish(this.#relay.takeChangesHere(), false);
    const changesFor = this.#relay.takeChanges();
    for (const member of this.#members) {
      const frame = changesFor(member);
      if (frame !== undefined) member.outgoing.sendPresence(frame);
    }
  }

  #publish(shown: ReturnType<PresenceRelay['everythingHere']>, whole: boolean): void {
    const { server } = this.#ports.bus;
    if (server === undefined || shown.length === 0) return;
    this.#ports.bus.publish(this.#board, { kind: 'presence', server, whole, shown });
  }

  #checkLater(): void {
    this.#cancelCheck = this.#ports.clock.after(LEASE_CHECK_MS, () => {
      const nowMs = this.#ports.clock.nowMs();
      for (const server of this.#leases.takeEnded(nowMs)) this.#relay.endServer(server);
      this.#open();
      if (nowMs - this.#renewedAtMs >= RENEW_MS) {
        this.#renewedAtMs = nowMs;
        this.#publish(this.#relay.everythingHere(), true);
      }
      this.#checkLater();
    });
  }
}
