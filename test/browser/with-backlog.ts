import type { Browser } from 'playwright-core';
import type { PersonOptions } from './browser-person.ts';
import { ProductBacklogPage } from './pages/product-backlog-page.ts';
import { putBoardOfLines, putNewBoard, type BoardLinks } from './put-board.ts';
import { annaWithBoard, type PersonOnBoard } from './two-people.ts';

interface PersonWithBacklog extends PersonOnBoard {
  readonly backlog: ProductBacklogPage;
  readonly links: BoardLinks;
}

/** A board with these PBIs, and the screen of its Product Backlog. */
export async function withPbis(
  browser: Browser,
  titles: readonly string[],
): Promise<PersonWithBacklog> {
  const anna = await annaWithBoard(browser, putBoardOfLines(titles));
  return { ...anna, backlog: await ProductBacklogPage.opened(anna.page) };
}

/** The example Nexus, and the screen of its Product Backlog. */
export async function withExample(
  browser: Browser,
  options: PersonOptions = {},
): Promise<PersonWithBacklog> {
  const anna = await annaWithBoard(browser, putNewBoard('example'), options);
  return { ...anna, backlog: await ProductBacklogPage.opened(anna.page) };
}
