import type { Page } from 'playwright-core';

/** The Findings tab of the panel. */
export class FindingsPanel {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the tab. */
  async open(): Promise<void> {
    await this.#page.getByRole('tab', { name: /^Findings/ }).click();
    await this.#page
      .locator('article[data-finding]')
      .or(this.#page.getByText('Nothing found.'))
      .first()
      .waitFor();
  }

  /** Rule and sentence of every finding, in the order shown: worst first. */
  async list(): Promise<readonly string[]> {
    await this.open();
    return this.#page
      .locator('article[data-finding]')
      .evaluateAll((articles) =>
        articles.map(
          (article) =>
            `${article.getAttribute('data-finding') ?? ''}: ${article.querySelector('p')?.textContent ?? ''}`,
        ),
      );
  }
}
