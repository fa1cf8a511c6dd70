import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { HARBOUR_FILES, spaceGameFiles, type PickedFile } from './pages/fixture-files.ts';
import { putNewBoard } from './put-board.ts';
import {
  annaWithBoard,
  expectNoProblems,
  expectSame,
  expectSameBoards,
  personWithLink,
  personWithNewBoard,
  type PersonOnBoard,
} from './two-people.ts';

stayOnline();

/** A backlog to import, and what two people do with it. */
interface Story {
  readonly files: readonly PickedFile[];
  readonly counts: string;
  /** Rules found right after the import, worst first. */
  readonly findings: readonly string[];
  /** Moved by Anna while both are connected: the key, and where it goes. */
  readonly annaMoves: readonly [string, string, string];
  /** Connected by Ben: the first waits for the second. */
  readonly benConnects: readonly [string, string];
  /** Moved by Ben while he is offline, after he has reloaded. */
  readonly benMovesOffline: readonly [string, string, string];
  /** Connected by Anna meanwhile. */
  readonly annaConnects: readonly [string, string];
}

const HARBOUR: Story = {
  files: HARBOUR_FILES,
  counts: '6 PBIs, 3 teams, 4 Sprints and 3 dependencies',
  findings: [
    'dep-inverted',
    'goal-missing',
    'dod-missing',
    'dep-unowned',
    'undone-work',
    'merge-dangling',
    'capacity-missing',
    'capacity-missing',
    'board-not-updated',
  ],
  annaMoves: ['504', 'Crane Team', 'Sprint 5'],
  benConnects: ['500', '504'],
  benMovesOffline: ['502', 'Tide Team', 'Sprint 1'],
  annaConnects: ['509', '500'],
};

const WEB = 'Space Game Web Team';
const ENGINE = 'Space Game Engine Team';

const SPACE_GAME: Omit<Story, 'files'> = {
  counts: '18 PBIs, 2 teams, 6 Sprints and 6 dependencies',
  findings: ['dep-inverted', 'dep-inverted', 'nexus-size', 'merge-dangling'],
  annaMoves: ['1774', WEB, 'Sprint 6'],
  benConnects: ['1769', '1761'],
  benMovesOffline: ['1757', ENGINE, 'Sprint 2'],
  annaConnects: ['1762', '1759'],
};

async function tellStory(browser: Browser, story: Story): Promise<void> {
  const anna = await personWithNewBoard(browser, 'Anna');
  const dialog = await anna.board.openImport();
  await dialog.choose(story.files);
  expect(await dialog.counts()).toBe(story.counts);
  await dialog.create();
  await anna.board.waitUntilSynced();
  await expect
    .poll(async () => (await rulesFound(anna)).toSorted())
    .toEqual(story.findings.toSorted());

  const { Editor } = await anna.board.links();
  const ben = await personWithLink(browser, 'Ben', Editor, { goesOffline: true });
  await expectSameBoards(anna, ben);
  for (const person of [anna, ben]) {
    await expect.poll(() => person.board.people()).toEqual(['Anna', 'Ben']);
  }

  await move(anna, story.annaMoves);
  await connect(ben, story.benConnects);
  await expectSameBoards(anna, ben);

  await ben.goOffline();
  await ben.board.waitForPill('offline');
  await ben.page.reload();
  await ben.board.waitForPill('offline');
  await move(ben, story.benMovesOffline);
  await connect(anna, story.annaConnects);
  await move(anna, [story.annaMoves[0], 'Not assigned', 'Product Backlog']);
  await anna.board.waitUntilSynced();
  await ben.comeBack();
  await expectSameBoards(anna, ben);

  await ben.board.openItem(story.annaConnects[0]);
  await ben.board.item.waitsForEntry(story.annaConnects[1]).waitFor();
  await anna.board.openItem(story.benMovesOffline[0]);
  await expect.poll(() => anna.board.item.place()).toEqual(story.benMovesOffline.slice(1));
  expectNoProblems(anna, ben);
  await Promise.all([anna.close(), ben.close()]);
}

async function rulesFound(person: PersonOnBoard): Promise<readonly string[]> {
  return (await person.board.findings.list()).map((finding) => finding.split(':')[0] ?? '');
}

async function move(
  person: PersonOnBoard,
  [key, team, sprint]: readonly [string, string, string],
): Promise<void> {
  await person.board.openItem(key);
  await person.board.item.moveTo(team, sprint);
}

async function connect(
  person: PersonOnBoard,
  [successor, predecessor]: readonly [string, string],
): Promise<void> {
  await person.board.openItem(successor);
  await person.board.item.addWaitsFor(predecessor);
}

describe('two people on one board', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('see the same after an import, edits on both sides, and work offline over a reload', async () => {
    await tellStory(browser, HARBOUR);
  });

  it('see the same with Space Game, a backlog nobody here wrote', async (context) => {
    const files = spaceGameFiles();
    context.skip(files === undefined, 'the real files are not beside the project');
    await tellStory(browser, { ...SPACE_GAME, files: files ?? [] });
  });

  it('write in one title and one text at the same time, character by character', async () => {
    const anna = await annaWithBoard(browser, putNewBoard('example'));
    const ben = await personWithLink(browser, 'Ben', anna.links.Editor);
    const card = anna.page.locator('.react-flow__node[data-id]').first();
    const id = (await card.getAttribute('data-id')) ?? '';
    for (const { page, board } of [anna, ben]) {
      await page.locator(`.react-flow__node[data-id="${id}"]`).click();
      await board.openTab('Item');
      await board.item.description.waitFor();
    }
    await anna.board.item.title.press('Home');
    await ben.board.item.title.press('End');
    await Promise.all([
      anna.board.item.title.pressSequentially('Anna: '),
      ben.board.item.title.pressSequentially(' (Ben)'),
    ]);
    await expect.poll(() => anna.board.item.title.inputValue()).toMatch(/^Anna: .* \(Ben\)$/);
    await expectSame(anna, ben, ({ board }) => board.item.title.inputValue());
    await anna.board.item.description.click();
    await anna.page.keyboard.type('Guests pay.');
    await ben.board.item.description.getByText('Guests pay.').waitFor();
    await ben.board.item.description.click();
    await ben.page.keyboard.press('Control+End');
    await ben.page.keyboard.type(' Quickly.');
    await anna.board.item.description.getByText('Quickly.').waitFor();
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await Promise.all([anna.close(), ben.close()]);
  });
});
