import type { Locator, Page } from 'playwright-core';
import { afterDrop } from '../after-drop.ts';
import { restingBox, type Box } from '../resting-box.ts';

/** Nexus Sprint Planning, as a person uses it: everything is found by its visible name. */
export class PlanPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes there from another screen of the board. */
  static async open(page: Page): Promise<PlanPage> {
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    const plan = new PlanPage(page);
    await plan.screen.waitFor();
    return plan;
  }

  get screen(): Locator {
    return this.page.getByRole('region', { name: 'Nexus Sprint Planning' });
  }

  /** The Product Backlog beside the lanes. */
  get drawer(): Locator {
    return this.screen.getByRole('complementary', { name: 'Product Backlog' });
  }

  /** What is in the hand, with the ways on. */
  get hand(): Locator {
    return this.screen.getByRole('group', { name: 'In your hand' });
  }

  /** A team in a Sprint, such as `Red, Sprint 12`. */
  cell(name: string): Locator {
    return this.screen.getByRole('region', { name, exact: true });
  }

  /** A PBI, wherever it stands. */
  card(key: string): Locator {
    return this.screen.getByRole('button', { name: new RegExp(`^${key}\\b`) });
  }

  /** The button that takes a PBI into the hand without a drag. */
  move(key: string): Locator {
    return this.screen.getByRole('button', { name: `Move ${key}`, exact: true });
  }

  /** The button of a cell that puts down what is in the hand. */
  place(cell: string): Locator {
    return this.cell(cell).getByRole('button', { name: /^Place here/ });
  }

  /** Keys of the PBIs in the drawer or in a cell, in order. */
  async keysIn(where: Locator): Promise<readonly string[]> {
    const names = await where.locator('[data-card]').evaluateAll((cards) =>
      cards
        .map((card) => ({
          at: Number(card.closest('li')?.getAttribute('aria-posinset') ?? 0),
          key: card.getAttribute('aria-label')?.split(',')[0] ?? '',
        }))
        .toSorted((a, b) => a.at - b.at),
    );
    return names.map(({ key }) => key);
  }

  /** Presses on a card and carries it over a cell, in small steps as a hand does; does not let go. */
  async carry(key: string, cell: string): Promise<void> {
    await this.carryTo(key, this.cell(cell));
  }

  /** As {@link carry}, to whatever can be dropped into. */
  async carryTo(key: string, target: Locator): Promise<void> {
    const from = await boxInView(this.card(key));
    await this.page.mouse.move(from.x + 20, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 40, from.y + from.height / 2, { steps: 3 });
    await this.hand.waitFor();
    const to = await boxInView(target);
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  }

  /** Lets go of what is carried. */
  async letGo(): Promise<void> {
    await this.page.mouse.up();
    await afterDrop(this.page);
  }

  /** Carries a card to a cell and lets go. */
  async drag(key: string, cell: string): Promise<void> {
    await this.carry(key, cell);
    await this.letGo();
    await this.cell(cell)
      .getByRole('button', { name: new RegExp(`^${key}\\b`) })
      .waitFor();
  }

  /** Finishes a team's plan, with whatever is left to be found. */
  async finish(team: string): Promise<void> {
    await this.screen.getByRole('button', { name: `Finish plan of ${team}` }).click();
    await this.page
      .getByRole('dialog', { name: new RegExp(`^${team}’s plan for`) })
      .getByRole('button', { name: /^Finish/ })
      .click();
  }

  /** Opens what a team can do in a Sprint. */
  async openCapacity(cell: string): Promise<Locator> {
    await this.cell(cell)
      .getByRole('button', { name: /capacity unknown|Change the capacity/ })
      .click();
    return this.page.getByRole('dialog', { name: /^Capacity of / });
  }

  /** Sets what a team can do in a Sprint. */
  async setCapacity(cell: string, points: number): Promise<void> {
    await this.openCapacity(cell);
    const field = this.page.getByRole('spinbutton', {
      name: `Capacity of ${cell.replace(', ', ' in ')}`,
    });
    await field.fill(points.toString());
    await field.press('Enter');
    await this.page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
  }
}

async function boxInView(element: Locator): Promise<Box> {
  await element.scrollIntoViewIfNeeded();
  return restingBox(element);
}
