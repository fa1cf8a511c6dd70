/**
 * - `online`: the device believes that it has a network again.
 * - `offline`: the device believes that it lost the network.
 * - `wake`: the page or the device ran again after a pause (sleep, freeze, hidden for long).
 */
export type ConnectivityEvent = 'online' | 'offline' | 'wake';

/**
 * What the device says of its network. Hints only: a hint makes the client look at once, never
 * decide. (A laptop without any network still reaches a server on itself.)
 */
export interface Connectivity {
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: ConnectivityEvent) => void): () => void;
}
