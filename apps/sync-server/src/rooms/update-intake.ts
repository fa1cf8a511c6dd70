import type { BoardId, Result, UserId } from '@weft/domain';
import {
  CLOSE_CODES,
  encodeMessage,
  type CloseCode,
  type Message,
  type MessageName,
  type NotAppliedReason,
} from '@weft/sync-protocol';
import type { Permission } from '../auth/permissions.ts';
import type { UpdateFault } from './byte-reader.ts';
import { divideForeign, type ForeignPart } from './foreign-parts.ts';
import { KnownUpdates } from './known-updates.ts';
import type { Member } from './member.ts';
import type { RoomDocument } from './room-document.ts';
import type { RoomDoor } from './room-door.ts';
import type { RoomLog } from './room-log.ts';
import type { RoomPorts } from './room-ports.ts';
import { takeParts } from './update-parts.ts';
import { summarizeUpdate, type UpdateSummary } from './update-summary.ts';

type UpdateMessage = Extract<Message, { readonly update: Uint8Array }>;

export interface UpdateIntakeOptions {
  readonly board: BoardId;
  readonly document: RoomDocument;
  readonly log: RoomLog;
  readonly ports: RoomPorts;
  /** Who shows this client number right now. */
  readonly ownerOf: (client: number) => UserId | undefined;
  /** What this member may do with such a message right now. */
  readonly permits: (member: Member, message: MessageName) => Permission;
  readonly door: RoomDoor;
}

const REFUSAL_TEXTS: Readonly<Record<NotAppliedReason, string>> = {
  viewer: 'This link may look at the board, not change it. Your change was not applied.',
  'foreign-client-number': 'Your change uses the number of another person. It was not applied.',
  'too-many-gaps': 'Earlier changes of yours never arrived. Your change was not applied.',
};

/** Decides about every update: is it sound, is it new, may this member send it, must a part wait. */
export class UpdateIntake {
  readonly #options: UpdateIntakeOptions;
  readonly #known = new KnownUpdates();
  #gapBytes = 0;
  #inFlightBytes = 0;

  constructor(options: UpdateIntakeOptions) {
    this.#options = options;
  }

  /** Takes, drops or refuses an update; the promise is there when it could not be decided at once. */
  take(member: Member, message: UpdateMessage): Promise<void> | undefined {
    const { log, ports } = this.#options;
    const key = this.#known.keyOf(message.update);
    if (this.#known.has(key)) {
      ports.report({ kind: 'update-redundant' });
      return undefined;
    }
    const isFull = log.uncommittedBytes > ports.limits.uncommittedBytes;
    if (!isFull && message.update.length <= ports.limits.inlineUpdateBytes) {
      return this.#decide(member, message, summarizeUpdate(message.update));
    }
    if (this.#inFlightBytes + message.update.length > ports.limits.inFlightBytes) {
      this.#dismiss(member, CLOSE_CODES.tryAgainLater, 'This board has too much to do');
      return undefined;
    }
    this.#inFlightBytes += message.update.length;
    return this.#takeLater(member, message).finally(() => {
      this.#inFlightBytes -= message.update.length;
    });
  }

  /**
   * Lets go of parts whose owner has sent them by now, or has left. A part that waited too long was
   * never the owner's: the member that sent it is refused.
   */
  releaseParked(members: Iterable<Member>): void {
    const { document, permits, ports } = this.#options;
    const nowMs = ports.clock.nowMs();
    const oldestMs = nowMs - ports.limits.parkedMs;
    for (const member of members) {
      if (member.parked.length === 0) continue;
      const parked = member.parked;
      member.parked = [];
      for (const part of parked) {
        const isKnown = document.state.clockOf(part.client) >= part.untilClock;
        if (permits(member, 'sync-update') !== 'allow') {
          if (!isKnown) this.#refuse(member, 'viewer');
        } else if (isKnown || !this.#isForeign(member, part.client))
          this.#takeNow(member, part.update);
        else if (part.parkedAtMs < oldestMs) this.#refuse(member, 'foreign-client-number');
        else member.parked.push({ ...part, parkedAtMs: Math.min(part.parkedAtMs, nowMs) });
      }
    }
  }

  /** Waits for the disk, then has the update walked elsewhere when it is large. */
  async #takeLater(member: Member, message: UpdateMessage): Promise<void> {
    const { door, log, ports } = this.#options;
    const { limits, jobs } = ports;
    while (log.uncommittedBytes > limits.uncommittedBytes) {
      await log.nextCommit();
      if (!door.isPresent(member)) return;
    }
    if (message.update.length <= limits.inlineUpdateBytes) {
      this.#decide(member, message, summarizeUpdate(message.update));
      return;
    }
    try {
      const summary = await jobs.summarize(message.update);
      this.#decide(member, message, summary);
    } catch {
      this.#dismiss(member, CLOSE_CODES.invalidUpdate, 'The update cannot be read');
    }
  }

  #decide(
    member: Member,
    message: UpdateMessage,
    result: Result<UpdateSummary, UpdateFault>,
  ): undefined {
    const { document, door, permits, ports } = this.#options;
    if (!door.isPresent(member)) return;
    if (!result.ok) {
      const { code, offset } = result.refusal;
      this.#reportRefusal(member, 'invalid');
      this.#dismiss(member, CLOSE_CODES.invalidUpdate, `${code} at byte ${offset}`);
      return;
    }
    if (!document.state.hasNews(result.value)) {
      this.#known.add(this.#known.keyOf(message.update));
      ports.report({ kind: 'update-redundant' });
      return;
    }
    // Asked here and not before: the role may have changed while the update was being walked.
    if (permits(member, message.type) !== 'allow') {
      this.#refuse(member, 'viewer');
    } else if (member.refusal !== undefined) {
      this.#refuse(member, member.refusal);
    } else {
      this.#accept(member, message.update, result.value);
    }
  }

  #accept(member: Member, update: Uint8Array, summary: UpdateSummary): void {
    const { document } = this.#options;
    const { now, later } = divideForeign(summary, document.state, (client) =>
      this.#isForeign(member, client),
    );
    if (later.length === 0) {
      this.#append(member, update, summary);
      return;
    }
    if (document.state.hasNews(now)) this.#takeNow(member, takeParts(update, now));
    for (const part of later) this.#park(member, update, part);
  }

  /** An update of our own making from parts that were checked before. */
  #takeNow(member: Member, update: Uint8Array): void {
    const summary = summarizeUpdate(update);
    if (!summary.ok || !this.#options.document.state.hasNews(summary.value)) return;
    this.#append(member, update, summary.value);
  }

  #append(member: Member, update: Uint8Array, summary: UpdateSummary): void {
    const { document, log, ports } = this.#options;
    const waiting = document.state.countWaiting(summary);
    if (waiting > 0) {
      const { gapRanges, gapBytes } = ports.limits;
      const isTooMuch = this.#gapBytes + update.length > gapBytes;
      if (isTooMuch || document.state.gapCount + waiting > gapRanges) {
        // What waits for nothing is taken all the same: it may be what fills the gaps of others.
        const sound = document.state.soundPart(summary);
        if (document.state.hasNews(sound)) this.#takeNow(member, takeParts(update, sound));
        this.#refuse(member, 'too-many-gaps');
        return;
      }
      this.#gapBytes += update.length;
    }
    log.append(update, summary, member, member.session.user.id);
    if (!document.state.hasGaps) this.#gapBytes = 0;
  }

  #park(member: Member, update: Uint8Array, part: ForeignPart): void {
    const { limits, clock } = this.#options.ports;
    const waiting = takeParts(update, part.parts);
    const bytes = member.parked.reduce((sum, parked) => sum + parked.update.length, 0);
    if (bytes + waiting.length > limits.parkedBytes) {
      this.#refuse(member, 'foreign-client-number');
      return;
    }
    const { client, untilClock } = part;
    member.parked.push({ client, untilClock, update: waiting, parkedAtMs: clock.nowMs() });
  }

  #isForeign(member: Member, client: number): boolean {
    const owner = this.#options.ownerOf(client);
    return owner !== undefined && owner !== member.session.user.id;
  }

  #refuse(member: Member, reason: NotAppliedReason): void {
    const { ports } = this.#options;
    member.refusal = reason;
    this.#reportRefusal(member, reason);
    const nowMs = ports.clock.nowMs();
    const sinceMs = nowMs - member.refusalToldAtMs;
    if (sinceMs >= 0 && sinceMs < ports.limits.refusalNoticeMs) return;
    member.refusalToldAtMs = nowMs;
    member.outgoing.send([
      encodeMessage({ type: 'permission-denied', reason: REFUSAL_TEXTS[reason] }),
    ]);
    if (!member.speaksWeft) return;
    const notice = { kind: 'not-applied', reason } as const;
    member.outgoing.send([encodeMessage({ type: 'notice', notice })]);
  }

  #reportRefusal(member: Member, reason: NotAppliedReason | 'invalid'): void {
    const { board, ports } = this.#options;
    ports.report({ kind: 'update-refused', board, user: member.session.user.id, reason });
  }

  #dismiss(member: Member, code: CloseCode, why: string): void {
    this.#options.door.dismiss(member, code, why);
  }
}
