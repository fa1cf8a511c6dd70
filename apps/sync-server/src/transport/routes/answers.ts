import type { Context } from 'hono';
import { CLOSE_CODES, type Role } from '@weft/sync-protocol';
import type { AdmissionRefusal } from '../../auth/authenticator.ts';
import type { LinkSecrets } from '../../auth/link-secrets.ts';
import type { ApiCall } from './api-route.ts';

export type ErrorCode =
  | 'bad-request'
  | 'foreign-origin'
  | 'creation-closed'
  | 'not-found'
  | 'no-such-board'
  | 'wrong-secret'
  | 'link-expired'
  | 'last-link'
  | 'no-such-version'
  | 'too-many-versions'
  | 'damaged'
  | 'no-such-asset'
  | 'wrong-hash'
  | 'not-an-image'
  | 'board-full'
  | 'busy'
  | 'not-saving'
  | 'lineage-mismatch'
  | 'unauthorized'
  | 'token-expired'
  | 'forbidden'
  | 'invalid-file'
  | 'too-large'
  | 'encoded-body'
  | 'too-many-requests'
  | 'closing'
  | 'internal';

type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503 | 507;

/** Names of the links in the API, by the role they give. */
const LINK_NAMES = { facilitator: 'facilitate', editor: 'edit', viewer: 'view' } as const;
const STRONGEST_FIRST: readonly Role[] = ['facilitator', 'editor', 'viewer'];

/** Every refusal has this form: a status, a word for programs, a sentence for people. */
export function answerError(
  context: Context,
  status: ErrorStatus,
  code: ErrorCode,
  message: string,
): Response {
  return context.json({ error: { code, message } }, status);
}

export function answerTooMany(context: Context): Response {
  context.header('Retry-After', '60');
  return answerError(context, 429, 'too-many-requests', 'Too many attempts. Wait a minute.');
}

/** Why a token opens nothing, said over HTTP instead of by a close code. */
export function answerAdmission(context: Context, { code, reason }: AdmissionRefusal): Response {
  switch (code) {
    case CLOSE_CODES.tokenExpired:
      return answerError(context, 401, 'token-expired', `${reason}.`);
    case CLOSE_CODES.noSuchBoard:
      return answerError(context, 404, 'no-such-board', `${reason}.`);
    case CLOSE_CODES.lineageMismatch:
      return answerError(context, 409, 'lineage-mismatch', `${reason}.`);
    default:
      return answerError(context, 401, 'unauthorized', `${reason}.`);
  }
}

/** Whole links, as people hand them on. */
export function linksOf(
  { ports, context }: ApiCall,
  board: string,
  secrets: LinkSecrets,
): Readonly<Record<string, string>> {
  const origin = ports.origins().originFor(context.req.header('Host'));
  return Object.fromEntries(
    STRONGEST_FIRST.flatMap((role) => {
      const secret = secrets[role];
      return secret === undefined ? [] : [[LINK_NAMES[role], `${origin}/b/${board}#${secret}`]];
    }),
  );
}

/** The body, or undefined when it is no JSON. */
export async function readJson(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}
