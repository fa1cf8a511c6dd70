import { describe, expect, it } from 'vitest';
import type { MapObject } from '@weft/domain';
import { EraseGesture } from './erase-gesture.ts';
import { isOnStroke, strokeAt, underRubber } from '../object-hit.ts';
import {
  objectId,
  sampleNote,
  sampleSection,
  sampleStroke,
  sampleText,
} from '../sample-objects.ts';
import { outlineOf, pointsOf } from '../looks/stroke-outline.ts';

const rectangleOf = (object: MapObject) => ({ ...object.at, ...object.size });

describe('what the pointer is on', () => {
  it('is a stroke where its line is, not where its rectangle is', () => {
    const stroke = sampleStroke(1, { at: { x: 10, y: 20 } });
    expect(isOnStroke(stroke, { x: 60, y: 20 }, 0)).toBe(true);
    expect(isOnStroke(stroke, { x: 110, y: 70 }, 0)).toBe(true);
    expect(isOnStroke(stroke, { x: 40, y: 90 }, 0)).toBe(false);
  });

  it('is a stroke as broad as its pen, and with some air', () => {
    const near = { x: 50, y: 5 };
    expect(isOnStroke(sampleStroke(1, { pen: 'thin' }), near, 0)).toBe(false);
    expect(isOnStroke(sampleStroke(1, { pen: 'thick' }), near, 0)).toBe(true);
    expect(isOnStroke(sampleStroke(1, { pen: 'thin' }), near, 4)).toBe(true);
  });

  it('is a dot, too', () => {
    const dot = sampleStroke(1, { points: [0, 0], size: { width: 1, height: 1 }, pen: 'thick' });
    expect(isOnStroke(dot, { x: 3, y: 3 }, 0)).toBe(true);
  });

  it('is the uppermost of several strokes', () => {
    const strokes = [sampleStroke(1), sampleStroke(2), sampleStroke(3, { at: { x: 900, y: 0 } })];
    expect(strokeAt(strokes, { x: 50, y: 0 }, 2)?.id).toBe(objectId(2));
    expect(strokeAt(strokes, { x: 50, y: 60 }, 2)).toBeUndefined();
  });
});

describe('a rubber', () => {
  const objects: readonly MapObject[] = [
    sampleSection(1, { at: { x: -50, y: -50 } }),
    sampleStroke(2),
    sampleStroke(3, { at: { x: 300, y: 0 } }),
    sampleNote(4, { at: { x: 200, y: 200 } }),
    sampleText(5, { at: { x: 800, y: 200 } }),
    sampleNote(6, { at: { x: 200, y: 200 }, locked: true }),
  ];
  const rubber = (): EraseGesture =>
    new EraseGesture(
      (point) => underRubber(objects, point, 4, rectangleOf),
      (object) => !object.locked,
    );

  it('touches what lies on its way, also between two reports of the pointer', () => {
    const gesture = rubber();
    expect(gesture.to({ x: 50, y: -40 })).toBe(false);
    expect(gesture.to({ x: 50, y: 40 })).toBe(true);
    expect([...gesture.marked]).toEqual([objectId(2)]);
    gesture.to({ x: 250, y: 250 });
    expect([...gesture.marked]).toEqual([objectId(2), objectId(4)]);
  });

  it('leaves sections, and what it must not touch', () => {
    const gesture = rubber();
    gesture.to({ x: 250, y: 250 });
    expect([...gesture.marked]).toEqual([objectId(4)]);
  });

  it('touches at once what it is put down on', () => {
    const gesture = rubber();
    expect(gesture.to({ x: 300, y: 0 })).toBe(true);
    expect(gesture.to({ x: 300, y: 0 })).toBe(false);
    expect([...gesture.marked]).toEqual([objectId(3)]);
  });
});

describe('the outline of a stroke', () => {
  it('is one closed path around its points', () => {
    const path = outlineOf(
      pointsOf(sampleStroke(1, { at: { x: 40, y: 50 }, pen: 'thick' })),
      'thick',
    );
    expect(path).toMatch(/^M[-\d. ]+(?:Q[-\d. ]+)+Z$/u);
    const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/gu)].map(([text]) => Number(text));
    expect(Math.min(...numbers)).toBeGreaterThan(30);
    expect(Math.max(...numbers)).toBeLessThan(160);
  });

  it('is nothing for no points, and a disc for a dot', () => {
    expect(outlineOf([], 'thin')).toBe('');
    expect(outlineOf([{ x: 5, y: 5 }], 'thin')).toMatch(/^M.+Z$/u);
  });
});
