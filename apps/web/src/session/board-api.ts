import { done, isId, refused, type Result } from '@weft/domain';

/** No answer within this time counts as no connection. */
const TIMEOUT_MS = 15_000;
const TOO_MANY_REQUESTS = 429;

/** `unreachable`: no answer; `busy`: asked too often; `refused`: anything else. */
export type CreateBoardRefusal = 'unreachable' | 'busy' | 'refused';

export interface CreatedBoard {
  /** Where it is on this server, with its strongest secret behind `#`. A capability: never logged. */
  readonly path: string;
}

/** What a new board begins with: nothing, teams and Sprints for an event, or the example Nexus. */
export type BoardTemplate = 'blank' | 'refinement' | 'planning' | 'example';

/** Makes a board on the server this page came from. Never rejects. */
export async function createBoard(options: {
  readonly template: BoardTemplate;
  readonly fetch?: typeof fetch;
}): Promise<Result<CreatedBoard, CreateBoardRefusal>> {
  const request = options.fetch ?? fetch;
  try {
    const answer = await request('/api/boards', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ template: options.template }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (answer.status === TOO_MANY_REQUESTS) return refused('busy');
    if (!answer.ok) return refused('refused');
    const path = parsePath(await answer.json());
    return path === undefined ? refused('refused') : done({ path });
  } catch {
    return refused('unreachable');
  }
}

/** Reads `{id, links: {facilitate}}`: of the link only the secret, since the page stays where it is. */
function parsePath(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  if (!('id' in answer) || !isId(answer.id)) return undefined;
  if (!('links' in answer) || typeof answer.links !== 'object' || answer.links === null) {
    return undefined;
  }
  if (!('facilitate' in answer.links) || typeof answer.links.facilitate !== 'string') {
    return undefined;
  }
  const link = answer.links.facilitate;
  if (!URL.canParse(link)) return undefined;
  return `/b/${answer.id}${new URL(link).hash}`;
}
