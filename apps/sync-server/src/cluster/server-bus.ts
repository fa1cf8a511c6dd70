import type { BoardId } from '@weft/domain';
import type { BoardBus, BoardMessage } from './board-bus.ts';
import { decodeBoardMessage, encodeBoardMessage } from './board-message.ts';
import type { LastOfBoard, Ring } from './postgres-doorbell.ts';

/** How often storage is asked for the last number of every open board, whatever else was heard. */
const LOOK_MS = 3_000;
/** The same while the line is dead. */
const LOOK_ALONE_MS = 1_000;

/** Carries bytes between servers fast, and may die without saying so: Redis or Valkey. */
export interface BusLine {
  readonly carries: boolean;
  subscribe(board: BoardId): Promise<void>;
  unsubscribe(board: BoardId): void;
  publish(board: BoardId, bytes: Uint8Array): void;
  close(): void;
}

/** Tells that a board has news, and can ask storage for it: PostgreSQL. */
export interface BusDoorbell {
  ring(board: BoardId, ring: Ring): void;
  /** What storage has of each board by now. */
  look(boards: readonly BoardId[]): Promise<ReadonlyMap<BoardId, LastOfBoard>>;
  close(): Promise<void>;
}

export interface ServerBusOptions {
  readonly server: string;
  readonly line: BusLine | undefined;
  readonly doorbell: BusDoorbell;
  readonly after: (delayMs: number, run: () => void) => () => void;
}

type Hear = (message: BoardMessage) => void;

/**
 * The bus of several servers. Records and presence go over the line while it carries. When it does
 * not, or there is none, the doorbell rings instead and the others read the records from storage;
 * presence then stays at home. And from time to time every server looks by itself: a
 * line may be dead for the others only.
 */
export class ServerBus implements BoardBus {
  readonly server: string;
  readonly #options: ServerBusOptions;
  readonly #hearers = new Map<BoardId, Hear>();
  #cancelLook: (() => void) | undefined;
  #closed: Promise<void> | undefined;

  constructor(options: ServerBusOptions) {
    this.server = options.server;
    this.#options = options;
    this.#lookLater();
  }

  async subscribe(board: BoardId, hear: Hear): Promise<() => void> {
    this.#hearers.set(board, hear);
    await this.#options.line?.subscribe(board);
    return () => {
      if (this.#hearers.get(board) !== hear) return;
      this.#hearers.delete(board);
      this.#options.line?.unsubscribe(board);
    };
  }

  publish(board: BoardId, message: BoardMessage): void {
    const { line, doorbell, server } = this.#options;
    line?.publish(board, encodeBoardMessage(server, message));
    // Rare, and nobody would notice that they are missing: they go both ways.
    if (message.kind === 'access-changed') doorbell.ring(board, { kind: 'access' });
    if (message.kind === 'ballots') doorbell.ring(board, message);
    if (line?.carries === true) return;
    const seq = message.kind === 'records' ? message.records.at(-1)?.seq : undefined;
    if (seq !== undefined) doorbell.ring(board, { kind: 'stored', seq });
  }

  /** Call with what came over the line. */
  receive(board: BoardId, bytes: Uint8Array): void {
    const decoded = decodeBoardMessage(bytes);
    if (decoded === undefined || decoded.sender === this.server) return;
    this.#hearers.get(board)?.(decoded.message);
  }

  /** Call with what the doorbell rang. */
  hearRing(board: BoardId, ring: Ring): void {
    this.#hearers.get(board)?.(ring.kind === 'access' ? { kind: 'access-changed' } : ring);
  }

  /** Call when the line dies or carries again. What was published just before may be lost. */
  lineChanged(): void {
    this.#look();
    if (this.#options.line?.carries !== true) return;
    for (const [board, hear] of this.#hearers) {
      hear({ kind: 'presence-wanted' });
      this.publish(board, { kind: 'presence-wanted' });
    }
  }

  close(): Promise<void> {
    this.#closed ??= this.#end();
    return this.#closed;
  }

  async #end(): Promise<void> {
    this.#cancelLook?.();
    this.#hearers.clear();
    this.#options.line?.close();
    await this.#options.doorbell.close();
  }

  #lookLater(): void {
    const { line, after } = this.#options;
    const delayMs = line?.carries === false ? LOOK_ALONE_MS : LOOK_MS;
    this.#cancelLook?.();
    this.#cancelLook = after(delayMs, () => this.#look());
  }

  #look(): void {
    if (this.#closed !== undefined) return;
    this.#cancelLook?.();
    void this.#lookOnce();
  }

  async #lookOnce(): Promise<void> {
    try {
      const last = await this.#options.doorbell.look([...this.#hearers.keys()]);
      for (const [board, { seq, ballots }] of last) {
        this.hearRing(board, { kind: 'stored', seq });
        if (ballots > 0) this.hearRing(board, { kind: 'ballots', revision: ballots });
      }
    } catch {
      // Storage is out of reach: rooms notice that themselves.
    }
    if (this.#closed === undefined) this.#lookLater();
  }
}
