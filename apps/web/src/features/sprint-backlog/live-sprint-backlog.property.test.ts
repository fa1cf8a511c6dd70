import { describe, expect, it } from 'vitest';
import type { SprintId } from '@weft/domain';
import { newBoard, randomAction } from '@weft/board-doc/testing';
import { BoardStore } from '../../stores/board-store.ts';
import { FrameQueue } from '../../stores/frame-queue.ts';
import { LiveSprintBacklog } from './live-sprint-backlog.ts';
import { cardsOf, sprintBacklogOf, type SprintBacklog } from './sprint-backlog.ts';

const SEEDS = 14;
const ACTS = 90;

/** Counts what the held view was seen with: a generator that never plans anything proves nothing. */
interface Seen {
  cards: number;
  marks: number;
  changes: number;
  unchanged: number;
}

function see(seen: Seen, held: SprintBacklog | undefined, before: SprintBacklog | undefined): void {
  const cards = held?.lanes.flatMap(cardsOf) ?? [];
  seen.cards += cards.length;
  for (const { incoming, outgoing } of cards) seen.marks += incoming.length + outgoing.length;
  if (held === before) seen.unchanged += 1;
  else seen.changes += 1;
}

/** A card that says the same of the same PBI is the same object: nothing of it is drawn again. */
function expectSameCardsKept(
  before: SprintBacklog | undefined,
  held: SprintBacklog | undefined,
): void {
  const known = new Map(before?.lanes.flatMap(cardsOf).map((card) => [card.item, card]));
  for (const card of held?.lanes.flatMap(cardsOf) ?? []) {
    const was = known.get(card.item);
    if (was === undefined || was === card) continue;
    expect(JSON.stringify(card)).not.toBe(JSON.stringify(was));
  }
}

describe('the Nexus Sprint Backlog that is held', () => {
  it('equals a fresh computation after any acts, and keeps every card that is still the same', () => {
    const seen: Seen = { cards: 0, marks: 0, changes: 0, unchanged: 0 };
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const desk = newBoard({ seed });
      const frames = new FrameQueue(() => () => undefined);
      const store = new BoardStore(desk.board, frames);
      const { view } = desk.board;
      const held = new Map<SprintId, LiveSprintBacklog>();
      for (let act = 0; act < ACTS; act += 1) {
        const before = new Map([...held].map(([id, live]) => [id, live.current]));
        // Several acts may fall into one frame.
        for (let more = desk.random.below(3); more >= 0; more -= 1) {
          randomAction(desk.editor, desk.board, desk.random);
        }
        frames.flushNow();
        for (const [id, live] of held) {
          const fresh = JSON.stringify(sprintBacklogOf(view, id));
          expect([seed, act, JSON.stringify(live.current)]).toEqual([seed, act, fresh]);
          expectSameCardsKept(before.get(id), live.current);
          see(seen, live.current, before.get(id));
        }
        for (const { id } of view.sprints()) {
          if (held.has(id)) continue;
          const live = new LiveSprintBacklog(store, id);
          live.subscribe(() => undefined);
          held.set(id, live);
        }
      }
      store.close();
      desk.close();
    }
    expect(seen.cards).toBeGreaterThan(1_000);
    expect(seen.marks).toBeGreaterThan(300);
    expect(seen.changes).toBeGreaterThan(300);
    expect(seen.unchanged).toBeGreaterThan(300);
  });
});
