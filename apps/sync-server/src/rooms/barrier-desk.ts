import { encodeMessage, type BarrierNonce } from '@weft/sync-protocol';
import type { Member } from './member.ts';
import type { RoomLog } from './room-log.ts';
import { pause } from './room-clock.ts';
import type { RoomPorts } from './room-ports.ts';

/** How often it is looked whether barriers have been answered. */
const WAIT_MS = 50;

/**
 * Answers barriers: 100 once everything known at that moment is committed, so that an update which
 * was known already, through another socket, is also on disk. In order, and never 100 after a
 * refusal.
 */
export class BarrierDesk {
  readonly #log: RoomLog;
  readonly #ports: RoomPorts;
  readonly #waiting = new Set<Member>();

  constructor(log: RoomLog, ports: RoomPorts) {
    this.#log = log;
    this.#ports = ports;
  }

  /** The promise is there while too many of this member wait: it is read no further. */
  ask(member: Member, nonce: BarrierNonce): Promise<void> | undefined {
    member.barriers.push({ nonce, takenCount: this.#log.takenCount });
    this.#waiting.add(member);
    this.#answer(member);
    return this.#hasTooMany(member) ? this.#untilFewer(member) : undefined;
  }

  /** Something was committed, or no longer waits: answer who can be answered. */
  answerWaiting(): void {
    for (const member of this.#waiting) this.#answer(member);
  }

  forget(member: Member): void {
    this.#waiting.delete(member);
  }

  #hasTooMany(member: Member): boolean {
    return member.barriers.length >= this.#ports.limits.openBarriers && this.#waiting.has(member);
  }

  async #untilFewer(member: Member): Promise<void> {
    while (this.#hasTooMany(member)) await pause(this.#ports.clock, WAIT_MS);
  }

  #answer(member: Member): void {
    while (member.barriers.length > 0) {
      const [barrier] = member.barriers;
      if (barrier === undefined || !this.#isReady(member, barrier.takenCount)) return;
      member.barriers.shift();
      const { nonce } = barrier;
      const { refusal: reason } = member;
      this.#ports.report({ kind: 'barrier-answered', applied: reason === undefined });
      member.outgoing.send([
        reason === undefined
          ? encodeMessage({ type: 'barrier', nonce })
          : encodeMessage({
              type: 'notice',
              notice: { kind: 'not-applied', reason, barrier: nonce },
            }),
      ]);
    }
    this.#waiting.delete(member);
  }

  #isReady(member: Member, takenCount: number): boolean {
    if (member.refusal !== undefined) return true;
    return member.parked.length === 0 && this.#log.committedCount >= takenCount;
  }
}
