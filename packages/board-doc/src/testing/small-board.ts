import * as Y from 'yjs';
import { brandId, type ItemId, type Result, type SprintId, type TeamId } from '@weft/domain';
import { writeSnapshot } from '../import/write-snapshot.ts';
import type { Edit } from '../edit.ts';
import type { EditRefusal } from '../edit-refusal.ts';
import { createYDoc } from '../schema/create-y-doc.ts';
import { newBoard, type TestBoard } from './new-board.ts';
import { SeededRandom } from './seeded-random.ts';

/** A board with names: teams Red and Blue, Sprints 1 and 2, PBIs A, B and C without a place. */
export interface SmallBoard extends TestBoard {
  readonly red: TeamId;
  readonly blue: TeamId;
  readonly one: SprintId;
  readonly two: SprintId;
  readonly a: ItemId;
  readonly b: ItemId;
  readonly c: ItemId;
}

/** Devices of several people that all have the same small board. */
export function smallBoards(count: number): SmallBoard[] {
  const origin = createYDoc();
  origin.clientID = 1;
  writeSnapshot(
    origin,
    {
      teams: ['Red', 'Blue'].map((name) => ({ ref: name, name })),
      sprints: [1, 2].map((number) => ({ ref: `${number}`, name: `Sprint ${number}`, number })),
      items: ['A', 'B', 'C'].map((title) => ({ ref: title, title })),
      dependencies: [],
    },
    { by: brandId('0'.repeat(26)), nowMs: 0, random: new SeededRandom(7).bytes },
  );
  const state = Y.encodeStateAsUpdate(origin);
  return Array.from({ length: count }, (_, at) => {
    const doc = createYDoc();
    Y.applyUpdate(doc, state);
    return named(newBoard({ seed: 10 + at, doc }));
  });
}

/** One device with the small board. */
export function smallBoard(): SmallBoard {
  const [board] = smallBoards(1);
  if (board === undefined) throw new Error('No board was made.');
  return board;
}

/** Runs a command as one step and gives its value; a refusal is a mistake of the test. */
export function must<Value>(
  device: TestBoard,
  command: (edit: Edit) => Result<Value, EditRefusal>,
): Value {
  const result = device.editor.perform({ kind: 'edit-item' }, command);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

function named(device: TestBoard): SmallBoard {
  const { view } = device.board;
  const [red, blue] = view.teams();
  const [one, two] = view.sprints();
  const items = new Map([...view.items()].map((item) => [item.title, item.id]));
  const [a, b, c] = ['A', 'B', 'C'].map((title) => items.get(title));
  if (!red || !blue || !one || !two || !a || !b || !c) throw new Error('The board is incomplete.');
  return { ...device, red: red.id, blue: blue.id, one: one.id, two: two.id, a, b, c };
}
