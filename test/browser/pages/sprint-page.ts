import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterDrop } from '../after-drop.ts';
import { restingBox } from '../resting-box.ts';

/** The Nexus Sprint Backlog, as a person uses it: everything is found by its visible name. */
export class SprintPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes there from another screen of the board. */
  static async open(page: Page): Promise<SprintPage> {
    await page.getByRole('link', { name: 'Sprint', exact: true }).click();
    const sprint = new SprintPage(page);
    await sprint.screen.waitFor();
    return sprint;
  }

  get screen(): Locator {
    return this.page.getByRole('region', { name: 'Nexus Sprint Backlog', exact: true });
  }

  /** What a team selected. */
  lane(team: string): Locator {
    return this.screen.getByRole('region', { name: `Sprint Backlog of ${team}`, exact: true });
  }

  /** A column of a team, such as `Doing`. */
  column(team: string, state: string): Locator {
    return this.lane(team).getByRole('group', { name: new RegExp(`^${state}, [0-9]`) });
  }

  card(key: string): Locator {
    return this.screen.getByRole('group', { name: new RegExp(`^${key},`) });
  }

  /** Keys of the PBIs in a column of a team, in order. */
  async keysIn(team: string, state: string): Promise<readonly string[]> {
    return this.column(team, state)
      .locator('[data-item]')
      .evaluateAll((cards) =>
        cards.map((card) => card.getAttribute('aria-label')?.split(',')[0] ?? ''),
      );
  }

  /** Keys of all PBIs shown. */
  async keys(): Promise<readonly string[]> {
    const keys = await this.screen
      .locator('[data-item]')
      .evaluateAll((cards) =>
        cards.map((card) => card.getAttribute('aria-label')?.split(',')[0] ?? ''),
      );
    return keys.toSorted();
  }

  /** Pulls a card over a column with the mouse, in small steps as a hand does, and lets go. */
  async drag(key: string, team: string, state: string): Promise<void> {
    const from = await restingBox(this.card(key));
    await this.page.mouse.move(from.x + 30, from.y + 40);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 50, from.y + 40, { steps: 4 });
    const to = await restingBox(this.column(team, state));
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
    await this.page.mouse.up();
    await afterDrop(this.page);
  }

  /** Opens the states of a PBI by a click. */
  async openStates(key: string): Promise<void> {
    await this.card(key)
      .getByRole('button', { name: new RegExp(`^State of ${key}`) })
      .click();
  }

  /** Text of the file that an entry of the download menu gives, and its name. */
  async download(entry: RegExp): Promise<{ readonly name: string; readonly text: string }> {
    const download = this.page.waitForEvent('download');
    await this.screen.getByRole('button', { name: 'Download' }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }
}
