import { randomFillSync } from 'node:crypto';
import { createYDoc, writeSnapshot } from '@weft/board-doc';
import { brandId, type BoardSnapshot, type UserId } from '@weft/domain';
import * as Y from 'yjs';
import { seededRandom } from '../seeded-random.ts';

/** How many of everything a measured plan has. */
export interface PlanSize {
  readonly teams: number;
  readonly sprints: number;
  /** Ready PBIs that wait in the Product Backlog. */
  readonly inBacklog: number;
  /** PBIs in each team × Sprint. */
  readonly inCell: number;
}

const SIZES = [1, 2, 3, 5, 8];
/** Every how many PBIs one waits for one before it. */
const WAITS_EVERY = 3;

/** A plan as a Nexus has it in the middle of Nexus Sprint Planning; the same for the same size. */
export function planOf(size: PlanSize): BoardSnapshot {
  const random = seededRandom(20_261_121);
  const below = (count: number): number => Math.floor(random() * count);
  const teams = Array.from({ length: size.teams }, (_, at) => ({
    ref: `t${at}`,
    name: `Team ${at + 1}`,
  }));
  const sprints = Array.from({ length: size.sprints }, (_, at) => ({
    ref: `s${at}`,
    name: `Sprint ${at + 1}`,
    number: at + 1,
  }));
  const cells = teams.flatMap(({ ref: team }) =>
    sprints.map(({ ref: sprint }) => ({ team, sprint })),
  );
  const places = [
    ...cells.flatMap((cell) => Array.from({ length: size.inCell }, () => cell)),
    ...Array.from({ length: size.inBacklog }, () => ({})),
  ];
  const items = places.map((place, at) => ({
    ref: `i${at}`,
    title: `Somebody can do something ${at + 1}`,
    size: SIZES[below(SIZES.length)] ?? 3,
    ready: true,
    acceptance: 'It can be seen that it works',
    ...place,
  }));
  const dependencies = items.flatMap(({ ref }, at) =>
    at > 0 && at % WAITS_EVERY === 0 ? [{ from: `i${below(at)}`, to: ref }] : [],
  );
  const capacities = cells.map(({ team, sprint }) => ({ team, sprint, points: 40 }));
  return { title: 'Measured', teams, sprints, items, dependencies, capacities };
}

/** A board as a document: an update that holds all of it. */
export function boardFile(board: BoardSnapshot): Uint8Array {
  const doc = createYDoc();
  writeSnapshot(doc, board, {
    by: brandId<UserId>('0'.repeat(26)),
    nowMs: Date.now(),
    random: (bytes) => randomFillSync(bytes),
  });
  return Y.encodeStateAsUpdate(doc);
}

/** Puts a board on a server and gives the link that edits it. */
export function putBoard(serverUrl: string, board: BoardSnapshot): Promise<string> {
  return putFile(serverUrl, boardFile(board));
}

/** The same with what {@link boardFile} gave. */
export async function putFile(serverUrl: string, file: Uint8Array): Promise<string> {
  const answer = await fetch(`${serverUrl}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      lineage: 'be'.repeat(16),
      file: Buffer.from(file).toString('base64'),
    }),
  });
  const made: unknown = await answer.json();
  const links: unknown = typeof made === 'object' && made !== null && Reflect.get(made, 'links');
  const link: unknown = typeof links === 'object' && links !== null && Reflect.get(links, 'edit');
  if (typeof link !== 'string') throw new Error(`No board was made: ${JSON.stringify(made)}`);
  return link;
}
