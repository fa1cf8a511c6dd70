import { unreachable } from '@weft/domain';
import type { Role } from '@weft/sync-protocol';
import { auditOfBoard } from '../../audit/board-audit.ts';
import type { ReplacementRefusal } from '../../auth/board-administration.ts';
import { parsePhaseBody, parsePurgeBody, parseReplacementBody, parseRole } from '../api-bodies.ts';
import { answerError, answerTooMany, linksOf, readJson } from './answers.ts';
import { SMALL_BODY_BYTES, type ApiRoute, type BoardCall } from './api-route.ts';

/** Entries of the audit log in one answer: the last ones. */
const MAX_AUDIT_ENTRIES = 1_000;

const FACILITATOR = { needs: 'facilitator', maxBodyBytes: SMALL_BODY_BYTES } as const;

/** What a facilitator may do with a board beside editing it. */
export const FACILITATOR_ROUTES: readonly ApiRoute[] = [
  { ...FACILITATOR, method: 'GET', path: '/api/boards/:id/links', answer: listLinks },
  {
    ...FACILITATOR,
    method: 'POST',
    path: '/api/boards/:id/links/:role/rotate',
    answer: replaceLink,
  },
  { ...FACILITATOR, method: 'DELETE', path: '/api/boards/:id/links/:role', answer: revokeLink },
  { ...FACILITATOR, method: 'PUT', path: '/api/boards/:id/phase', answer: setPhase },
  {
    ...FACILITATOR,
    method: 'POST',
    path: '/api/boards/:id/purge',
    // Every PBI that a board may have.
    maxBodyBytes: 1_048_576,
    answer: purge,
  },
  { ...FACILITATOR, method: 'GET', path: '/api/boards/:id/audit', answer: readAudit },
];

async function listLinks({ ports, context, board }: BoardCall): Promise<Response> {
  return context.json({ links: await ports.administration.links(board) });
}

async function replaceLink(call: BoardCall): Promise<Response> {
  const { ports, context, board, address } = call;
  const role = parseRole(context.req.param('role'));
  if (role === undefined) return answerNoSuchRole(call);
  if (!ports.limits.wrongSecrets.allows(address)) return answerTooMany(context);
  const body = parseReplacementBody(await readJson(context));
  if (!body.ok) return answerError(context, 400, 'bad-request', body.refusal);
  const replaced = await ports.administration.replaceLink({ board, role, ...body.value });
  if (!replaced.ok) {
    if (replaced.refusal === 'wrong-secret') ports.limits.wrongSecrets.count(address);
    return answerReplacementRefusal(call, replaced.refusal);
  }
  await recordLinkChange(call, 'link-replaced', role);
  return context.json({ links: linksOf(call, board, replaced.value) });
}

async function revokeLink(call: BoardCall): Promise<Response> {
  const { ports, context, board } = call;
  const role = parseRole(context.req.param('role'));
  if (role === undefined) return answerNoSuchRole(call);
  const revoked = await ports.administration.revokeLink(board, role);
  if (!revoked.ok) {
    return revoked.refusal === 'no-such-board'
      ? answerNoSuchBoard(call)
      : answerError(
          context,
          409,
          revoked.refusal,
          'Without this link nobody could manage the board. Replace it instead.',
        );
  }
  await recordLinkChange(call, 'link-revoked', role);
  return context.body(null, 204);
}

async function setPhase(call: BoardCall): Promise<Response> {
  const { ports, context, board, session } = call;
  const body = parsePhaseBody(await readJson(context));
  if (!body.ok) return answerError(context, 400, 'bad-request', body.refusal);
  const { phase } = body.value;
  const set = await ports.administration.setPhase(board, phase);
  if (!set.ok) return answerNoSuchBoard(call);
  const { ended } = set.value;
  if (ended !== phase) await ports.versions.phaseEnded(board, ended);
  const { user, role } = session;
  await ports.audit.record({ action: 'phase-changed', board, user: user.id, role, what: phase });
  return context.json({ phase });
}

async function purge(call: BoardCall): Promise<Response> {
  const { ports, context, board, session } = call;
  const body = parsePurgeBody(await readJson(context));
  if (!body.ok) return answerError(context, 400, 'bad-request', body.refusal);
  const purged = await ports.administration.purge(board, body.value.items);
  if (!purged.ok) {
    return answerError(context, 503, purged.refusal, 'The server is restarting. Try again.');
  }
  const items = purged.value;
  if (items.length > 0) {
    await ports.versions.forget(board, items);
    await ports.history.beginAnew(board);
  }
  const { user, role } = session;
  const count = items.length;
  await ports.audit.record({ action: 'purged', board, user: user.id, role, count });
  return context.json({ items });
}

/** Reads through the whole log, so nobody may ask for it all the time. */
async function readAudit({ ports, context, board, address }: BoardCall): Promise<Response> {
  if (!ports.limits.exports.allows(address)) return answerTooMany(context);
  ports.limits.exports.count(address);
  const entries = await auditOfBoard(ports.auditStore, board, MAX_AUDIT_ENTRIES);
  return context.json({ entries });
}

function recordLinkChange(
  { ports, board, session }: BoardCall,
  action: 'link-replaced' | 'link-revoked',
  what: Role,
): Promise<void> {
  const { user, role } = session;
  return ports.audit.record({ action, board, user: user.id, role, what });
}

function answerNoSuchRole({ context }: BoardCall): Response {
  return answerError(context, 404, 'not-found', 'There is no such link.');
}

function answerNoSuchBoard({ context }: BoardCall): Response {
  return answerError(context, 404, 'no-such-board', 'There is no such board.');
}

function answerReplacementRefusal(call: BoardCall, refusal: ReplacementRefusal): Response {
  const { context } = call;
  switch (refusal) {
    case 'no-such-board':
      return answerNoSuchBoard(call);
    case 'wrong-secret':
      return answerError(context, 403, refusal, 'secret: expected that of the facilitator’s link.');
    case 'bad-end':
      return answerError(
        context,
        400,
        'bad-request',
        'expiresAtMs: expected a time to come, and none for the facilitator’s link.',
      );
    default:
      return unreachable(refusal);
  }
}
