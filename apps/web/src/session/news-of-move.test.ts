import { brandId, type BoardId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { hearOfMove, tellMove } from './news-of-move.ts';

const [OLD, OTHER, NEW] = ['A', 'B', 'C'].map((letter) => brandId<BoardId>(letter.repeat(26)));

describe('news of a board that went to a server', () => {
  it('reaches the tabs of that board only, until they stop listening', async () => {
    if (OLD === undefined || OTHER === undefined || NEW === undefined) throw new Error('No boards');
    const heard: string[] = [];
    const stopOther = hearOfMove(OTHER, () => heard.push('another board'));
    const stopGone = hearOfMove(OLD, () => heard.push('closed'));
    stopGone();
    const stop = hearOfMove(OLD, (to) => heard.push(to));
    tellMove(OLD, NEW);
    await expect.poll(() => heard, { timeout: 20_000 }).toEqual([NEW]);
    stop();
    stopOther();
  });
});
