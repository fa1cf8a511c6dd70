import type { BenchClient } from './bench-client.ts';
import { NodeInspector } from '../../integration/services/node-inspector.ts';
import { residentMb } from './process-figures.ts';
import { Typist, textRoot } from './wire.ts';
import { pass, type Work } from './work.ts';

const ROOMS = 1_000;
/** So many are opened at a time. */
const AT_ONCE = 20;
const SETTLED_MS = 3_000;
/** Addresses are counted for a minute. */
const FORGOTTEN_MS = 65_000;

export const manyRooms: Work = {
  name: `${ROOMS} rooms of two`,
  rows: [
    {
      key: 'roomKb',
      name: `${ROOMS} rooms of 2 clients: memory a room`,
      unit: 'KiB',
      digits: 0,
      target: '≤ 60 KB',
      isReached: (weft) => weft * 1.024 <= 60,
    },
    {
      key: 'leftKb',
      name: '… held more when all have left, and other boards had come and gone',
      unit: 'KiB',
      digits: 1,
      target: '0',
      // A megabyte over all: code that was compiled late.
      isReached: (weft) => weft <= 1,
    },
  ],
  once: true,
  suits: () => true,
  run: async ({ contender, start }) => {
    const { port, flag } = await NodeInspector.reserve();
    const server = await start([flag]);
    const inspector = await NodeInspector.connect(port);
    const clients: BenchClient[] = [];
    const open = async (index: number): Promise<void> => {
      const place = await server.newBoard();
      const [writer, reader] = [await server.connect(place), await server.connect(place)];
      clients.push(writer, reader);
      if (!contender.isEcho) {
        for (const client of [writer, reader]) {
          client.ask();
          await client.next('step-2');
        }
      }
      const heard = reader.next('update');
      writer.send(new Typist(1_000 + index, textRoot(index)).next());
      await heard;
    };
    const openMany = async (count: number, from: number): Promise<void> => {
      let next = from;
      const work = async (): Promise<void> => {
        while (next < from + count) await open(next++);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    };
    /** What is held in the heap when nothing is left to collect, in MiB. */
    const heldMb = async (): Promise<number> => (await inspector.heldBytes()) / 1_048_576;
    const leave = (): void => {
      for (const client of clients.splice(0)) client.close();
    };
    // What is loaded and compiled once is no room's.
    await openMany(ROOMS / 10, 0);
    leave();
    await pass(SETTLED_MS);
    await heldMb();
    const emptyMb = residentMb(server.processId);
    await openMany(ROOMS, ROOMS);
    await pass(SETTLED_MS);
    await heldMb();
    const fullMb = residentMb(server.processId);
    // The first thousand fills what has a bound: caches, compiled code.
    const leftMb: number[] = [];
    if (contender.name === 'Weft') {
      leave();
      await pass(FORGOTTEN_MS);
      leftMb.push(await heldMb());
      await openMany(ROOMS, 2 * ROOMS);
      leave();
      await pass(FORGOTTEN_MS);
      leftMb.push(await heldMb());
    }
    inspector.close();
    await server.stop('SIGKILL');
    const perRoom = 1_024 / ROOMS;
    return {
      roomKb: (fullMb - emptyMb) * perRoom,
      leftKb: ((leftMb.at(-1) ?? Number.NaN) - (leftMb.at(-2) ?? Number.NaN)) * perRoom,
    };
  },
};
