import { brandId, isId, unreachable, type BoardId } from '@weft/domain';
import type { NewBoardRefusal, SessionRefusal } from '../../auth/board-access.ts';
import { boardFileOf } from '../../board-file.ts';
import { parseNewBoardBody, parseSessionBody } from '../api-bodies.ts';
import { answerError, answerTooMany, linksOf, readJson } from './answers.ts';
import {
  FILE_BODY_BYTES,
  SMALL_BODY_BYTES,
  type ApiCall,
  type ApiRoute,
  type BoardCall,
} from './api-route.ts';

/** Making, opening, copying and removing boards. */
export const BOARD_ROUTES: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/api/boards',
    needs: 'nothing',
    maxBodyBytes: FILE_BODY_BYTES,
    answer: createBoard,
  },
  {
    method: 'POST',
    path: '/api/boards/:id/session',
    needs: 'nothing',
    maxBodyBytes: SMALL_BODY_BYTES,
    answer: openSession,
  },
  {
    method: 'GET',
    path: '/api/boards/:id/export',
    needs: 'viewer',
    maxBodyBytes: 0,
    answer: exportBoard,
  },
  {
    method: 'DELETE',
    path: '/api/boards/:id',
    needs: 'facilitator',
    maxBodyBytes: 0,
    answer: removeBoard,
  },
];

async function createBoard(call: ApiCall): Promise<Response> {
  const { ports, context, address } = call;
  if (ports.boardCreation === 'nobody') {
    return answerError(context, 403, 'creation-closed', 'New boards are switched off here.');
  }
  if (!ports.limits.newBoards.allows(address)) return answerTooMany(context);
  const body = parseNewBoardBody(await readJson(context));
  if (!body.ok) return answerError(context, 400, 'bad-request', body.refusal);
  ports.limits.newBoards.count(address);
  const created = await ports.access.createBoard(body.value);
  if (!created.ok) return answerNewBoardRefusal(call, created.refusal);
  const { id, lineage, links } = created.value;
  const what = body.value.file === undefined ? body.value.template : 'file';
  await ports.audit.record({ action: 'board-created', board: id, what });
  return context.json({ id, lineage, links: linksOf(call, id, links) }, 201);
}

async function openSession(call: ApiCall): Promise<Response> {
  const { ports, context, address } = call;
  const { wrongSecrets, sessions } = ports.limits;
  if (!wrongSecrets.allows(address) || !sessions.allows(address)) return answerTooMany(context);
  sessions.count(address);
  const id = context.req.param('id');
  if (!isId(id)) return answerSessionRefusal(call, 'no-such-board');
  const body = parseSessionBody(await readJson(context));
  if (!body.ok) return answerError(context, 400, 'bad-request', body.refusal);
  const board: BoardId = brandId(id);
  const opened = await ports.access.openSession({ board, ...body.value });
  ports.metrics.sessions.inc({ outcome: opened.ok ? 'opened' : opened.refusal });
  if (!opened.ok) {
    const { refusal } = opened;
    if (refusal !== 'lineage-mismatch') wrongSecrets.count(address);
    // Of boards there are: ids that somebody made up would fill the log.
    if (refusal !== 'no-such-board') {
      await ports.audit.record({ action: 'session-refused', board, what: refusal });
    }
    return answerSessionRefusal(call, refusal);
  }
  const { links, ...session } = opened.value;
  const { user, role } = session;
  await ports.audit.record({ action: 'session-opened', board, user: user.id, role });
  return context.json({ ...session, links: linksOf(call, id, links) });
}

async function exportBoard(call: BoardCall): Promise<Response> {
  const { ports, context, board, session, address } = call;
  if (!ports.limits.exports.allows(address)) return answerTooMany(context);
  ports.limits.exports.count(address);
  const copy = await ports.administration.copy(board);
  if (!copy.ok) return answerError(context, 404, copy.refusal, 'There is no such board.');
  const { user, role } = session;
  await ports.audit.record({ action: 'exported', board, user: user.id, role });
  context.header('Content-Disposition', `attachment; filename="board-${board}.weft.json"`);
  return context.json(boardFileOf(copy.value));
}

async function removeBoard({ ports, context, board, session }: BoardCall): Promise<Response> {
  await ports.administration.remove(board);
  const { user, role } = session;
  await ports.audit.record({ action: 'board-removed', board, user: user.id, role });
  return context.body(null, 204);
}

function answerNewBoardRefusal({ context }: ApiCall, refusal: NewBoardRefusal): Response {
  switch (refusal) {
    case 'no-such-template':
      return answerError(context, 400, 'bad-request', 'There is no such template.');
    case 'invalid-file':
      return answerError(context, 422, refusal, 'The file holds what a board cannot hold.');
    default:
      return unreachable(refusal);
  }
}

function answerSessionRefusal({ context }: ApiCall, refusal: SessionRefusal): Response {
  switch (refusal) {
    case 'no-such-board':
      return answerError(context, 404, refusal, 'There is no board at this address.');
    case 'wrong-secret':
      return answerError(context, 403, refusal, 'This link does not open the board.');
    case 'link-expired':
      return answerError(context, 403, refusal, 'This link has ended. Ask for a new one.');
    case 'lineage-mismatch':
      return answerError(context, 409, refusal, 'The board was replaced by another history.');
    default:
      return unreachable(refusal);
  }
}
