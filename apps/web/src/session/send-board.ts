import { brandId, done, isId, refused, type BoardId, type Result } from '@weft/domain';
import { base64Of } from './base64.ts';

/** A whole board may take a while to send. */
const TIMEOUT_MS = 120_000;
/** The server takes no larger document. */
const MAX_BYTES = 16 * 1_048_576;

/**
 * `unreachable`: no answer; `busy`: asked too often; `not-allowed`: nobody may make boards there;
 * `too-large`: over 16 MiB; `refused`: anything else.
 */
export type SendBoardRefusal = 'unreachable' | 'busy' | 'not-allowed' | 'too-large' | 'refused';

export interface SentBoard {
  readonly id: BoardId;
  /** Of its strongest link. A capability: never logged. */
  readonly secret: string;
}

/** Sends a board that began on a device to the server this page came from. Never rejects. */
export async function createBoardFromFile(options: {
  readonly lineage: string;
  /** The whole document, as one Yjs update. */
  readonly update: Uint8Array;
  readonly fetch?: typeof fetch;
}): Promise<Result<SentBoard, SendBoardRefusal>> {
  const { lineage, update, fetch: request = fetch } = options;
  if (update.length > MAX_BYTES) return refused('too-large');
  try {
    const answer = await request('/api/boards', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ lineage, file: base64Of(update) }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) return refused(refusalOf(answer.status));
    const sent = parseSent(await answer.json());
    return sent === undefined ? refused('refused') : done(sent);
  } catch {
    return refused('unreachable');
  }
}

function refusalOf(status: number): SendBoardRefusal {
  switch (status) {
    case 403:
      return 'not-allowed';
    case 413:
      return 'too-large';
    case 429:
      return 'busy';
    default:
      return 'refused';
  }
}

/** Reads `{id, links: {facilitate}}`. */
function parseSent(answer: unknown): SentBoard | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const id: unknown = Reflect.get(answer, 'id');
  const links: unknown = Reflect.get(answer, 'links');
  if (!isId(id) || typeof links !== 'object' || links === null) return undefined;
  const link: unknown = Reflect.get(links, 'facilitate');
  if (typeof link !== 'string' || !URL.canParse(link)) return undefined;
  const secret = new URL(link).hash.slice(1);
  return secret === '' ? undefined : { id: brandId<BoardId>(id), secret };
}
