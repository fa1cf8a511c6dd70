import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { restingBox, type Box } from '../resting-box.ts';
import type { BoardPage } from './board-page.ts';

/** A point of the Map's place on the screen, from its upper left corner, in CSS pixels. */
export interface MapSpot {
  readonly x: number;
  readonly y: number;
}

/** What stands on the Map beside PBIs, as a person handles it. */
export class MapPage {
  readonly page: Page;
  readonly #board: BoardPage;

  constructor(page: Page, board: BoardPage) {
    this.page = page;
    this.#board = board;
  }

  /** Goes to the Map and waits until it can be touched. */
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Map', exact: true }).click();
    await this.page.getByRole('button', { name: 'Show everything' }).waitFor();
    await this.canvas.focus();
  }

  get canvas(): Locator {
    return this.page.locator('[data-canvas]');
  }

  /** A note, section, text or drawing by what a screen reader says, whoever else is at it. */
  object(name: string | RegExp): Locator {
    const alone = this.page.getByRole('group', { name, exact: true });
    if (typeof name !== 'string') return alone;
    return alone.or(this.page.getByRole('group', { name: `${name}. Here: ` }));
  }

  /** Where somebody writes just now. */
  field(
    name: 'Write on the sticky note' | 'Name of the section' | 'Text' | 'Describe this image',
  ): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }

  /** Waits until the field is there and has the keyboard, then types. */
  async write(name: Parameters<MapPage['field']>[0], text: string): Promise<void> {
    await this.field(name).and(this.page.locator(':focus')).waitFor();
    await this.page.keyboard.type(text);
  }

  /** Takes a tool by its key and waits until it is in the hand. */
  async take(key: string, tool: string): Promise<void> {
    await this.page.keyboard.press(key);
    const button = this.page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', {
      name: tool,
      exact: true,
    });
    await button.and(this.page.locator('[aria-pressed="true"]')).waitFor();
  }

  async press(spot: MapSpot): Promise<void> {
    const { x, y } = await this.#onScreen(spot);
    await this.page.mouse.click(x, y);
  }

  /** Presses at the first spot and goes by the others, in small steps as a hand does; does not let go. */
  async pull(first: MapSpot, ...others: readonly MapSpot[]): Promise<void> {
    const from = await this.#onScreen(first);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    for (const other of others) {
      const to = await this.#onScreen(other);
      await this.page.mouse.move(to.x, to.y, { steps: 10 });
    }
  }

  async letGo(): Promise<void> {
    await this.page.mouse.up();
  }

  /** Where something stands once it stands still, as a spot and a size. */
  async boxOf(element: Locator): Promise<Box> {
    const [box, map] = [await restingBox(element), await restingBox(this.canvas)];
    return { ...box, x: box.x - map.x, y: box.y - map.y };
  }

  /** Waits until exactly these kinds are on the Map, the lowest first, as the copy a person can keep says. */
  async waitForKinds(...kinds: readonly string[]): Promise<void> {
    await expect.poll(() => this.#kinds(), { timeout: 20_000 }).toEqual(kinds);
  }

  async #kinds(): Promise<readonly string[]> {
    const objects: unknown = Reflect.get(Object(await this.#board.copy()), 'mapObjects');
    if (!Array.isArray(objects)) return [];
    return objects.map((object: unknown) => String(Reflect.get(Object(object), 'kind')));
  }

  async #onScreen({ x, y }: MapSpot): Promise<MapSpot> {
    const map = await this.canvas.boundingBox();
    if (map === null) throw new Error('there is no Map');
    return { x: map.x + x, y: map.y + y };
  }
}
