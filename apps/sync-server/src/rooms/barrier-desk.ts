import { encodeMessage, type BarrierNonce } from '@weft/sync-protocol';
import type { Member } from './member.ts';
import type { RoomLog } from './room-log.ts';
import type { RoomPorts } from './room-ports.ts';

/**
 * Answers barriers: 100 once everything known at that moment is committed, so that an update which
 * was known already, through another socket, is also on disk. In order, and never 100 after a
 * refusal.
 */
export class BarrierDesk {
  readonly #log: RoomLog;
  readonly #report: RoomPorts['report'];
  readonly #waiting = new Set<Member>();

  constructor(log: RoomLog, report: RoomPorts['report']) {
    this.#log = log;
    this.#report = report;
  }

  ask(member: Member, nonce: BarrierNonce): undefined {
    member.barriers.push({ nonce, takenCount: this.#log.takenCount });
    this.#waiting.add(member);
    this.#answer(member);
  }

  /** Something was committed, or no longer waits: answer who can be answered. */
  answerWaiting(): void {
    for (const member of this.#waiting) this.#answer(member);
  }

  forget(member: Member): void {
    this.#waiting.delete(member);
  }

  #answer(member: Member): void {
    while (member.barriers.length > 0) {
      const [barrier] = member.barriers;
      if (barrier === undefined || !this.#isReady(member, barrier.takenCount)) return;
      member.barriers.shift();
      const { nonce } = barrier;
      const { refusal: reason } = member;
      this.#report({ kind: 'barrier-answered', applied: reason === undefined });
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
