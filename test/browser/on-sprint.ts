import type { Browser } from 'playwright-core';
import type { PersonOptions } from './browser-person.ts';
import type { PickedFile } from './pages/fixture-files.ts';
import { SprintPage } from './pages/sprint-page.ts';
import { putBoardOf, putNewBoard, type BoardLinks } from './put-board.ts';
import { annaWithBoard, type PersonOnBoard } from './two-people.ts';

/** A person with the Nexus Sprint Backlog on the screen. */
export interface OnSprint extends PersonOnBoard {
  readonly sprint: SprintPage;
  readonly links: BoardLinks;
}

/** A new board with the Sprint of the files on the screen. */
export function annaWith(
  browser: Browser,
  files: readonly PickedFile[],
  options: PersonOptions = {},
): Promise<OnSprint> {
  return annaOnSprint(browser, putBoardOf(files), options);
}

/** The example, with its running Sprint on the screen. */
export function annaWithExample(browser: Browser, options: PersonOptions = {}): Promise<OnSprint> {
  return annaOnSprint(browser, putNewBoard('example'), options);
}

async function annaOnSprint(
  browser: Browser,
  put: Promise<BoardLinks>,
  options: PersonOptions,
): Promise<OnSprint> {
  const anna = await annaWithBoard(browser, put, options);
  return { ...anna, sprint: await SprintPage.open(anna.page) };
}
