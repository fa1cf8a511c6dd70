import { isId, unreachable } from '@weft/domain';
import type { VersionEntry } from '../../storage/board-version.ts';
import type { KeepRefusal } from '../../versions/board-versions.ts';
import { parseVersionBody } from '../api-bodies.ts';
import { answerError, answerTooMany, readJson } from './answers.ts';
import { SMALL_BODY_BYTES, type ApiRoute, type BoardCall } from './api-route.ts';

/** Versions of a board: to look at for everybody who may read it, to make for everybody who may edit it. */
export const VERSION_ROUTES: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/boards/:id/versions',
    needs: 'viewer',
    maxBodyBytes: 0,
    answer: listVersions,
  },
  {
    method: 'GET',
    path: '/api/boards/:id/versions/:versionId',
    needs: 'viewer',
    maxBodyBytes: 0,
    answer: readVersion,
  },
  {
    method: 'POST',
    path: '/api/boards/:id/versions',
    needs: 'editor',
    maxBodyBytes: SMALL_BODY_BYTES,
    answer: keepVersion,
  },
  {
    method: 'DELETE',
    path: '/api/boards/:id/versions/:versionId',
    needs: 'facilitator',
    maxBodyBytes: 0,
    answer: removeVersion,
  },
];

async function listVersions(call: BoardCall): Promise<Response> {
  const { ports, context, board, address } = call;
  if (!ports.limits.versions.allows(address)) return answerTooMany(context);
  ports.limits.versions.count(address);
  const versions = await ports.versions.list(board);
  return context.json({ versions: versions.map(shown) });
}

async function readVersion(call: BoardCall): Promise<Response> {
  const { ports, context, board, address } = call;
  if (!ports.limits.versions.allows(address)) return answerTooMany(context);
  ports.limits.versions.count(address);
  const id = context.req.param('versionId');
  const version = isId(id) ? await ports.versions.read(board, id) : undefined;
  if (version === undefined) return answerNoSuchVersion(call);
  if (version.isDamaged) {
    return answerError(context, 500, 'damaged', 'The stored bytes of this version are damaged.');
  }
  const { update, isDamaged: _, ...entry } = version;
  return context.json({
    version: shown({ ...entry, byteCount: update.length }),
    update: Buffer.from(update).toString('base64'),
  });
}

async function keepVersion(call: BoardCall): Promise<Response> {
  const { ports, context, board, session, address } = call;
  if (!ports.limits.versions.allows(address)) return answerTooMany(context);
  ports.limits.versions.count(address);
  const body = parseVersionBody(await readJson(context));
  if (!body.ok) return answerError(context, 400, 'bad-request', body.refusal);
  const kept = await ports.versions.keep(board, session, body.value.name);
  if (!kept.ok) return answerKeepRefusal(call, kept.refusal);
  const { user, role } = session;
  await ports.audit.record({ action: 'version-kept', board, user: user.id, role });
  return context.json({ version: shown(kept.value) }, 201);
}

async function removeVersion(call: BoardCall): Promise<Response> {
  const { ports, context, board, session } = call;
  const id = context.req.param('versionId');
  const isThere = (await ports.versions.list(board)).some((version) => version.id === id);
  if (!isId(id) || !isThere) return answerNoSuchVersion(call);
  await ports.versions.remove(board, id);
  const { user, role } = session;
  await ports.audit.record({ action: 'version-removed', board, user: user.id, role });
  return context.body(null, 204);
}

/** What is told of a version: `throughSeq` says where in the history it stands. */
function shown({ id, origin, madeAtMs, throughSeq, byteCount }: VersionEntry): VersionEntry {
  return { id, origin, madeAtMs, throughSeq, byteCount };
}

function answerNoSuchVersion({ context }: BoardCall): Response {
  return answerError(context, 404, 'no-such-version', 'This board has no such version.');
}

function answerKeepRefusal({ context }: BoardCall, refusal: KeepRefusal): Response {
  switch (refusal) {
    case 'no-such-board':
      return answerError(context, 404, refusal, 'There is no such board.');
    case 'too-many-versions':
      return answerError(context, 409, refusal, 'This board has as many versions as it may have.');
    case 'too-large':
      return answerError(context, 413, refusal, 'This board is too large for a version.');
    default:
      return unreachable(refusal);
  }
}
