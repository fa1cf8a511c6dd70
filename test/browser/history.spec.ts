import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { HARBOUR_FILES } from './pages/fixture-files.ts';
import { HistoryDialog } from './pages/history-dialog.ts';
import { MapPage } from './pages/map-page.ts';
import { putNewBoard } from './put-board.ts';
import {
  annaAndBenWith,
  annaWithBoard,
  expectNoProblems,
  expectSame,
  expectSameBoards,
  moveByItem,
  personWithLink,
  type PersonOnBoard,
} from './two-people.ts';

stayOnline();

const RESULTS = fileURLToPath(new URL('../../test-results', import.meta.url));

async function expectPlace(
  { board }: PersonOnBoard,
  key: string,
  place: readonly [string, string],
): Promise<void> {
  await board.openItem(key);
  await expect.poll(() => board.item.place()).toEqual(place);
}

describe('versions of a board', () => {
  let browser: Browser;
  beforeAll(async () => {
    mkdirSync(RESULTS, { recursive: true });
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('are kept, compared with now, and brought back by a PBI, a lane and as a whole, by one undo each', async () => {
    const { anna, ben } = await annaAndBenWith(browser, HARBOUR_FILES);
    await moveByItem(anna, '500', 'Crane Team', 'Sprint 1');
    await anna.board.waitUntilSynced();
    const kept = await anna.board.copy();
    const annaSees = await HistoryDialog.open(anna.page);
    await annaSees.nameField.press('Enter');
    await annaSees.dialog.getByText('Give it a name.').waitFor();
    await annaSees.keep('Before lunch');
    await annaSees.look('Before lunch');
    await annaSees.dialog.getByText('The board is as it was then.').waitFor();
    expect(await annaSees.button('Go back to this version…').count()).toBe(0);
    await annaSees.close();

    await moveByItem(ben, '500', 'Tide Team', 'Sprint 2');
    await moveByItem(ben, '509', 'Tide Team', 'Sprint 2');
    await ben.board.item.rename('Told otherwise');
    await ben.board.waitUntilSynced();
    const changed = await ben.board.copy();

    // Ben compares: every change in words, with a way to bring each PBI back.
    const benSees = await HistoryDialog.open(ben.page);
    await benSees.look('Before lunch');
    await expect
      .poll(() => benSees.changes())
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^500 .* moved to Tide Team, Sprint 2$/),
          expect.stringMatching(/^509 Told otherwise .*Tide Team, Sprint 2/),
        ]),
      );
    expect(await violations(ben.page)).toEqual([]);
    await ben.page.screenshot({ path: path.join(RESULTS, 'history-wide-light.png') });
    await benSees.button(/^Bring back as it was: 500 /).click();
    await benSees.dialog.getByText(/becomes as it was: place, size, texts/).waitFor();
    await ben.page.screenshot({ path: path.join(RESULTS, 'history-ask-wide-light.png') });
    await benSees.button('Bring it back').click();
    await benSees.dialog.waitFor({ state: 'detached' });
    await expectPlace(ben, '500', ['Crane Team', 'Sprint 1']);
    await expectPlace(ben, '509', ['Tide Team', 'Sprint 2']);
    await expectSameBoards(anna, ben);
    await ben.board.undo();
    await expect.poll(() => ben.board.copy()).toEqual(changed);

    // A lane: what came into it goes back to where it was.
    const again = await HistoryDialog.open(ben.page);
    await again.look('Before lunch');
    await again.button('Bring back a lane…').click();
    await ben.page.getByRole('menuitem', { name: 'Tide Team' }).click();
    await again.dialog.getByText(/^The lane of Tide Team becomes as it was/).waitFor();
    await again.button('Bring the lane back').click();
    await again.dialog.waitFor({ state: 'detached' });
    await expectPlace(ben, '500', ['Crane Team', 'Sprint 1']);
    await ben.board.undo();
    await expect.poll(() => ben.board.copy()).toEqual(changed);

    // The whole board, by Anna, while Ben looks on; the message takes it back.
    const whole = await HistoryDialog.open(anna.page);
    await whole.look('Before lunch');
    await whole.button('Go back to this version…').click();
    await whole.dialog.getByText(/^The whole board becomes as it was/).waitFor();
    await anna.page.keyboard.press('Enter');
    await whole.dialog.waitFor({ state: 'detached' });
    // The message stays while she points at it.
    const message = anna.page.getByRole('region', { name: 'Messages' });
    await message.getByText('The board is as in “Before lunch”.').hover();
    await expect.poll(() => ben.board.copy()).toEqual(kept);
    await message.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(() => anna.board.copy()).toEqual(changed);
    await expectSameBoards(anna, ben);
    expectNoProblems(anna, ben);
    await anna.close();
    await ben.close();
  });

  it('are made by themselves when the phase changes; viewers look only; offline it is said where they are', async () => {
    const anna = await annaWithBoard(browser, putNewBoard('example'), { goesOffline: true });
    const vera = await personWithLink(browser, 'Vera', anna.links.Viewer);
    const none = await HistoryDialog.open(vera.page);
    await none.dialog.getByText('There are no versions yet.').waitFor();
    await none.close();
    await anna.page.getByRole('button', { name: /^Phase: / }).click();
    for (const phase of ['Refinement', 'Sprint Planning']) {
      await anna.page.getByRole('radio', { name: new RegExp(`^${phase} `) }).click();
      await anna.page.getByRole('button', { name: `Phase: ${phase}. Change it` }).waitFor();
    }
    await anna.page.keyboard.press('Escape');
    await anna.page.locator('.react-flow__node[data-id]').first().click();
    await anna.board.openTab('Item');
    await anna.board.item.rename('Changed since the refinement');
    await anna.board.waitUntilSynced();

    const veraSees = await HistoryDialog.open(vera.page);
    await veraSees.look('End of Refinement');
    await expect
      .poll(() => veraSees.changes())
      .toEqual([
        expect.stringMatching(/^\S+ Changed since the refinement .*Checkout meets WCAG 2.2 AA/),
      ]);
    await veraSees.dialog.getByText('You can look. Going back takes the edit link.').waitFor();
    expect(await veraSees.nameField.count()).toBe(0);
    expect(await veraSees.button(/Go back|Bring back/).count()).toBe(0);
    await veraSees.close();

    const annaSees = await HistoryDialog.open(anna.page);
    await annaSees.keep('Ready to plan');
    await anna.page.setViewportSize({ width: 390, height: 844 });
    await anna.page.screenshot({ path: path.join(RESULTS, 'history-list-narrow-light.png') });
    await annaSees.look('End of Refinement');
    await anna.page.screenshot({ path: path.join(RESULTS, 'history-narrow-light.png') });
    expect(await violations(anna.page)).toEqual([]);
    await annaSees.button('All versions').click();
    await annaSees.version('Ready to plan').waitFor();
    await anna.page.emulateMedia({ colorScheme: 'dark' });
    await anna.page.setViewportSize({ width: 1440, height: 900 });
    await annaSees.look('End of Refinement');
    await anna.page.screenshot({ path: path.join(RESULTS, 'history-wide-dark.png') });
    expect(await violations(anna.page)).toEqual([]);
    await annaSees.close();

    await anna.goOffline();
    await anna.board.waitForPill('offline');
    await anna.page.getByRole('button', { name: 'Menu', exact: true }).click();
    const entry = anna.page.getByRole('menuitem', { name: /^Versions….*Needs a connection\.$/s });
    await expect.poll(() => entry.getAttribute('aria-disabled')).toBe('true');
    await anna.page.keyboard.press('Escape');
    await anna.comeBack();
    await anna.board.waitUntilSynced();

    // Connected, and yet the list does not come.
    await anna.context.route(/\/versions$/, (route) => route.abort());
    const away = await HistoryDialog.open(anna.page);
    await away.dialog.getByText(/^Versions are on the server\./).waitFor();
    await expect.poll(() => away.nameField.count()).toBe(0);
    await anna.context.unroute(/\/versions$/);
    await anna.goOffline();
    await anna.board.waitForPill('offline');
    await anna.comeBack();
    await away.version('Ready to plan').waitFor();
    expectNoProblems(vera);
    await anna.close();
    await vera.close();
  });

  it('two versions are compared, the board shows what is different, and what happened is told and replayed', async () => {
    // Anna imports by hand: that she added PBIs is told below.
    const links = await putNewBoard();
    const anna = await personWithLink(browser, 'Anna', links.Facilitator);
    const importing = await anna.board.openImport();
    await importing.choose(HARBOUR_FILES);
    await importing.create();
    await anna.board.waitUntilSynced();
    const ben = await personWithLink(browser, 'Ben', links.Editor);
    const first = await HistoryDialog.open(anna.page);
    await first.keep('Imported');
    await first.close();
    const map = new MapPage(ben.page, ben.board);
    await map.open();
    await map.take('n', 'Sticky note');
    await map.press({ x: 500, y: 400 });
    await map.write('Write on the sticky note', 'Ask the pilots');
    await ben.page.keyboard.press('Escape');
    await map.object(/^Sticky note by Ben: Ask the pilots/).waitFor();
    await ben.page.getByRole('link', { name: 'Board', exact: true }).click();
    await ben.board.waitUntilSynced();
    await moveByItem(anna, '500', 'Crane Team', 'Sprint 1');
    await anna.board.waitUntilSynced();
    const second = await HistoryDialog.open(anna.page);
    await second.keep('Planned');
    await second.close();
    await moveByItem(ben, '509', 'Tide Team', 'Sprint 2');
    await ben.board.item.rename('Told otherwise');
    await ben.board.waitUntilSynced();

    // Two versions: only what lies between them.
    const compared = await HistoryDialog.open(ben.page);
    await compared.look('Imported');
    await compared.compareWith('Planned');
    await compared.dialog.getByRole('heading', { name: 'From “Imported” to “Planned”' }).waitFor();
    const between = compared.dialog.getByRole('region', { name: '2 changes in between' });
    await between.getByText(/moved to Crane Team, Sprint 1/).waitFor();
    await between.getByText('1 sticky note added').waitFor();
    await ben.page.screenshot({ path: path.join(RESULTS, 'history-two-wide-light.png') });
    expect(await violations(ben.page)).toEqual([]);
    // With the board of now, and on it.
    await compared.compareWith('The board as it is now');
    await compared.button('Show on the Map').click();
    await compared.dialog.waitFor({ state: 'detached' });
    const bar = ben.page.getByRole('group', { name: 'Compared with an earlier state' });
    await bar.getByText('2 changed').waitFor();
    await bar.getByText('1 new').waitFor();
    await bar.getByRole('button', { name: 'Previous change' }).press('Enter');
    await bar.getByText('Sticky note “Ask the pilots”: new. 3 of 3.').waitFor();
    await ben.page.screenshot({ path: path.join(RESULTS, 'history-map-wide-light.png') });
    expect(await violations(ben.page)).toEqual([]);
    await ben.page.getByRole('link', { name: 'Board', exact: true }).click();
    await bar.getByText('2 changed').waitFor();
    await bar.getByText('1 new').waitFor({ state: 'detached' });
    await ben.page.screenshot({ path: path.join(RESULTS, 'history-board-wide-light.png') });
    expect(await violations(ben.page)).toEqual([]);
    await bar.getByRole('button', { name: 'Stop comparing' }).click();
    await bar.waitFor({ state: 'detached' });

    // What happened to one PBI stands beside it.
    const panel = ben.page.getByRole('complementary', { name: 'Details' });
    await panel.getByRole('button', { name: 'Show what happened to it' }).click();
    await panel.getByText(/You moved 509 to Tide Team, Sprint 2; renamed 509/).waitFor();
    await panel.getByText(/Anna added 509/).scrollIntoViewIfNeeded();
    await ben.page.screenshot({ path: path.join(RESULTS, 'history-item-wide-light.png') });
    expect(await violations(ben.page)).toEqual([]);

    // What happened: by person, in words of the board.
    const told = await HistoryDialog.open(ben.page);
    await told.dialog.getByRole('tab', { name: 'What happened' }).click();
    const list = told.dialog.getByRole('region', { name: 'What happened, by day' });
    await list
      .getByText(/Anna added \d+ PBIs; /)
      .first()
      .waitFor();
    await list
      .getByText(/You moved 509 to Tide Team, Sprint 2; renamed 509; put 1 sticky note on the Map/)
      .waitFor();
    await ben.page.screenshot({ path: path.join(RESULTS, 'history-happened-wide-light.png') });
    expect(await violations(ben.page)).toEqual([]);
    const download = ben.page.waitForEvent('download');
    await told.button('Download as CSV').click();
    expect((await download).suggestedFilename()).toMatch(/what-happened\.csv$/);

    // Replay: by keys, read-only; at its end it is the board of now.
    await told.button('Replay').click();
    const replay = ben.page.getByRole('region', { name: 'The board as it was' });
    const slider = replay.getByRole('slider', { name: 'Moment' });
    await slider.waitFor();
    await replay.getByRole('img', { name: 'Board with 0 PBIs' }).waitFor();
    await slider.press('End');
    const count = Number(await slider.getAttribute('max'));
    expect(count).toBeGreaterThan(3);
    await replay.getByRole('img', { name: /Board with [1-9]\d* PBIs/ }).waitFor();
    await replay.getByText(/You renamed 509/).waitFor();
    await ben.page.screenshot({ path: path.join(RESULTS, 'history-replay-wide-light.png') });
    expect(await violations(ben.page)).toEqual([]);
    await slider.press('ArrowLeft');
    await replay.getByText(/You moved 509 to Tide Team, Sprint 2/).waitFor();
    // The same moment on the Map, and every other one.
    await replay.getByRole('radio', { name: 'Map' }).press('Space');
    await replay.getByRole('img', { name: /^Map with [1-9]\d* PBIs and 1 sticky note$/ }).waitFor();
    await ben.page.screenshot({ path: path.join(RESULTS, 'history-replay-map-wide-light.png') });
    await slider.press('Home');
    await replay.getByRole('img', { name: 'Map with 0 PBIs', exact: true }).waitFor();
    await replay.getByRole('radio', { name: 'Board' }).press('Space');
    await replay.getByRole('img', { name: 'Board with 0 PBIs' }).waitFor();
    await ben.page.emulateMedia({ colorScheme: 'dark' });
    await slider.press('Home');
    await replay.getByText('Before the first change').waitFor();
    // Who wants less motion is shown each step for longer.
    await ben.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'no-preference' });
    await replay.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => slider.inputValue(), { timeout: 60_000 }).toBe(String(count));
    await ben.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await replay.getByRole('img', { name: /Board with [1-9]\d* PBIs/ }).waitFor();
    await ben.page.setViewportSize({ width: 390, height: 844 });
    await replay.getByRole('button', { name: 'Whole board' }).click();
    await ben.page.screenshot({ path: path.join(RESULTS, 'history-replay-narrow-dark.png') });
    expect(await violations(ben.page)).toEqual([]);
    await ben.page.keyboard.press('Escape');
    await replay.waitFor({ state: 'detached' });
    await ben.page.screenshot({ path: path.join(RESULTS, 'history-happened-narrow-dark.png') });
    await told.close();
    // Looking changed nothing.
    await expectSame(anna, ben, ({ board }) => board.copy());
    expectNoProblems(anna, ben);
    await anna.close();
    await ben.close();
  });
});
