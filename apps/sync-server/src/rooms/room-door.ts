import type { CloseCode } from '@weft/sync-protocol';
import type { Member } from './member.ts';

/** Who is in, and the way out: what the parts of a room may do with its members. */
export interface RoomDoor {
  /** Ask again after every wait. */
  isPresent(member: Member): boolean;
  /** Ends a member's connection and takes it out of the room; nothing when it has left. */
  dismiss(member: Member, code: CloseCode, reason: string): void;
}
