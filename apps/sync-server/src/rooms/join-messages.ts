import { MAX_PRESENCE_BYTES, encodeMessage, type Phase, type Role } from '@weft/sync-protocol';
import type { MemberSession } from './member.ts';

/** Schema versions of boards that this server lets in. */
const SCHEMA_RANGE = { min: 1, max: 1 } as const;

/** Message 101 for whoever has this session; `role` is what it may do in this phase. */
export function sessionMessage(
  session: MemberSession,
  now: {
    readonly role: Role;
    readonly phase: Phase;
    readonly maxFrameBytes: number;
    readonly serverTimeMs: number;
  },
): Uint8Array {
  const { user, lineage, expiresAtMs } = session;
  const { role, phase, maxFrameBytes, serverTimeMs } = now;
  return encodeMessage({
    type: 'session',
    session: {
      user,
      role,
      lineage,
      schema: SCHEMA_RANGE,
      serverTimeMs,
      expiresAtMs,
      limits: { maxFrameBytes, maxPresenceBytes: MAX_PRESENCE_BYTES },
      phase,
    },
  });
}
