import * as fc from 'fast-check';
import { overlaps } from '@weft/layout';
import { expect, it } from 'vitest';
import { nameCorner, nameRectangle } from './name-place.ts';

const CARD = { x: 100, y: 100, width: 224, height: 96 };

it('a name stands right below its pointer, and goes round what one edits', () => {
  expect(nameCorner({ x: 0, y: 0 }, 4, [CARD])).toBe('right-below');
  expect(nameCorner({ x: 90, y: 110 }, 4, [CARD])).toBe('left-below');
  expect(nameCorner({ x: 110, y: 95 }, 4, [CARD])).toBe('right-above');
  expect(nameCorner({ x: 210, y: 150 }, 4, [CARD])).toBe('nowhere');
});

it('no name ever covers what one edits', () => {
  const near = fc.integer({ min: -50, max: 400 });
  fc.assert(
    fc.property(near, near, fc.integer({ min: 1, max: 60 }), (x, y, chars) => {
      const corner = nameCorner({ x, y }, chars, [CARD]);
      if (corner === 'nowhere') return;
      expect(overlaps(nameRectangle({ x, y }, chars, corner), CARD)).toBe(false);
    }),
  );
});
