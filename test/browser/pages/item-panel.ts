import type { Locator, Page } from 'playwright-core';

/** The Item tab of the panel: the selected PBI. */
export class ItemPanel {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get title(): Locator {
    return this.#page.getByRole('textbox', { name: 'Title' });
  }

  get description(): Locator {
    return this.#page.getByRole('textbox', { name: 'Description' });
  }

  get team(): Locator {
    return this.#page.getByRole('combobox', { name: 'Team' });
  }

  get sprint(): Locator {
    return this.#page.getByRole('combobox', { name: 'Sprint' });
  }

  /** Team and Sprint the lists show. */
  async place(): Promise<readonly [string, string]> {
    const chosen = (list: Locator): Promise<string> =>
      list.evaluate((element) =>
        element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.label ?? '') : '',
      );
    return [await chosen(this.team), await chosen(this.sprint)];
  }

  /** Draws a dependency: the selected PBI waits for the one named. */
  async waitFor(key: string): Promise<void> {
    const field = this.#page.getByRole('combobox', { name: 'Add what it waits for' });
    await field.fill(key);
    await this.#page.getByRole('option').first().waitFor();
    await field.press('Enter');
    await this.#page
      .getByRole('region', { name: 'Waits for' })
      .getByRole('button', { name: `The dependency with ${key}` })
      .waitFor();
  }
}
