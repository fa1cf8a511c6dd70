import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { openPerson, type BrowserPerson } from './browser-person.ts';
import { serverUrl } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import { StartPage } from './pages/start-page.ts';

/** A person with a board open. */
export interface PersonOnBoard extends BrowserPerson {
  readonly name: string;
  readonly board: BoardPage;
}

/** Opens a browser for `name`, who makes a new board, or the example. */
export async function personWithNewBoard(
  browser: Browser,
  name: string,
  template: 'blank' | 'example' = 'blank',
): Promise<PersonOnBoard> {
  const person = await openPerson(browser);
  const start = await StartPage.open(person.page, serverUrl());
  await start.giveName(name);
  const board = template === 'blank' ? await start.newBoard() : await start.openExample();
  await board.waitUntilSynced();
  return { ...person, name, board };
}

/** Opens a browser for `name`, who follows a link. */
export async function personWithLink(
  browser: Browser,
  name: string,
  link: string | undefined,
): Promise<PersonOnBoard> {
  if (link === undefined) throw new Error(`${name} was given no link`);
  const person = await openPerson(browser);
  const start = await StartPage.open(person.page, serverUrl());
  await start.giveName(name);
  const board = await BoardPage.open(person.page, link);
  await board.waitUntilSynced();
  return { ...person, name, board };
}

/** Waits until all have everything, then compares boards and findings of all with the first one's. */
export async function expectSameBoards(...people: readonly PersonOnBoard[]): Promise<void> {
  const [first, ...others] = people;
  if (first === undefined) return;
  await Promise.all(people.map(({ board }) => board.waitUntilSynced()));
  for (const other of others) {
    await expect
      .poll(async () => JSON.stringify(await other.board.copy()), { timeout: 20_000 })
      .toBe(JSON.stringify(await first.board.copy()));
    await expect
      .poll(() => other.board.findings.list(), { timeout: 20_000 })
      .toEqual(await first.board.findings.list());
  }
}

/** Nothing went wrong in anyone's browser: no error, no console message, no violated security policy. */
export function expectNoProblems(...people: readonly BrowserPerson[]): void {
  expect(people.flatMap((person) => person.problems)).toEqual([]);
}
