import * as Y from 'yjs';
import type { BenchClient } from './bench-client.ts';
import { NodeInspector } from '../../integration/services/node-inspector.ts';
import { UPDATE, message } from './wire.ts';
import { pass, until, type Work } from './work.ts';

/** So many that nobody writes past a limit of bytes a second. */
const WRITERS = 8;
const WRITTEN_MB = 32;
const UPDATE_BYTES = 65_536;
/** How often it is looked at while that is written. */
const LOOKS = 4;
/** How long the reader reads nothing, at least: servers have patience with a slow line. */
const STOPPED_MS = 35_000;
/** How long the reader may take to notice that it was sent away. */
const PATIENCE_MS = 6_000;

/** Writes new values over the old ones, so that the board itself does not grow. */
class Writer {
  readonly #client: BenchClient;
  readonly #doc = new Y.Doc();
  readonly #name: string;
  #count = 0;

  constructor(client: BenchClient, name: string) {
    this.#client = client;
    this.#name = name;
    this.#doc.on('update', (update: Uint8Array) => client.send(message(UPDATE, update)));
  }

  /** Whether this document has what was written last. */
  isSeenIn(doc: Y.Doc): boolean {
    const value = doc.getMap('items').get(`${this.#name} ${this.#count % 2}`);
    return typeof value === 'string' && value.startsWith(`${this.#count} `);
  }

  write(): void {
    this.#count += 1;
    const value = `${this.#count} ${'x'.repeat(UPDATE_BYTES)}`;
    this.#doc.getMap('items').set(`${this.#name} ${this.#count % 2}`, value);
  }

  get isBehind(): boolean {
    return this.#client.line.unsentBytes > 1_048_576;
  }
}

export const stoppedReader: Work = {
  name: `one client stops reading, ${WRITTEN_MB} MB are written`,
  rows: [
    {
      key: 'grownMb',
      name: `a reader that stops, ${WRITTEN_MB} MB written: held more than while it read`,
      unit: 'MiB',
      digits: 1,
      target: '≤ +2 MB',
      isReached: (weft) => weft * 1.048_576 <= 2,
    },
    {
      key: 'closed',
      name: '… closed by the server (1 = yes)',
      unit: '',
      digits: 0,
      target: '1, with 1013',
      isReached: (weft) => weft === 1,
    },
  ],
  once: true,
  suits: () => true,
  run: async ({ contender, start }) => {
    const { port, flag } = await NodeInspector.reserve();
    const server = await start([flag]);
    const inspector = await NodeInspector.connect(port);
    const place = await server.newBoard();
    const clients: BenchClient[] = [];
    for (let index = 0; index < WRITERS + 2; index++) {
      const client = await server.connect(place, index === 0);
      if (!contender.isEcho) {
        client.ask();
        await client.next('step-2');
      }
      clients.push(client);
    }
    const [reader, stopped, ...writing] = clients;
    if (reader === undefined || stopped === undefined) throw new Error('Nobody reads');
    const writers = writing.map((client, index) => new Writer(client, `w${index}`));
    const seen = new Y.Doc();
    reader.onMessage = (kind, bytes, start, length) => {
      if (kind === 'update' || kind === 'step-2') {
        Y.applyUpdate(seen, bytes.subarray(start, start + length));
      }
    };
    /** Writes everything; the most that was held after any part of it, in MiB. */
    const write = async (): Promise<number> => {
      const rounds = (WRITTEN_MB * 1_048_576) / UPDATE_BYTES / WRITERS;
      let mostMb = 0;
      for (let round = 1; round <= rounds; round++) {
        for (const writer of writers) writer.write();
        while (writers.some((writer) => writer.isBehind)) await pass(5);
        await pass(2);
        if (round % (rounds / LOOKS) > 0) continue;
        const isSeen = (): boolean => writers.every((writer) => writer.isSeenIn(seen));
        await until(isSeen, 120_000, 'all updates with who reads');
        mostMb = Math.max(mostMb, await leastHeldMb(inspector));
      }
      return mostMb;
    };
    // Once for nothing: buffers, threads and caches take what they take.
    await write();
    const readingMb = await write();
    stopped.line.pause();
    const [stoppedMb] = await Promise.all([write(), pass(STOPPED_MS)]);
    // Whoever was sent away reads what lay on the line already, and then the end of it.
    stopped.line.resume();
    await until(() => stopped.line.isClosed, PATIENCE_MS, 'the end').catch(() => undefined);
    const { closeCode, isClosed } = stopped.line;
    if (isClosed && closeCode !== undefined && closeCode !== 1013) {
      throw new Error(`Closed with ${closeCode}`);
    }
    inspector.close();
    for (const client of clients) client.close();
    await server.stop('SIGKILL');
    return { grownMb: stoppedMb - readingMb, closed: isClosed ? 1 : 0 };
  },
};

/** The least of some looks: work that goes on during one of them holds something, too. */
async function leastHeldMb(inspector: NodeInspector): Promise<number> {
  let least = Infinity;
  for (let look = 0; look < 6; look++) {
    await pass(100);
    least = Math.min(least, (await inspector.heldBytes()) / 1_048_576);
  }
  return least;
}
