import type { BallotOperation, BallotRefusal, BallotState } from '@weft/sync-protocol';

/** How a server says that there are none. */
const NONE = JSON.stringify({ ballots: [] });

/** The server did not do something with the ballot `id`. */
export interface RefusedBallot {
  readonly id: string;
  readonly reason: BallotRefusal;
}

/**
 * Votes that nobody sees before the reveal. They live on the server only, so all of it needs a
 * connection; what is shown is what the server last said.
 */
export interface Ballots {
  /** Keeps its identity until something changes; stays as it was while offline. */
  readonly list: readonly BallotState[];
  /** False: offline, or the server knows no ballots. Nothing can be done then. */
  readonly isReachable: boolean;
  /** Called after any change of the list or of being reachable. Returns the end of the subscription. */
  subscribe(listener: () => void): () => void;
  /** Hears what the server did not do. Returns the end of the subscription. */
  onRefused(listener: (refused: RefusedBallot) => void): () => void;
  /** `sent` promises nothing: what became of it is in the list, or was refused. */
  send(operation: BallotOperation): 'sent' | 'offline';
}

/** What the server last said of the ballots of one board. */
export class ServerBallots implements Ballots {
  readonly #send: (operation: BallotOperation) => void;
  readonly #listeners = new Set<() => void>();
  readonly #refusedListeners = new Set<(refused: RefusedBallot) => void>();
  #list: readonly BallotState[] = [];
  /** Counts the lists, so that of two that are read at the same time the later one stays. */
  #taken = 0;
  /** The server has shown on this socket that it knows ballots; one of before would close it. */
  #isReachable = false;

  constructor(send: (operation: BallotOperation) => void) {
    this.#send = send;
  }

  get list(): readonly BallotState[] {
    return this.#list;
  }

  get isReachable(): boolean {
    return this.#isReachable;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onRefused(listener: (refused: RefusedBallot) => void): () => void {
    this.#refusedListeners.add(listener);
    return () => this.#refusedListeners.delete(listener);
  }

  send(operation: BallotOperation): 'sent' | 'offline' {
    if (!this.#isReachable) return 'offline';
    this.#send(operation);
    return 'sent';
  }

  /** The server says which ballots there are: all of them, each time. */
  take(json: string): void {
    this.#taken += 1;
    if (json === NONE) this.#show([]);
    else void this.#read(json, this.#taken);
  }

  takeRefusal(refused: RefusedBallot): void {
    for (const listener of this.#refusedListeners) listener(refused);
  }

  /** The socket is gone. */
  lost(): void {
    this.#taken += 1;
    if (!this.#isReachable) return;
    this.#isReachable = false;
    this.#tell();
  }

  /** What this version cannot read is passed over. */
  async #read(json: string, taken: number): Promise<void> {
    const reader = await import('./ballot-reader.ts').catch(() => undefined);
    const list = reader?.readBallots(json);
    if (list !== undefined && taken === this.#taken) this.#show(list);
  }

  #show(list: readonly BallotState[]): void {
    const isSame = list.length === 0 && this.#list.length === 0 && this.#isReachable;
    this.#isReachable = true;
    this.#list = list;
    if (!isSame) this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
