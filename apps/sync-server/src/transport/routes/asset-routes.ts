import { ASSET_SIZE_MAX_BYTES, parseAssetHash, unreachable } from '@weft/domain';
import type { AssetRefusal } from '../../assets/board-assets.ts';
import { DATA_POLICY } from '../security-headers.ts';
import { answerError, answerTooMany } from './answers.ts';
import type { ApiRoute, BoardCall } from './api-route.ts';

/** Images of a board: to see for everybody who may read it, to add for everybody who may edit it. */
export const ASSET_ROUTES: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/boards/:id/assets',
    needs: 'viewer',
    maxBodyBytes: 0,
    answer: listAssets,
  },
  {
    method: 'GET',
    path: '/api/boards/:id/assets/:sha256',
    needs: 'viewer',
    maxBodyBytes: 0,
    answer: readAsset,
  },
  {
    method: 'PUT',
    path: '/api/boards/:id/assets/:sha256',
    needs: 'editor',
    takes: 'bytes',
    maxBodyBytes: ASSET_SIZE_MAX_BYTES,
    answer: keepAsset,
  },
];

async function listAssets({ ports, context, board, address }: BoardCall): Promise<Response> {
  if (!ports.limits.assetReads.allows(address)) return answerTooMany(context);
  ports.limits.assetReads.count(address);
  return context.json({ assets: await ports.assets.list(board) });
}

/** Opened by itself such an answer shows and runs nothing, whatever its bytes may also be. */
async function readAsset(call: BoardCall): Promise<Response> {
  const { ports, context, board, address } = call;
  if (!ports.limits.assetReads.allows(address)) return answerTooMany(context);
  ports.limits.assetReads.count(address);
  const hash = parseAssetHash(context.req.param('sha256'));
  const asset = hash === undefined ? undefined : await ports.assets.read(board, hash);
  if (asset === undefined) {
    return answerError(context, 404, 'no-such-asset', 'This board has no such image.');
  }
  if (asset.isDamaged) {
    return answerError(context, 500, 'damaged', 'The stored bytes of this image are damaged.');
  }
  return context.body(new Uint8Array(asset.bytes), 200, {
    'Content-Type': asset.type,
    'Content-Length': String(asset.bytes.length),
    'Content-Disposition': 'attachment',
    'Content-Security-Policy': `${DATA_POLICY}; sandbox`,
    'Cache-Control': 'private, max-age=31536000, immutable',
  });
}

async function keepAsset(call: BoardCall): Promise<Response> {
  const { ports, context, board, session, address } = call;
  if (!ports.limits.assetUploads.allows(address)) return answerTooMany(context);
  ports.limits.assetUploads.count(address);
  const hash = parseAssetHash(context.req.param('sha256'));
  if (hash === undefined) {
    const message = 'Expected the SHA-256 of the image in the path, in lower case.';
    return answerError(context, 400, 'bad-request', message);
  }
  const { user, role } = session;
  const read = (): Promise<Uint8Array | undefined> => readBytes(call);
  const kept = await ports.assets.keep(board, { hash, role, read });
  if (!kept.ok) {
    ports.metrics.assets.inc({ outcome: kept.refusal });
    return answerAssetRefusal(call, kept.refusal);
  }
  const { type, bytes, isNew } = kept.value;
  ports.metrics.assets.inc({ outcome: isNew ? 'new' : 'known' });
  if (!isNew) return context.json({ type });
  ports.metrics.assetBytes.inc(bytes.length);
  const count = bytes.length;
  await ports.audit.record({ action: 'asset-kept', board, user: user.id, role, what: type, count });
  return context.json({ type }, 201);
}

/** Whole, as the limit of the route allows; undefined when the sender went away. */
async function readBytes({ context }: BoardCall): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await context.req.arrayBuffer());
  } catch {
    return undefined;
  }
}

function answerAssetRefusal({ context }: BoardCall, refusal: AssetRefusal): Response {
  switch (refusal) {
    case 'no-such-board':
      return answerError(context, 404, refusal, 'There is no such board.');
    case 'closed':
      return answerError(context, 403, 'forbidden', 'This board is closed.');
    case 'busy':
      context.header('Retry-After', '5');
      return answerError(context, 503, refusal, 'Too many images come in at this moment.');
    case 'wrong-hash':
      return answerError(context, 422, refusal, 'The bytes are not those that the path names.');
    case 'not-an-image':
      return answerError(context, 415, refusal, 'Expected a PNG, JPEG or WebP, and nothing else.');
    case 'board-full':
      return answerError(context, 507, refusal, 'This board has as many images as it may have.');
    case 'not-saving':
      context.header('Retry-After', '30');
      return answerError(context, 503, refusal, 'The server cannot store anything at this moment.');
    default:
      return unreachable(refusal);
  }
}
