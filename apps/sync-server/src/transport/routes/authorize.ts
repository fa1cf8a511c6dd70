import { ROLES, type Role } from '@weft/sync-protocol';
import { brandId, isId, type BoardId } from '@weft/domain';
import { answerAdmission, answerError, answerTooMany } from './answers.ts';
import type { ApiCall, ApiRoute } from './api-route.ts';

const BEARER = /^Bearer ([A-Za-z0-9._-]{1,4096})$/;

/**
 * The one gate of the API: runs a route when the token in the request is good for the board in the path
 * and of the role that the route needs. No cookie counts, so no foreign page can use somebody's rights.
 */
export async function runRoute(route: ApiRoute, call: ApiCall): Promise<Response> {
  if (route.needs === 'nothing') return route.answer(call);
  const { ports, context, address } = call;
  const id = context.req.param('id');
  if (!isId(id)) return answerError(context, 404, 'no-such-board', 'There is no such board.');
  const token = BEARER.exec(context.req.header('Authorization') ?? '')?.[1];
  if (token === undefined) {
    context.header('WWW-Authenticate', 'Bearer');
    return answerError(context, 401, 'unauthorized', 'Expected Authorization: Bearer and a token.');
  }
  if (!ports.limits.wrongSecrets.allows(address)) return answerTooMany(context);
  const board: BoardId = brandId(id);
  const admitted = await ports.authenticator.admit(board, token);
  if (!admitted.ok) {
    if (admitted.refusal.code === 4401) ports.limits.wrongSecrets.count(address);
    return answerAdmission(context, admitted.refusal);
  }
  const session = admitted.value;
  if (!isAtLeast(session.role, route.needs)) {
    const message = `This takes the link of a ${route.needs}.`;
    return answerError(context, 403, 'forbidden', message);
  }
  return route.answer({ ...call, board, session });
}

function isAtLeast(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(needed);
}
