import { brandId, isId, type BoardId } from '@weft/domain';

const nameOf = (from: BoardId): string => `weft-moved:${from}`;

/** Tells the other tabs of a device that one of its boards is on a server now, and what it is called there. */
export function tellMove(from: BoardId, to: BoardId): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(nameOf(from));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is same-origin
  channel.postMessage(to);
  channel.close();
}

/** Calls `listener` when another tab has put the board on a server. Returns the end of listening. */
export function hearOfMove(from: BoardId, listener: (to: BoardId) => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(nameOf(from));
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isId(data)) listener(brandId<BoardId>(data));
  });
  return () => channel.close();
}
