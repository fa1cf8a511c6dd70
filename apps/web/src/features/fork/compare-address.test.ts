import { brandId, type BoardId } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { compareAddress, readCompareAddress } from './compare-address.ts';

const board = brandId<BoardId>('B'.repeat(26));
const other = brandId<BoardId>('F'.repeat(26));

describe('the wish to compare, in an address', () => {
  it('is read once, and leaves the rest of the address', () => {
    const address = new URL(compareAddress(board, other), 'https://weft.example');
    expect(readCompareAddress(address)).toEqual({ other, without: `/b/${board}` });
    const more = new URL(`/b/${board}?view=plan&compare=${other}#secret`, 'https://weft.example');
    expect(readCompareAddress(more)).toEqual({ other, without: `/b/${board}?view=plan#secret` });
  });

  it('is none in any other address', () => {
    expect(
      readCompareAddress(new URL(`https://weft.example/b/${board}?view=plan`)),
    ).toBeUndefined();
  });
});
