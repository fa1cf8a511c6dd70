import { describe, expect, it } from 'vitest';
import { centredAt, placeBeside, placeNotCovering } from './note-places.ts';
import { pulled, pulledInShape } from './resize.ts';

const SHEET = { width: 192, height: 192 };

describe('where something new stands', () => {
  it('has its middle where somebody clicked', () => {
    expect(centredAt({ x: 100.4, y: 0 }, SHEET)).toEqual({ x: 4, y: -96 });
  });

  it('stands to the right, with a gap, where nothing stands yet', () => {
    const first = { x: 0, y: 0, ...SHEET };
    expect(placeBeside(first, SHEET, [first])).toEqual({ x: 216, y: 0 });
    const second = { x: 230, y: 40, ...SHEET };
    expect(placeBeside(first, SHEET, [first, second])).toEqual({ x: 446, y: 0 });
    const below = { x: 230, y: 500, ...SHEET };
    expect(placeBeside(first, SHEET, [first, below])).toEqual({ x: 216, y: 0 });
  });

  it('does not hide exactly what stands at its place', () => {
    const wanted = { x: 10, y: 10 };
    expect(placeNotCovering(wanted, [])).toEqual(wanted);
    expect(placeNotCovering(wanted, [wanted, { x: 34, y: 34 }])).toEqual({ x: 58, y: 58 });
  });
});

describe('resizing', () => {
  const rectangle = { x: 10, y: 20, width: 200, height: 100 };
  const least = { width: 96, height: 96 };

  it('moves the corner that is pulled, and leaves the opposite one where it is', () => {
    expect(pulled(rectangle, 'se', { x: 30.4, y: 20 }, least)).toEqual({
      x: 10,
      y: 20,
      width: 230,
      height: 120,
    });
    expect(pulled(rectangle, 'nw', { x: -10, y: -20 }, least)).toEqual({
      x: 0,
      y: 0,
      width: 210,
      height: 120,
    });
  });

  it('pulls a side without touching the height', () => {
    expect(pulled(rectangle, 'e', { x: 50, y: 70 }, least)).toEqual({ ...rectangle, width: 250 });
    expect(pulled(rectangle, 'w', { x: 50, y: 70 }, least)).toEqual({
      ...rectangle,
      x: 60,
      width: 150,
    });
  });

  it('keeps the shape of an image, as large as the side pulled further makes it', () => {
    expect(pulledInShape(rectangle, 'se', { x: 100, y: 10 }, least)).toEqual({
      ...rectangle,
      width: 300,
      height: 150,
    });
    expect(pulledInShape(rectangle, 'nw', { x: 0, y: -100 }, least)).toEqual({
      x: -190,
      y: -80,
      width: 400,
      height: 200,
    });
    expect(pulledInShape(rectangle, 'ne', { x: -900, y: 900 }, least)).toEqual({
      x: 10,
      y: 24,
      width: 192,
      height: 96,
    });
  });

  it('never makes things too small to be taken hold of, nor turns them over', () => {
    for (const handle of ['nw', 'ne', 'sw', 'se', 'w', 'e'] as const) {
      const by = { x: handle.endsWith('w') ? 900 : -900, y: handle.startsWith('n') ? 900 : -900 };
      const { x, y, width, height } = pulled(rectangle, handle, by, least);
      expect(width).toBe(96);
      expect(height).toBe(handle.length === 1 ? 100 : 96);
      expect(handle.endsWith('w') ? x + width : x).toBe(handle.endsWith('w') ? 210 : 10);
      expect(handle.startsWith('n') ? y + height : y).toBe(handle.startsWith('n') ? 120 : 20);
    }
  });
});
