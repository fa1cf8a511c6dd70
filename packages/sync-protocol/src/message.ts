import type { BarrierNonce } from './barrier-nonce.ts';
import type { Notice } from './notice.ts';
import type { SessionInfo } from './session-info.ts';

/**
 * One message. Both directions use the same bytes; who may send what is said in PROTOCOL.md.
 * `stateVector` and `update` are in Yjs' first encoding and are not looked into here.
 */
export type Message =
  | { readonly type: 'sync-step-1'; readonly stateVector: Uint8Array }
  | { readonly type: 'sync-step-2'; readonly update: Uint8Array }
  | { readonly type: 'sync-update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly update: Uint8Array }
  | { readonly type: 'query-awareness' }
  | { readonly type: 'permission-denied'; readonly reason: string }
  | { readonly type: 'barrier'; readonly nonce: BarrierNonce }
  | { readonly type: 'session'; readonly session: SessionInfo }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'token'; readonly token: string }
  /** `json`: an operation from a client, the list from the server; not looked into here. */
  | { readonly type: 'ballot'; readonly json: string };

export type MessageName = Message['type'];
