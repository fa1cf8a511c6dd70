import type { BoardId, UserId } from '@weft/domain';

/** A committed record on its way to the other servers. */
export interface BusRecord {
  readonly seq: number;
  readonly update: Uint8Array;
}

/** What somebody on another server shows of themselves. */
export interface BusPresence {
  readonly clientNumber: number;
  readonly user: UserId;
  /** JSON of the state as clients get it; `null` once it was taken back. */
  readonly stateJson: string;
  /** Shown for the first time on that connection: it takes over from older ones of the same person. */
  readonly fresh: boolean;
}

/** What servers tell each other about a board. */
export type BoardMessage =
  | { readonly kind: 'records'; readonly records: readonly BusRecord[] }
  /** Storage holds records through `seq`; whoever lacks some reads them there. */
  | { readonly kind: 'stored'; readonly seq: number }
  /**
   * What changed on that server; `whole`: everything that is shown there. Renews its lease.
   * `server` names one process.
   */
  | {
      readonly kind: 'presence';
      readonly server: string;
      readonly whole: boolean;
      readonly shown: readonly BusPresence[];
    }
  /** A server that opens the board asks the others to show theirs again. */
  | { readonly kind: 'presence-wanted' }
  /** Links or the phase of the board are others now; storage says which. */
  | { readonly kind: 'access-changed' }
  /** The ballots of the board have this revision in storage now. What they are is not said. */
  | { readonly kind: 'ballots'; readonly revision: number }
  /** Nobody looks at the board there any more. */
  | { readonly kind: 'presence-ended'; readonly server: string };

/**
 * Carries messages about boards between the servers of one Weft. It may lose, repeat and reorder
 * them: records are numbered and gaps are read from storage, presence is repeated. It promises that
 * a server which is behind hears so within some seconds, by one message or another, unless
 * storage is out of reach too. A server never hears itself.
 */
export interface BoardBus {
  /** The name of this process on the bus; undefined: there are no others. */
  readonly server: string | undefined;

  /**
   * Hears of one board. Resolves once messages arrive (or after a short time, when they cannot); the
   * result ends it. Load the board after that, so that nothing falls between.
   */
  subscribe(board: BoardId, hear: (message: BoardMessage) => void): Promise<() => void>;

  /** Tells the others. Never fails and never waits. */
  publish(board: BoardId, message: BoardMessage): void;

  /** Safe to call twice. */
  close(): Promise<void>;
}

/** The bus of a server that is alone. */
export const NO_BUS: BoardBus = {
  server: undefined,
  subscribe: () => Promise.resolve(() => undefined),
  publish: () => undefined,
  close: () => Promise.resolve(),
};
