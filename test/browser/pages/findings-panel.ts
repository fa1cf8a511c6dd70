import type { Page } from 'playwright-core';

/** The Findings tab of the panel. */
export class FindingsPanel {
  readonly #page: Page;
  readonly #openTab: () => Promise<void>;

  /** `openTab`: opens the panel, when it is away, and this tab of it. */
  constructor(page: Page, openTab: () => Promise<void>) {
    this.#page = page;
    this.#openTab = openTab;
  }

  async open(): Promise<void> {
    await this.#openTab();
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
