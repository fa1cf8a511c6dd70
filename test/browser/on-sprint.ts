import type { Browser, BrowserContextOptions } from 'playwright-core';
import { openPerson, type BrowserPerson } from './browser-person.ts';
import { serverUrl } from './chromium.ts';
import type { BoardPage } from './pages/board-page.ts';
import type { PickedFile } from './pages/fixture-files.ts';
import { SprintPage } from './pages/sprint-page.ts';
import { StartPage } from './pages/start-page.ts';

/** A person with the Nexus Sprint Backlog on the screen. */
export interface OnSprint extends BrowserPerson {
  readonly name: string;
  readonly board: BoardPage;
  readonly sprint: SprintPage;
}

/** A new board with the Sprint of the files on the screen. */
export async function annaWith(
  browser: Browser,
  files: readonly PickedFile[],
  options: BrowserContextOptions = {},
): Promise<OnSprint> {
  const person = await openPerson(browser, options);
  const start = await StartPage.open(person.page, serverUrl());
  const board = await start.newBoard();
  const dialog = await board.openImport();
  await dialog.choose(files);
  await dialog.create();
  return { ...person, name: 'Anna', board, sprint: await SprintPage.open(person.page) };
}

/** The example, with its running Sprint on the screen. */
export async function annaWithExample(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<OnSprint> {
  const person = await openPerson(browser, options);
  const board = await (await StartPage.open(person.page, serverUrl())).openExample();
  return { ...person, name: 'Anna', board, sprint: await SprintPage.open(person.page) };
}
