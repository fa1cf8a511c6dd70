import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { openPerson, type BrowserPerson, type PersonOptions } from './browser-person.ts';
import { serverUrl } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import type { PickedFile } from './pages/fixture-files.ts';
import { StartPage } from './pages/start-page.ts';
import { putBoardOf, type BoardLinks } from './put-board.ts';

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
  options: PersonOptions = {},
): Promise<PersonOnBoard> {
  const person = await openPerson(browser, options);
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
  options: PersonOptions = {},
): Promise<PersonOnBoard> {
  if (link === undefined) throw new Error(`${name} was given no link`);
  const person = await openPerson(browser, { ...options, name });
  const board = await BoardPage.open(person.page, link);
  await board.waitUntilSynced();
  return { ...person, name, board };
}

/** Anna with the facilitator's link of a board that is on the server already, and those of others. */
export async function annaWithBoard(
  browser: Browser,
  put: Promise<BoardLinks>,
  options: PersonOptions = {},
): Promise<PersonOnBoard & { readonly links: BoardLinks }> {
  const links = await put;
  return { ...(await personWithLink(browser, 'Anna', links.Facilitator, options)), links };
}

/** Anna with a new board of the files, and Ben with its link to edit it. */
export async function annaAndBenWith(
  browser: Browser,
  files: readonly PickedFile[],
  bens: PersonOptions = {},
): Promise<{ readonly anna: PersonOnBoard; readonly ben: PersonOnBoard }> {
  const anna = await annaWithBoard(browser, putBoardOf(files));
  const ben = await personWithLink(browser, 'Ben', anna.links.Editor, bens);
  return { anna, ben };
}

/** Moves a PBI by the Item tab. */
export async function moveByItem(
  { board }: PersonOnBoard,
  key: string,
  team: string,
  sprint: string,
): Promise<void> {
  await board.openItem(key);
  await board.item.moveTo(team, sprint);
}

/** Waits until all have everything, then compares boards and findings of all with the first one's. */
export async function expectSameBoards(...people: readonly PersonOnBoard[]): Promise<void> {
  const [first, ...others] = people;
  if (first === undefined) return;
  await Promise.all(people.map(({ board }) => board.waitUntilSynced()));
  for (const other of others) {
    await expectSame(first, other, async ({ board }) => JSON.stringify(await board.copy()));
    await expectSame(first, other, ({ board }) => board.findings.list());
  }
}

/**
 * Waits until both have the same. Both are asked anew each time: what the first has may still be changing, too, and a
 * list of findings follows what others do at most a second later.
 */
export async function expectSame<Asked>(
  first: Asked,
  other: Asked,
  read: (asked: Asked) => Promise<unknown>,
): Promise<void> {
  await expect
    .poll(async () => {
      const [expected, found] = [await read(first), await read(other)];
      return isDeepStrictEqual(expected, found) ? 'same' : { expected, found };
    })
    .toBe('same');
}

/** Nothing went wrong in anyone's browser: no error, no console message, no violated security policy. */
export function expectNoProblems(...people: readonly BrowserPerson[]): void {
  expect(people.flatMap((person) => person.problems)).toEqual([]);
}
