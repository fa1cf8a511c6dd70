import type { Locator, Page } from 'playwright-core';
import { afterDrop } from '../after-drop.ts';
import { restingBox } from '../resting-box.ts';

interface RowFacts {
  readonly title: string;
  readonly size: string;
  readonly team: string;
  readonly ready: string;
}

/** The screen of the Product Backlog, as a person uses it. */
export class ProductBacklogPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to the screen from any other of the same board. */
  static async opened(page: Page): Promise<ProductBacklogPage> {
    await page
      .getByRole('navigation', { name: 'Views of this board' })
      .getByRole('link', { name: 'Backlog' })
      .click();
    const backlog = new ProductBacklogPage(page);
    await backlog.waitForRows();
    return backlog;
  }

  get screen(): Locator {
    return this.page.getByRole('region', { name: 'Product Backlog' });
  }

  /** The rows that are elements: those near what is seen. */
  get rows(): Locator {
    return this.screen.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  }

  async waitForRows(): Promise<void> {
    await this.rows.first().waitFor();
  }

  row(title: string): Locator {
    const name = new RegExp(`${title}$`);
    return this.rows.filter({ has: this.page.getByRole('button', { name }) });
  }

  /** Titles from the top, of the rows that are elements. */
  async titles(): Promise<readonly string[]> {
    return (await this.#facts()).map(({ title }) => title);
  }

  /** Sizes of the first rows, as written. */
  async sizes(count: number): Promise<readonly string[]> {
    return (await this.#facts()).slice(0, count).map(({ size }) => size);
  }

  /** Likely teams of the first rows. */
  async teams(count: number): Promise<readonly string[]> {
    return (await this.#facts()).slice(0, count).map(({ team }) => team);
  }

  /** How many of the first rows are ready. */
  async readyCount(count: number): Promise<number> {
    const first = (await this.#facts()).slice(0, count);
    return first.filter(({ ready }) => ready === 'Ready').length;
  }

  /** What the head says about how much is shown. */
  counted(): Promise<string> {
    return this.screen.getByRole('status').first().innerText();
  }

  /** Ticks the row at a place from 0. */
  async tick(at: number, modifier?: 'Shift'): Promise<void> {
    await this.rows
      .nth(at)
      .getByRole('checkbox')
      .click(modifier === undefined ? {} : { modifiers: [modifier] });
  }

  async choose(shape: 'List' | 'Tree'): Promise<void> {
    await this.page.getByRole('radio', { name: shape }).check();
  }

  /** Pulls a row by its handle to where another is. */
  async pull(title: string, to: string): Promise<void> {
    const handleOf = (of: string): Locator =>
      this.row(of).getByRole('button', { name: /^Reorder / });
    const [from, target] = [await restingBox(handleOf(title)), await restingBox(handleOf(to))];
    const { mouse } = this.page;
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(target.x + target.width / 2, target.y + target.height / 2 - 4, { steps: 12 });
    await mouse.up();
    await afterDrop(this.page);
  }

  /** What the rows say, in the order of the list: elements come in any. */
  #facts(): Promise<readonly RowFacts[]> {
    return this.rows.evaluateAll((rows) =>
      rows
        .toSorted(
          (a, b) =>
            Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')),
        )
        .map((row) => ({
          title: row.querySelector('[role="rowheader"] button')?.getAttribute('title') ?? '',
          size: row.querySelector<HTMLInputElement>('input[type="text"]')?.value ?? '',
          team: row.querySelector('[aria-label^="Likely team"]')?.textContent ?? '',
          ready: row.querySelector('[aria-label$="show the check list"]')?.textContent ?? '',
        })),
    );
  }
}
