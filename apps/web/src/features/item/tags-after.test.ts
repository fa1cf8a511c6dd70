import { LIMITS } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { tagsAfter } from './tags-after.ts';

describe('adding tags', () => {
  it('takes several at once, trimmed, and none twice in any case', () => {
    expect(tagsAfter(['SQL'], ' React, sql ,react, ,Go')).toEqual(['SQL', 'React', 'Go']);
    expect(tagsAfter(['SQL'], '  ')).toEqual(['SQL']);
  });

  it('stops at the limit', () => {
    const many = Array.from({ length: LIMITS.tagCount }, (_, index) => `tag ${index.toString()}`);
    expect(tagsAfter(many, 'one more')).toEqual(many);
  });
});
