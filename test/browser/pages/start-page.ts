import type { Locator, Page } from 'playwright-core';
import { BoardPage } from './board-page.ts';

/** The start page, as a person uses it. */
export class StartPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the start page of the server at `url`. */
  static async open(page: Page, url: string): Promise<StartPage> {
    await page.goto(`${url}/`);
    const start = new StartPage(page);
    await start.newBoardButton.waitFor();
    return start;
  }

  get newBoardButton(): Locator {
    return this.page.getByRole('button', { name: 'New board' });
  }

  get exampleButton(): Locator {
    return this.page.getByRole('button', { name: 'Open the example' });
  }

  /** Says who one is; others see it. */
  async giveName(name: string): Promise<void> {
    await this.page.getByLabel('Your name').fill(name);
  }

  async newBoard(): Promise<BoardPage> {
    await this.newBoardButton.click();
    return BoardPage.opened(this.page);
  }

  async openExample(): Promise<BoardPage> {
    await this.exampleButton.click();
    return BoardPage.opened(this.page);
  }
}
