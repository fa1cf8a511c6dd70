/**
 * Which barrier an answer belongs to. `socket` counts the sockets this client has opened, `number`
 * the barriers on one socket; on close all open nonces of that socket are void.
 */
export interface BarrierNonce {
  readonly socket: number;
  readonly number: number;
}
