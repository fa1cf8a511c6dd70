import type { Locator, Page } from 'playwright-core';

/** The Changes tab, and what leads to it. */
export class ChangesPanel {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The sentence under the bar after a time away. */
  get welcome(): Locator {
    return this.#page.getByRole('region', { name: 'Welcome back' });
  }

  /** How many decisions are open, in the bar; leads to them. */
  get chip(): Locator {
    return this.#page.getByRole('button', { name: /\d+ to decide$/ });
  }

  /** An open decision, by what it is about. */
  decision(title: string): Locator {
    return this.#page.getByRole('region', { name: new RegExp(title) });
  }

  /** What others changed, one line each, such as `P-14 Cart moved to Blue, Sprint 1`. */
  async received(): Promise<readonly string[]> {
    const list = this.#page.getByRole('region', { name: /changes? of others$/ });
    const rows = await list.getByRole('listitem').allInnerTexts();
    return rows.map((row) => row.replaceAll(/\s+/g, ' ').replace(/ Show$/, ''));
  }
}
