import type { Locator, Page } from 'playwright-core';
import type { PickedFile } from './fixture-files.ts';

/** The import dialog. */
export class ImportDialog {
  readonly #page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole('dialog', { name: /^(Import|Paste items)$/ });
  }

  static async opened(page: Page): Promise<ImportDialog> {
    const dialog = new ImportDialog(page);
    await dialog.dialog.waitFor();
    return dialog;
  }

  /** Chooses files, as a picker would give them. */
  async choose(files: readonly PickedFile[]): Promise<void> {
    const picker = this.#page.waitForEvent('filechooser');
    await this.dialog.getByRole('button', { name: 'Choose files' }).click();
    await (await picker).setFiles(filePayloads(files));
  }

  /** What the preview says will be added, such as "6 PBIs, 3 teams, 4 Sprints and 3 dependencies". */
  async counts(): Promise<string> {
    const heading = this.dialog.getByRole('heading', { level: 3 }).first();
    await heading.waitFor();
    return (await heading.textContent()) ?? '';
  }

  /** Writes what the preview shows, and waits until the dialog has gone. */
  async create(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Create/ }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** Why nothing can be imported. */
  async refusal(): Promise<string> {
    const alert = this.dialog.getByRole('alert');
    await alert.waitFor();
    return (await alert.innerText()).replaceAll(/\s+/g, ' ');
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}

/** Files in the form a file chooser takes. */
export function filePayloads(
  files: readonly PickedFile[],
): { name: string; mimeType: string; buffer: Buffer }[] {
  return files.map(({ name, content }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  }));
}
