import { MAX_PRESENCE_BYTES, encodeMessage } from '@weft/sync-protocol';
import { mayEdit } from '../auth/permissions.ts';
import type { MemberSession } from './member.ts';
import type { ServerLimits } from './server-limits.ts';

/** Schema versions of boards that this server lets in. */
const SCHEMA_RANGE = { min: 1, max: 1 } as const;

/** Message 101 for whoever has this session. */
export function sessionMessage(
  session: MemberSession,
  limits: ServerLimits,
  serverTimeMs: number,
): Uint8Array {
  const { user, role, lineage, expiresAtMs } = session;
  const maxFrameBytes = mayEdit(role) ? limits.editorFrameBytes : limits.viewerFrameBytes;
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
      phase: 'open',
    },
  });
}
