import { MESSAGE_TYPES, SYNC_TYPES, decodeFrame, type Message } from '@weft/sync-protocol';
import type { WebsocketProvider } from 'y-websocket';

export interface MessageListeners {
  /** Any frame has arrived. */
  readonly onFrame: () => void;
  /** Updates of one frame, in order. */
  readonly onUpdates: (updates: readonly Uint8Array[]) => void;
  /** One of Weft's own messages. */
  readonly onMessage: (message: Message) => void;
  /** The server asked for our document; the answer leaves when the handler returns. */
  readonly onStep1: () => void;
  /** The frame is not of this protocol: the stream cannot be trusted any more. */
  readonly onFault: () => void;
  /** The server describes the session in words this version does not know. */
  readonly onUnreadableSession: () => void;
}

type Handler = WebsocketProvider['messageHandlers'][number];

/**
 * Puts Weft's messages beside the stock ones and watches those. The stock handlers throw into the
 * socket's event on a broken frame; here the connection is given up instead.
 */
export function installHandlers(provider: WebsocketProvider, listeners: MessageListeners): void {
  const { messageHandlers } = provider;
  const { sync, awareness, queryAwareness, auth } = MESSAGE_TYPES;
  const { barrier, session, notice, ballot, token } = MESSAGE_TYPES;
  for (const type of [sync, awareness, queryAwareness]) {
    const stock = messageHandlers[type];
    if (stock !== undefined) messageHandlers[type] = guarded(stock, listeners);
  }
  const exchange = messageHandlers[sync];
  if (exchange !== undefined) messageHandlers[sync] = apartFromUpdates(exchange, listeners);
  // Permission denied comes with a notice that says more; the stock handler only prints it.
  messageHandlers[auth] = () => listeners.onFrame();
  const own: Handler = (_encoder, decoder, _provider, _emitSynced, type) => {
    listeners.onFrame();
    const frame = decodeFrame(decoder.arr);
    if (frame.ok) {
      for (const message of frame.value) listeners.onMessage(message);
    } else if (type === session) {
      listeners.onUnreadableSession();
    } else if (frame.refusal.code !== 'unknown-message') {
      // A notice or a ballot of a later version is passed over; broken bytes are not.
      listeners.onFault();
    }
  };
  for (const type of [barrier, session, notice, ballot, token]) messageHandlers[type] = own;
}

/** Updates are taken out of the stock handler's hands: it reads one message of a frame. */
function apartFromUpdates(others: Handler, listeners: MessageListeners): Handler {
  return (encoder, decoder, provider, emitSynced, type) => {
    if (decoder.arr[decoder.pos] !== SYNC_TYPES.update) {
      others(encoder, decoder, provider, emitSynced, type);
      return;
    }
    listeners.onFrame();
    const frame = decodeFrame(decoder.arr);
    const messages = frame.ok ? frame.value : [];
    const updates = messages.flatMap((each) => (each.type === 'sync-update' ? [each.update] : []));
    if (updates.length > 0 && updates.length === messages.length) listeners.onUpdates(updates);
    else listeners.onFault();
  };
}

function guarded(stock: Handler, listeners: MessageListeners): Handler {
  return (encoder, decoder, provider, emitSynced, type) => {
    listeners.onFrame();
    const isStep1 = type === MESSAGE_TYPES.sync && decoder.arr[decoder.pos] === SYNC_TYPES.step1;
    try {
      stock(encoder, decoder, provider, emitSynced, type);
    } catch {
      listeners.onFault();
      return;
    }
    if (isStep1) listeners.onStep1();
  };
}
