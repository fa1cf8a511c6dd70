import { writeSnapshot } from '@weft/board-doc';
import { ACTION_KINDS, newBoard, randomAction } from '@weft/board-doc/testing';
import { planOf } from '../canvas/bench-board.ts';

/** A change as the server tells it. */
export interface ToldChange {
  readonly seq: number;
  readonly user: string;
  readonly atMs: number;
  /** In base64. */
  readonly update: string;
}

const START_MS = 1_763_700_000_000;
const BETWEEN_MS = 20_000;
/** 25 cells with 12 PBIs, and 200 that wait. */
const PLAN = { teams: 5, sprints: 5, inCell: 12, inBacklog: 200 };

/** A board of 500 PBIs, and what two people did with it, one change each; the same every time. */
export function recordHistory(count: number): readonly ToldChange[] {
  const person = newBoard({ seed: 20_261_121 });
  const { doc, board, editor, random, user } = person;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  writeSnapshot(doc, planOf(PLAN), {
    by: user,
    nowMs: START_MS,
    random: (bytes) => random.bytes(bytes),
  });
  while (updates.length < count) randomAction(editor, board, random, ACTION_KINDS);
  person.close();
  return updates.slice(0, count).map((update, index) => ({
    seq: index + 1,
    user: (Math.floor(index / 7) % 2).toString().repeat(26),
    atMs: START_MS + index * BETWEEN_MS,
    update: Buffer.from(update).toString('base64'),
  }));
}
