import type { Locator, Page } from 'playwright-core';

/** The Item tab of the panel: the selected PBI. */
export class ItemPanel {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Waits until it shows this PBI: until its name stands there, the one before does. */
  async waitFor(key: string): Promise<void> {
    await this.#page
      .getByRole('heading', { level: 2, name: new RegExp(`^${key}\\b`) })
      .first()
      .waitFor({ state: 'attached' });
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

  /** The entry of a PBI that the selected one waits for. */
  waitsForEntry(key: string): Locator {
    return this.#page
      .getByRole('region', { name: 'Waits for' })
      .getByRole('button', { name: `The dependency with ${key}` });
  }

  /** Draws a dependency: the selected PBI waits for the one named. */
  async addWaitsFor(key: string): Promise<void> {
    const field = this.#page.getByRole('combobox', { name: 'Add what it waits for' });
    await field.fill(key);
    await this.#page.getByRole('listbox').getByRole('option').first().waitFor();
    await field.press('Enter');
    await this.waitsForEntry(key).waitFor();
  }

  /** Moves the selected PBI with the two lists. */
  async moveTo(team: string, sprint: string): Promise<void> {
    if ((await this.place())[0] !== team) await this.team.selectOption({ label: team });
    if ((await this.place())[1] !== sprint) await this.sprint.selectOption({ label: sprint });
  }

  /** Writes a new title for the selected PBI. */
  async rename(title: string): Promise<void> {
    await this.title.fill(title);
    await this.title.press('Enter');
  }
}
