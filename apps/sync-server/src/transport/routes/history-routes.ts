import { answerError, answerTooMany } from './answers.ts';
import type { ApiRoute, BoardCall } from './api-route.ts';

/** What happened on a board, change by change: for everybody who may read it. */
export const HISTORY_ROUTES: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/boards/:id/history',
    needs: 'viewer',
    maxBodyBytes: 0,
    answer: readHistory,
  },
];

async function readHistory(call: BoardCall): Promise<Response> {
  const { ports, context, board, address } = call;
  if (!ports.limits.versions.allows(address)) return answerTooMany(context);
  ports.limits.versions.count(address);
  const after = Number(context.req.query('after') ?? '0');
  if (!Number.isSafeInteger(after) || after < 0) {
    return answerError(context, 400, 'bad-request', '"after" is the number of a change.');
  }
  const page = await ports.history.read(board, after);
  return context.json({
    keptAfterSeq: page.keptAfterSeq,
    damagedRecords: page.damagedRecords,
    ...(page.nextAfterSeq !== undefined && { nextAfterSeq: page.nextAfterSeq }),
    authors: page.authors,
    changes: page.records.map(({ seq, update, deliveredBy, receivedAtMs }) => ({
      seq,
      user: deliveredBy,
      atMs: receivedAtMs,
      update: Buffer.from(update).toString('base64'),
    })),
  });
}
