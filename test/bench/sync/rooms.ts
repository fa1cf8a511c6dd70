import type { BenchClient } from './bench-client.ts';
import { residentMb } from './process-figures.ts';
import { Typist, textRoot } from './wire.ts';
import { pass, type Work } from './work.ts';

const ROOMS = 1_000;
/** So many are opened at a time. */
const AT_ONCE = 20;
const SETTLED_MS = 3_000;
const AGAIN = 4;

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
      key: 'againKb',
      name: `… more when they come for the ${AGAIN + 1}th time, other boards each time`,
      unit: 'KiB',
      digits: 0,
      target: '0',
      isReached: (weft) => weft <= 5,
    },
  ],
  suits: () => true,
  run: async ({ contender, start }) => {
    const server = await start();
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
    const leave = async (): Promise<void> => {
      for (const client of clients.splice(0)) client.close();
      await pass(SETTLED_MS);
    };
    // What is loaded and compiled once is no room's.
    await openMany(ROOMS / 10, 0);
    await leave();
    const emptyMb = residentMb(server.processId);
    await openMany(ROOMS, ROOMS);
    await pass(SETTLED_MS);
    const fullMb = residentMb(server.processId);
    // Memory of who left is used again once the collector has been there: the first times tell nothing.
    const againMb: number[] = [];
    for (let time = 2; time < 2 + AGAIN; time++) {
      await leave();
      await openMany(ROOMS, time * ROOMS);
      await pass(SETTLED_MS);
      againMb.push(residentMb(server.processId));
    }
    await leave();
    await server.stop('SIGKILL');
    const perRoom = 1_024 / ROOMS;
    return {
      roomKb: (fullMb - emptyMb) * perRoom,
      againKb: ((againMb.at(-1) ?? 0) - (againMb.at(-2) ?? 0)) * perRoom,
    };
  },
};
