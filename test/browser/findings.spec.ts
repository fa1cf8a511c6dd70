import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { differenceOf, shapeOf, withoutColour } from './grey-scale.ts';
import { KeyboardOnly } from './keyboard-only.ts';
import { plantedGraph } from './planted-graph.ts';
import { putBoardOf, putNewBoard } from './put-board.ts';
import { annaWithBoard, expectNoProblems, type PersonOnBoard } from './two-people.ts';

stayOnline();

const RESULTS = fileURLToPath(new URL('../../test-results', import.meta.url));

/** The first finding of a rule in the panel. */
function finding(page: Page, rule: string): ReturnType<Page['locator']> {
  return page.locator(`article[data-finding="${rule}"]`).first();
}

async function counts(page: Page): Promise<readonly string[]> {
  return page.getByRole('group', { name: 'Level' }).getByRole('button').allInnerTexts();
}

/** Opens the ways out of one finding after the other, until one of them changes the board. */
async function tabToMove(keys: KeyboardOnly, page: Page): Promise<void> {
  for (;;) {
    await keys.tabTo('Ways out');
    await keys.press('Enter');
    // They are worked out once they are asked for.
    await page.locator('summary:focus + *').waitFor();
    await keys.press('Tab');
    // Some findings can only be lived with: what the Nexus lacks, people have to bring.
    if (/^(Remove|Same team|Later|Earlier|Plan it|Slice)/.test(await keys.focusedName())) return;
  }
}

async function withExample(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<PersonOnBoard> {
  const anna = await annaWithBoard(browser, putNewBoard('example'), options);
  await anna.board.openTab('Findings');
  await anna.board.findings.open();
  return anna;
}

describe('findings', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('finds planted circles and a chain among a thousand dependencies, exactly', async () => {
    const graph = plantedGraph();
    expect(graph.edges).toBe(1_000);
    const anna = await annaWithBoard(browser, putBoardOf([graph.file]));
    const { page, board } = anna;
    const startedAtMs = performance.now();
    await board.openTab('Findings');
    const circles = page.locator('article[data-finding="dep-cycle"]');
    await circles.first().waitFor();
    console.log(
      `1,000 dependencies: findings listed ${(performance.now() - startedAtMs).toFixed(0)} ms after the board was open`,
    );
    await expect.poll(() => circles.count()).toBe(graph.circles.length);
    const said = await circles.evaluateAll((articles) =>
      articles.map((article) => article.querySelector('p')?.textContent ?? ''),
    );
    for (const circle of graph.circles) {
      const sentence = said.find((text) => circle.every((id) => text.includes(`${id} `)));
      expect(sentence, circle.join()).toMatch(/wait for each other\.$/);
    }
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('kind');
    const chains = page.locator('article[data-finding="dep-chain-long"]');
    await expect.poll(() => chains.count()).toBe(1);
    const chain = (await chains.first().locator('p').first().textContent()) ?? '';
    expect(chain).toContain('L-1');
    expect(chain).toContain('L-5');
    expect(chain).toContain('5 PBIs');
    expectNoProblems(anna);
    await anna.close();
  });

  it('has ways out that are taken by clicks alone, and taken back as one step', async () => {
    const anna = await withExample(browser);
    const { page, board } = anna;
    const before = await board.copy();
    const found = await counts(page);
    const risk = finding(page, 'dep-same-sprint-cross-team');
    const sentence = await risk.locator('p').first().innerText();
    await risk.getByText('Ways out').click();
    // Every way says what it does, and those that cannot be taken say why.
    await risk
      .getByText(/^removes \d+ risk/)
      .first()
      .waitFor();
    await risk.getByText('Say first who follows the dependency up.').waitFor();
    await risk
      .getByRole('button', { name: /^Later|^Same team/ })
      .first()
      .click();
    const told = page.locator('article[data-finding]').getByText(sentence, { exact: true });
    await told.waitFor({ state: 'detached' });
    await expect.poll(() => counts(page)).not.toEqual(found);
    await board.undo();
    await told.waitFor();
    await expect.poll(() => counts(page)).toEqual(found);
    await expect.poll(() => board.copy()).toEqual(before);

    // Live with it: shared, greyed, still counted.
    await finding(page, 'dep-same-sprint-cross-team').getByText('Ways out').click();
    const lived = finding(page, 'dep-same-sprint-cross-team');
    await lived.getByRole('button', { name: 'Live with it for a while' }).click();
    await lived.getByLabel('Why').fill('We sit in one room');
    await lived.getByRole('button', { name: 'Do it' }).click();
    await page.getByText(/^Accepted by Anna until .*We sit in one room/).waitFor();
    await expect.poll(() => counts(page)).toEqual(found);
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText(/^Accepted by Anna/).waitFor({ state: 'detached' });
    expectNoProblems(anna);
    await anna.close();
  });

  it('is a flow for the keyboard: read, look at the ways out, take one, take it back', async () => {
    const anna = await withExample(browser);
    const { page } = anna;
    const keys = new KeyboardOnly(page);
    const found = await counts(page);
    await page.getByRole('tab', { name: /^Findings/ }).focus();
    await tabToMove(keys, page);
    // What needs an answer first unfolds its question.
    const asks = (await page.locator(':focus').getAttribute('aria-expanded')) !== null;
    await keys.press('Enter');
    if (asks) {
      await page.locator('[aria-expanded="true"]:focus').waitFor();
      await keys.tabTo('Do it');
      await keys.press('Enter');
    }
    await expect.poll(() => counts(page)).not.toEqual(found);
    await keys.press('Control+z');
    await expect.poll(() => counts(page)).toEqual(found);
    expectNoProblems(anna);
    await anna.close();
  });

  it('a dependency is drawn, classified, followed up and removed without any drag', async () => {
    const anna = await withExample(browser);
    const { page } = anna;
    const cards = page.locator('.react-flow__node[data-id]');
    await cards.nth(0).click();
    await page.getByRole('button', { name: 'Waits for…' }).click();
    await cards.nth(1).click();
    const popover = page.getByRole('dialog', { name: 'New dependency' });
    await popover.getByRole('radio', { name: /^Requirements/ }).check();
    await popover.getByRole('combobox', { name: 'Who follows up' }).fill('Ida');
    await popover.getByRole('button', { name: 'Draw dependency' }).click();
    await anna.board.openTab('Item');
    const details = page.getByRole('region', { name: 'Dependency', exact: true });
    await details.waitFor();
    await expect
      .poll(() => details.getByRole('combobox', { name: 'Who follows up' }).inputValue())
      .toBe('Ida');
    await expect
      .poll(() => details.getByRole('combobox', { name: 'Cause' }).inputValue())
      .toBe('requirements');
    await details.getByRole('button', { name: /^Agree on a stand-in/ }).click();
    await details.getByLabel('What was agreed').fill('A mock of the address book');
    await details.getByRole('button', { name: 'Do it' }).click();
    await details.getByText(/^Stand-in until .*A mock of the address book/).waitFor();
    await details.getByRole('button', { name: 'Remove dependency' }).click();
    await details.waitFor({ state: 'detached' });
    await anna.board.undo();
    expectNoProblems(anna);
    await anna.close();
  });

  it('tells a screen reader level, sentence, reason, teams and ways out', async () => {
    const anna = await withExample(browser);
    const { page } = anna;
    const first = page.locator('article[data-finding]').first();
    await first.getByText('Ways out').click();
    await first.getByRole('list').first().waitFor();
    const tree = await first.ariaSnapshot();
    expect(tree).toMatch(/Stops us/);
    expect(tree).toMatch(/paragraph/);
    expect(tree).toMatch(/Nexus Guide 20\d\d/);
    expect(tree).toMatch(/button "Show on board"/);
    expect(tree).toMatch(/list:/);
    await anna.close();
  });

  it('levels are told apart without colour, in light and in dark', async () => {
    const anna = await withExample(browser, { deviceScaleFactor: 3 });
    const { page } = anna;
    await withoutColour(page);
    const decoder = await browser.newPage();
    const levels = page.getByRole('group', { name: 'Level' });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const shapes = await Promise.all(
        ['Stops us', 'Risk', 'Hint'].map((level) =>
          shapeOf(levels.getByRole('button', { name: level }).locator('svg'), decoder),
        ),
      );
      const [square = '', triangle = '', circle = ''] = shapes;
      // A triangle and a circle fill a half and three quarters of their square.
      expect(differenceOf(square, triangle), colorScheme).toBeGreaterThan(0.2);
      expect(differenceOf(triangle, circle), colorScheme).toBeGreaterThan(0.2);
      expect(differenceOf(square, circle), colorScheme).toBeGreaterThan(0.08);
      await page.screenshot({ path: path.join(RESULTS, `findings-grey-${colorScheme}.png`) });
    }
    await decoder.close();
    await anna.close();
  });

  it('lenses push back what is not asked for, and the matrix leads to the lines', async () => {
    const anna = await withExample(browser);
    const { page } = anna;
    await page.getByRole('button', { name: 'What is shown' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Only PBIs with dependencies' }).click();
    await page
      .getByRole('status')
      .getByText(/PBIs with dependencies$/)
      .waitFor();
    await expect.poll(() => page.locator('[data-pushed-back]').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Show the whole board' }).click();
    await expect.poll(() => page.locator('[data-pushed-back]').count()).toBe(0);

    await page.getByRole('button', { name: 'What is shown' }).click();
    await page.getByRole('menuitem', { name: 'Teams × teams…' }).click();
    const matrix = page.getByRole('dialog', { name: 'Which team waits for which' });
    await matrix
      .getByRole('button', { name: /waits for .*: \d+ open/ })
      .first()
      .click();
    await matrix
      .getByRole('button', { name: / before / })
      .first()
      .click();
    await matrix.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Dependency', exact: true }).waitFor();
    expectNoProblems(anna);
    await anna.close();
  });

  it('a rule that is off finds nothing, and the board says so', async () => {
    const anna = await withExample(browser);
    const { page } = anna;
    await finding(page, 'dep-cycle').waitFor();
    await page.getByRole('button', { name: 'Rules…' }).click();
    const rules = page.getByRole('dialog', { name: 'Rules of this board' });
    await rules
      .getByRole('combobox', { name: 'How serious: Circle of dependencies' })
      .selectOption({ label: 'Off' });
    await rules.getByRole('button', { name: 'Close', exact: true }).first().click();
    await finding(page, 'dep-cycle').waitFor({ state: 'detached' });
    await page.getByText('1 rule is off').waitFor();
    expectNoProblems(anna);
    await anna.close();
  });
});
