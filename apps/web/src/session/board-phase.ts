import { done, refused, type BoardId, type Result } from '@weft/domain';
import type { SessionSource } from '@weft/sync-client';
import type { Phase } from '@weft/sync-protocol';

/** No answer within this time counts as no connection. */
const TIMEOUT_MS = 8_000;
const FORBIDDEN: readonly number[] = [401, 403];

/** `unreachable`: no answer; `not-allowed`: this link is no facilitator's; `refused`: anything else. */
export type PhaseRefusal = 'unreachable' | 'not-allowed' | 'refused';

/**
 * Asks the server to bring the board into a phase. Everybody there is told by the server; the own
 * tab too, so nothing is changed here. Never rejects.
 */
export async function setBoardPhase(options: {
  readonly boardId: BoardId;
  readonly phase: Phase;
  readonly source: Pick<SessionSource, 'fetchToken'>;
  readonly fetch?: typeof fetch;
}): Promise<Result<void, PhaseRefusal>> {
  const { boardId, phase, source, fetch: ask = fetch } = options;
  const grant = await source.fetchToken();
  if (!grant.ok) return refused(grant.refusal.code === 'unreachable' ? 'unreachable' : 'refused');
  try {
    const answer = await ask(`/api/boards/${boardId}/phase`, {
      method: 'PUT',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${grant.value.token}`,
      },
      body: JSON.stringify({ phase }),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.ok) return done(undefined);
    return refused(FORBIDDEN.includes(answer.status) ? 'not-allowed' : 'refused');
  } catch {
    return refused('unreachable');
  }
}
