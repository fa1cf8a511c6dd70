import * as Y from 'yjs';
import { RawClient } from '../raw-client.ts';

/** Two editors of a board: one writes now and then, and it is measured when the other hears of it. */
export class Bystanders {
  readonly #writer: RawClient;
  readonly #reader: RawClient;
  readonly #doc = new Y.Doc();
  readonly #delaysMs: number[] = [];
  #written: Uint8Array = new Uint8Array(0);
  #isDone = false;
  #running: Promise<void> | undefined;

  private constructor(writer: RawClient, reader: RawClient) {
    this.#writer = writer;
    this.#reader = reader;
    this.#doc.on('update', (update: Uint8Array) => {
      this.#written = update;
      writer.send({ type: 'sync-update', update });
    });
  }

  static async join(syncUrl: string, board: string, token: string): Promise<Bystanders> {
    const [writer, reader] = await Promise.all([
      RawClient.connect(syncUrl, board, { token }),
      RawClient.connect(syncUrl, board, { token }),
    ]);
    reader.send({ type: 'sync-step-1', stateVector: Uint8Array.of(0) });
    await reader.until((each) => (each.type === 'sync-step-2' ? true : undefined));
    return new Bystanders(writer, reader);
  }

  /** Writes one letter after the other, each as soon as the one before was heard of. */
  start(): void {
    this.#running = this.#run();
  }

  /** Stops; the delays from writing to hearing, in milliseconds, in order. */
  async stop(): Promise<readonly number[]> {
    this.#isDone = true;
    await this.#running;
    this.#writer.close();
    this.#reader.close();
    return this.#delaysMs.toSorted((a, b) => a - b);
  }

  async #run(): Promise<void> {
    for (let round = 0; !this.#isDone; round++) {
      this.#reader.heard.length = 0;
      const startedMs = performance.now();
      this.#doc.getMap('items').set('bystander', round);
      const written = this.#written;
      await this.#reader.until((each) =>
        each.type === 'sync-update' && Buffer.compare(each.update, written) === 0
          ? true
          : undefined,
      );
      this.#delaysMs.push(performance.now() - startedMs);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

/** The value below which this share of them lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
