import type { BenchClient } from './bench-client.ts';
import type { RunningServer } from './contenders.ts';
import { processorMs } from './process-figures.ts';
import { Typist, readNumber, reader, textRoot } from './wire.ts';
import { pass, percentile, until, type Work } from './work.ts';

const FIRST_CLIENT = 1_000;
/** Longest time from writing to reading in which 99 of 100 letters must arrive. */
const BEARABLE_MS = 250;
const STEP_MS = 1_200;
/** A rate is not held when it fails as often in a row: machines pause, and that is nobody's fault. */
const TRIES = 2;
/** Longest wait for what a rate has left behind. */
const DRAIN_MS = 4_000;
const TICK_MS = 10;
/** Letters a second of all clients together, one step after the other. */
const RATES: readonly number[] = [
  250, 500, 1_000, 2_000, 4_000, 6_000, 8_000, 12_000, 16_000, 20_000, 24_000, 28_000, 32_000,
];
const MANY = 50;
const USUAL = 200;
const USUAL_RATE = 100;
const USUAL_MS = 6_000;

/** People in one board who type, and read what the others typed. */
class Room {
  readonly clients: BenchClient[] = [];
  readonly #typists: Typist[] = [];
  /** When each letter of each client was sent. */
  readonly #sentAtMs: number[][] = [];
  delaysMs: number[] = [];
  /** Letters that reached somebody who had not typed them. */
  deliveries = 0;

  static async open(server: RunningServer, people: number, isEcho: boolean): Promise<Room> {
    const room = new Room();
    const place = await server.newBoard();
    for (let index = 0; index < people; index++) {
      const client = await server.connect(place);
      if (!isEcho) {
        client.ask();
        await client.next('step-2');
      }
      room.#typists.push(new Typist(FIRST_CLIENT + index, textRoot(index)));
      room.#sentAtMs.push([]);
      room.clients.push(client);
      client.onMessage = (kind, bytes, start) => {
        if (kind === 'update') room.#hear(index, bytes, start);
      };
    }
    return room;
  }

  get sent(): number {
    return this.#typists.reduce((sum, { typed }) => sum + typed, 0);
  }

  /** All type, one after the other, at this rate together. */
  async type(lettersPerSecond: number, forMs: number): Promise<void> {
    const startedMs = performance.now();
    let typed = 0;
    for (;;) {
      const passedMs = performance.now() - startedMs;
      if (passedMs >= forMs) return;
      for (; typed < (passedMs / 1_000) * lettersPerSecond; typed++) {
        const index = typed % this.clients.length;
        this.#sentAtMs[index]?.push(performance.now());
        const letter = this.#typists[index]?.next();
        if (letter !== undefined) this.clients[index]?.send(letter);
      }
      await pass(TICK_MS);
    }
  }

  /**
   * All type at this rate for a while. Deliveries a second, or undefined when letters came too late;
   * what was left behind is waited for.
   */
  async hold(lettersPerSecond: number): Promise<number | undefined> {
    this.delaysMs = [];
    const [sentBefore, heardBefore] = [this.sent, this.deliveries];
    const startedMs = performance.now();
    await this.type(lettersPerSecond, STEP_MS);
    // What came while it was written counts; what came later must at least come.
    const perSecond = (this.deliveries - heardBefore) / ((performance.now() - startedMs) / 1_000);
    const expected = (this.sent - sentBefore) * (this.clients.length - 1);
    const isWhole = await until(
      () => this.deliveries - heardBefore >= expected,
      DRAIN_MS,
      'all letters',
    ).then(
      () => true,
      () => false,
    );
    return isWhole && percentile(this.delaysMs, 0.99) <= BEARABLE_MS ? perSecond : undefined;
  }

  close(): void {
    for (const client of this.clients) client.close();
  }

  #hear(index: number, bytes: Buffer, start: number): void {
    reader.at = start + 2;
    const from = readNumber(bytes) - FIRST_CLIENT;
    if (from === index) return;
    const clock = readNumber(bytes);
    const letters = readLetterCount(bytes);
    this.deliveries += letters;
    const nowMs = performance.now();
    for (let letter = clock; letter < clock + letters; letter++) {
      const sentAtMs = this.#sentAtMs[from]?.[letter];
      if (sentAtMs !== undefined) this.delaysMs.push(nowMs - sentAtMs);
    }
  }
}

/** Letters in the one struct of an update, behind its clock: a server may have put some together. */
function readLetterCount(bytes: Buffer): number {
  const info = bytes[reader.at++] ?? 0;
  if (info >= 128) {
    readNumber(bytes);
    readNumber(bytes);
  } else {
    readNumber(bytes);
    const name = readNumber(bytes);
    reader.at += name;
  }
  return readNumber(bytes);
}

export const saturation: Work = {
  name: `${MANY} people type, faster and faster`,
  rows: [
    {
      key: 'deliveriesPerSecond',
      name: `deliveries a second of ${MANY} clients before p99 > ${BEARABLE_MS} ms`,
      unit: '',
      digits: 0,
      target: '≥ 2 × the best peer',
      isReached: (weft, others) => weft >= 2 * Math.max(...others),
    },
  ],
  suits: () => true,
  run: async ({ contender, start }) => {
    const server = await start();
    const room = await Room.open(server, MANY, contender.isEcho);
    let best = 0;
    await room.type(RATES[0] ?? 0, STEP_MS);
    for (const rate of RATES) {
      let held: number | undefined;
      for (let time = 0; time < TRIES && held === undefined; time++) held = await room.hold(rate);
      if (held === undefined) break;
      best = Math.max(best, held);
    }
    room.close();
    await server.stop('SIGKILL');
    return { deliveriesPerSecond: best };
  },
};

export const usualLoad: Work = {
  name: `${USUAL} people, ${USUAL_RATE} letters a second`,
  rows: [
    {
      key: 'microsecondsPerDelivery',
      name: `processor per delivery, ${USUAL} clients, ${USUAL_RATE} edits a second`,
      unit: 'µs',
      digits: 1,
      target: '≤ 12 µs',
      isReached: (weft) => weft <= 12,
    },
  ],
  suits: () => true,
  run: async ({ contender, start }) => {
    const server = await start();
    const room = await Room.open(server, USUAL, contender.isEcho);
    await room.type(USUAL_RATE, 1_500);
    const [beforeMs, heardBefore] = [processorMs(server.processId), room.deliveries];
    await room.type(USUAL_RATE, USUAL_MS);
    const usedMs = processorMs(server.processId) - beforeMs;
    const heard = room.deliveries - heardBefore;
    room.close();
    await server.stop('SIGKILL');
    return { microsecondsPerDelivery: (usedMs * 1_000) / heard };
  },
};
