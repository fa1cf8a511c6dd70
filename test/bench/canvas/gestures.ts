import type { Page } from 'playwright-core';
import type { Point } from '@weft/layout';
import type { DrawnScene } from './drawn-scene.ts';
import type { Opening } from './first-look.ts';

/** Where gestures happen, in CSS pixels of the window. */
export interface Stage {
  readonly middle: Point;
  /** On a card. */
  readonly card: Point;
  /** Wheel steps with Ctrl from the opening to the whole board. */
  readonly stepsOut: number;
}

export const GESTURES = ['drag', 'pan', 'zoom out to fit', 'pan whole board', 'zoom in'] as const;
export type Gesture = (typeof GESTURES)[number];

const DRAG_STEPS = 40;
const DRAG_PX = 6;
const PAN_STEPS = 40;
const PAN_PX = 30;
/** With Ctrl this much of the wheel changes the zoom by 2 to the power of 0.1. */
const ZOOM_PX = 50;
const ZOOM_PER_STEP = 2 ** 0.1;
const LEAST_ZOOM = 0.05;
/** From one input to the next: about a frame. */
const STEP_MS = 12;
/** What a page does after the last input belongs to the gesture. */
const REST_MS = 300;

/** The card nearest to the middle is dragged. */
export function stageOf({ cards, bounds }: DrawnScene, opening: Opening): Stage {
  const { left, top, width, height, x, y, zoom } = opening;
  const middle = { x: left + width / 2, y: top + height / 2 };
  const [card] = cards
    .map((box) => ({
      x: left + x + (box.x + box.width / 2) * zoom,
      y: top + y + (box.y + box.height / 2) * zoom,
    }))
    .toSorted((a, b) => distance(a, middle) - distance(b, middle));
  if (card === undefined) throw new Error('A board without PBIs cannot be measured.');
  const fit = Math.max(LEAST_ZOOM, Math.min(width / bounds.width, height / bounds.height));
  const stepsOut = Math.max(1, Math.ceil(Math.log(zoom / fit) / Math.log(ZOOM_PER_STEP)));
  return { middle, card, stepsOut };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Does it with real input, as a person's mouse does. */
export async function perform(page: Page, gesture: Gesture, stage: Stage): Promise<void> {
  switch (gesture) {
    case 'drag':
      await drag(page, stage);
      break;
    case 'pan':
    case 'pan whole board':
      await pan(page);
      break;
    case 'zoom out to fit':
      await zoom(page, stage.stepsOut, ZOOM_PX);
      break;
    case 'zoom in':
      await zoom(page, stage.stepsOut, -ZOOM_PX);
      break;
  }
  await page.waitForTimeout(REST_MS);
}

/** Away and back, so that the board stays as it was. */
async function drag(page: Page, { card, middle }: Stage): Promise<void> {
  await page.mouse.move(card.x, card.y);
  await page.mouse.down();
  for (const step of thereAndBack(DRAG_STEPS)) {
    await page.mouse.move(card.x + step * DRAG_PX, card.y + step * (DRAG_PX / 2));
    await page.waitForTimeout(STEP_MS);
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.mouse.move(middle.x, middle.y);
}

async function pan(page: Page): Promise<void> {
  for (let step = 0; step < PAN_STEPS; step += 1) {
    const way = step < PAN_STEPS / 2 ? 1 : -1;
    await page.mouse.wheel(way * PAN_PX, way * PAN_PX);
    await page.waitForTimeout(STEP_MS);
  }
}

async function zoom(page: Page, steps: number, deltaY: number): Promise<void> {
  await page.keyboard.down('Control');
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(0, deltaY);
    await page.waitForTimeout(STEP_MS);
  }
  await page.keyboard.up('Control');
}

function thereAndBack(steps: number): readonly number[] {
  return Array.from({ length: steps }, (_, at) => (at < steps / 2 ? at : steps - at - 1));
}
