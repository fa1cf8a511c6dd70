import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { BoardPage } from './board-page.ts';

/** A file as a picker would give it. */
interface PickedBoard {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function pickedBoard(buffer: Buffer, name: string = 'board.weft'): PickedBoard {
  return { name, mimeType: 'application/octet-stream', buffer };
}

/** The dialog in which a board is a file. */
export class BoardFileDialog {
  readonly #page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: 'This board as a file' });
  }

  static async open(board: BoardPage): Promise<BoardFileDialog> {
    await board.choose('Board as a file…');
    const dialog = new BoardFileDialog(board.page);
    await dialog.dialog.waitFor();
    return dialog;
  }

  /** The whole board as its file. */
  async save(): Promise<Buffer> {
    const download = this.#page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: 'Save as a file' }).click();
    return readFile(await (await download).path());
  }

  /** What whoever made `other` lacks. */
  async saveLacking(other: Buffer): Promise<Buffer> {
    const download = this.#page.waitForEvent('download');
    await this.#pick('Save only what a file lacks…', other);
    return readFile(await (await download).path());
  }

  openFile(file: Buffer): Promise<void> {
    return this.#pick('Open a board file…', file);
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  async #pick(button: string, file: Buffer): Promise<void> {
    const picker = this.#page.waitForEvent('filechooser');
    await this.dialog.getByRole('button', { name: button }).click();
    await (await picker).setFiles(pickedBoard(file));
  }
}

/** Chooses a board file on the start page. */
export async function openOnStartPage(page: Page, file: Buffer): Promise<void> {
  const picker = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a board file…' }).click();
  await (await picker).setFiles(pickedBoard(file));
}

/** Forks of a board, and what can be brought back from them. */
export class ForkDialog {
  readonly dialog: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'What if…' });
  }

  static async open(board: BoardPage): Promise<ForkDialog> {
    await board.choose('What if…');
    const dialog = new ForkDialog(board.page);
    await dialog.dialog.waitFor();
    return dialog;
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }

  /** What differs, one line each. */
  async differences(): Promise<readonly string[]> {
    const rows = this.dialog
      .getByRole('region', { name: /^\d+ differences?$/ })
      .getByRole('listitem');
    await rows.first().waitFor();
    const texts = await rows.allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s+/g, ' ').replace(/ Bring back$/, ''));
  }

  async close(): Promise<void> {
    await this.button('Close').click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
