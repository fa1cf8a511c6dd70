import type { Locator, Page } from 'playwright-core';

/** The versions of a board, as a person uses them. */
export class HistoryDialog {
  readonly dialog: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Versions of this board' });
  }

  /** Opens it from the board's menu. */
  static async open(page: Page): Promise<HistoryDialog> {
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Versions…' }).click();
    const history = new HistoryDialog(page);
    await history.dialog.waitFor();
    return history;
  }

  get nameField(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Name of a version' });
  }

  /** A version in the list of days. */
  version(name: string): Locator {
    return this.dialog
      .getByRole('navigation', { name: 'Versions by day' })
      .getByRole('button', { name: new RegExp(`^${name}`) });
  }

  async keep(name: string): Promise<void> {
    await this.nameField.fill(name);
    await this.nameField.press('Enter');
    await this.version(name).waitFor();
  }

  /** Looks at a version; resolves when it is compared with the board as it is. */
  async look(name: string): Promise<void> {
    await this.version(name).click();
    await this.dialog.getByRole('heading', { name: `Since “${name}”` }).waitFor();
    await this.dialog
      .getByText(/since then|as it was then/)
      .first()
      .waitFor();
  }

  /** Compares the version that is looked at with another one, or with the board as it is. */
  async compareWith(name: string): Promise<void> {
    const choice = this.dialog.getByRole('combobox', { name: 'Compare with' });
    const option = choice.getByRole('option', { name: new RegExp(`^${name}`) });
    await choice.selectOption({ label: await option.innerText() });
  }

  /** What is different, one line each. */
  async changes(): Promise<readonly string[]> {
    const rows = this.dialog.getByRole('region', { name: /since then$/ }).getByRole('listitem');
    const texts = await rows.allInnerTexts();
    return texts.map((text) => text.replace(/\s*Bring back as it was…/, '').replaceAll('\n', ' '));
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }

  async close(): Promise<void> {
    await this.button('Close').click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
