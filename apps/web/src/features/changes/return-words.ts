import type { LaterMessages } from '../../messages/later.ts';
import type { ReturnSummary } from './return-summary.ts';

/** Says in a sentence or two what met when this device came back. */
export function returnInWords(
  { by, sent, received, newCollisions }: ReturnSummary,
  { changes, boardFile }: Pick<LaterMessages, 'changes' | 'boardFile'>,
): string {
  if (by === 'file') return boardFile.strip(received.length);
  return changes.welcome({
    sent,
    received: received.length,
    clashed: newCollisions.length > 0,
  });
}
