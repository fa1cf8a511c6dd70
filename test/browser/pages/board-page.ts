import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterFrame } from '../after-drop.ts';
import { FindingsPanel } from './findings-panel.ts';
import { ImportDialog } from './import-dialog.ts';
import { ItemPanel } from './item-panel.ts';

/** Where a person's changes are, as the pill says it. */
export type PillState =
  | 'synced'
  | 'on-device'
  | 'offline'
  | 'saving'
  | 'sending'
  | 'catching-up'
  | 'not-accepted';

const READY = 'html[data-weft-ready]';

/** A board, as a person uses it: everything is found by its visible name. */
export class BoardPage {
  readonly page: Page;
  readonly findings: FindingsPanel;
  readonly item: ItemPanel;

  constructor(page: Page) {
    this.page = page;
    this.findings = new FindingsPanel(page, () => this.openTab('Findings'));
    this.item = new ItemPanel(page);
  }

  /** Waits until the page shows a board completely. */
  static async opened(page: Page): Promise<BoardPage> {
    const board = new BoardPage(page);
    await page.locator(READY).waitFor({ state: 'attached' });
    return board;
  }

  /** Opens a board's address or link. */
  static async open(page: Page, url: string): Promise<BoardPage> {
    await page.goto(url);
    return BoardPage.opened(page);
  }

  /** Makes this the tab one looks at: a browser draws the others once a second at best. */
  async comeToFront(): Promise<void> {
    await this.page.bringToFront();
  }

  get pill(): Locator {
    return this.page.locator('button[data-sync]');
  }

  async waitForPill(state: PillState): Promise<void> {
    await this.page.locator(`button[data-sync="${state}"]`).waitFor();
  }

  /** Waits until everything this tab changed is confirmed to be on the server's disk. */
  waitUntilSynced(): Promise<void> {
    return this.waitForPill('synced');
  }

  /** The card of a PBI, by its readable key. */
  card(key: string): Locator {
    return this.page.locator(`.react-flow__node`).filter({ hasText: key });
  }

  /** Goes to a PBI by search and selects it; its card has the keyboard then. */
  async goTo(key: string): Promise<void> {
    await this.page
      .getByRole('toolbar', { name: 'Tools' })
      .getByRole('button', { name: 'Find on this board' })
      .click();
    const field = this.page.getByRole('combobox', { name: 'Find a PBI' });
    await field.fill(key);
    await this.page.getByRole('listbox').getByRole('option').first().waitFor();
    await field.press('Enter');
    await this.card(key).locator('[data-card]:focus').waitFor();
  }

  /** Opens a tab of the panel at the right. */
  async openTab(name: 'Item' | 'Findings' | 'Changes' | 'People'): Promise<void> {
    const panel = this.page.getByRole('complementary', { name: 'Details' });
    // A window that has just become smaller or larger shows its panel, or not, a frame later.
    await afterFrame(this.page);
    if (!(await panel.isVisible())) await this.choose('Show details');
    // Its tabs come a moment after the board.
    await panel.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** Goes to a PBI and shows it in the panel. */
  async openItem(key: string): Promise<void> {
    await this.goTo(key);
    await this.openTab('Item');
    await this.item.waitFor(key);
  }

  /** Chooses an entry of the board's menu. */
  async choose(entry: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Menu', exact: true }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** The whole board as the person would keep it: "Download a copy". */
  async copy(): Promise<unknown> {
    const download = this.page.waitForEvent('download');
    await this.choose('Download a copy');
    return JSON.parse(await readFile(await (await download).path(), 'utf8'));
  }

  /** Titles of all PBIs, put aside ones too, in the copy a person can keep. */
  async titles(): Promise<readonly string[]> {
    const copy = await this.copy();
    const items: unknown = typeof copy === 'object' && copy !== null && Reflect.get(copy, 'items');
    if (!Array.isArray(items)) throw new Error('The copy has no PBIs.');
    return items.map((item: { readonly title?: unknown }) => String(item.title));
  }

  /** Begins a PBI with the key for it and names it. */
  async createItem(title: string): Promise<void> {
    await this.page.locator('[data-canvas]').focus();
    await this.page.keyboard.press('i');
    await this.page.getByRole('textbox', { name: /^New PBI in / }).fill(title);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('group', { name: new RegExp(title) }).waitFor();
    await this.page.keyboard.press('Escape');
  }

  async openImport(): Promise<ImportDialog> {
    await this.choose('Import');
    return ImportDialog.opened(this.page);
  }

  /** The links of the share dialog, by role; a role one may not hand on is missing. */
  async links(): Promise<Partial<Record<'Facilitator' | 'Editor' | 'Viewer', string>>> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Share this board' });
    await dialog.waitFor();
    const links: Partial<Record<'Facilitator' | 'Editor' | 'Viewer', string>> = {};
    for (const role of ['Facilitator', 'Editor', 'Viewer'] as const) {
      const field = dialog.getByRole('textbox', { name: `${role} link` });
      if ((await field.count()) > 0) links[role] = await field.inputValue();
    }
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    return links;
  }

  /** Names of the people the bar says are here. */
  async people(): Promise<readonly string[]> {
    const label = await this.page
      .getByRole('button', { name: /(people are|you are) here/ })
      .getAttribute('aria-label');
    const names = label?.split(': ')[1]?.split(', ') ?? [];
    return names.toSorted();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Undo/ }).first().click();
  }

  async redo(): Promise<void> {
    await this.page.getByRole('button', { name: /^Redo/ }).first().click();
  }
}
