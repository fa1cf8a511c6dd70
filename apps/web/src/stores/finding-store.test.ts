import { BoardDocument, createYDoc, writeSnapshot } from '@weft/board-doc';
import { brandId, type UserId } from '@weft/domain';
import { createRuleSet } from '@weft/rules';
import { expect, it } from 'vitest';
import { FindingStore } from './finding-store.ts';
import { FrameQueue } from './frame-queue.ts';

it('on a new day everything that had or has a finding is told, with the next frame', () => {
  const doc = createYDoc();
  let next = 0;
  writeSnapshot(
    doc,
    {
      teams: [],
      sprints: [],
      items: [
        { ref: 'a', title: 'First' },
        { ref: 'b', title: 'Second' },
        { ref: 'c', title: 'Third' },
      ],
      dependencies: [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'a' },
      ],
    },
    {
      by: brandId<UserId>('0'.repeat(26)),
      nowMs: 0,
      random: (bytes) => bytes.map((_, at) => (next += 7 + at) % 251),
    },
  );
  const board = new BoardDocument(doc);
  const frames = new FrameQueue(() => () => undefined);
  const store = new FindingStore(board, createRuleSet(board.view, { today: '2026-11-21' }), frames);
  const [circle] = store.sorted();
  expect(circle?.items).toHaveLength(2);
  const heard: string[] = [];
  for (const { id, title } of board.view.items())
    store.items.subscribe(id, () => heard.push(title));
  store.all.subscribe('all', () => heard.push('all'));
  const ofNextDay = createRuleSet(board.view, { today: '2026-11-22' });
  store.goBy(ofNextDay);
  expect(store.rules).toBe(ofNextDay);
  expect(heard).toEqual([]);
  frames.flushNow();
  expect(heard.filter((each) => each !== 'Third').sort()).toEqual(['First', 'Second', 'all']);
  expect(store.sorted().map(({ key }) => key)).toContain(circle?.key);
});
