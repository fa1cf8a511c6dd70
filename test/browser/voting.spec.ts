import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations, violationsInLightAndDark } from './axe.ts';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { KeyboardOnly } from './keyboard-only.ts';
import { BoardPage } from './pages/board-page.ts';
import { putBoardOfLines } from './put-board.ts';
import { expectNoProblems, expectSameBoards, type PersonOnBoard } from './two-people.ts';

stayOnline();

/** A person whose browser keeps all that the server sent it. */
interface Listener extends PersonOnBoard {
  /** The frames so far, as text, from the number of the first on. */
  readonly heard: (from?: number) => readonly string[];
}

async function listener(
  browser: Browser,
  name: string,
  link: string,
  { ownClock = false }: { readonly ownClock?: boolean } = {},
): Promise<Listener> {
  const person = await openPerson(browser, { name });
  if (ownClock) await person.page.clock.install();
  const frames: string[] = [];
  person.page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => frames.push(payload.toString()));
  });
  const board = await BoardPage.open(person.page, link);
  await board.waitUntilSynced();
  return { ...person, name, board, heard: (from = 0) => frames.slice(from) };
}

function cards(page: Page): Locator {
  return page.getByRole('radiogroup', { name: 'Your estimate' });
}

/** Goes to a card by typing what stands on it, and chooses it. */
async function choose(page: Page, card: string): Promise<void> {
  const strip = cards(page);
  await strip.getByRole('radio', { checked: false }).first().waitFor();
  // Whoever joins finds the focus on the cards.
  await expect.poll(() => focusIsIn(strip)).toBe(true);
  // In quick succession, on the slowest machine, too: digits after a pause begin anew.
  await new KeyboardOnly(page).pressAtOnce(...card);
  await page.keyboard.press('Enter');
}

function focusIsIn(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element.contains(document.activeElement));
}

/** Waits until the server has sent somebody a frame with this in it. */
async function expectHeard({ heard }: Listener, text: string, from = 0): Promise<void> {
  await expect.poll(() => heard(from).some((frame) => frame.includes(text))).toBe(true);
}

async function sizeOf(page: Page): Promise<string> {
  return page.getByRole('textbox', { name: 'Other size' }).inputValue();
}

describe('votes', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('of an estimation reach nobody else before the reveal; then it is talked about, taken and undone', async () => {
    const links = await putBoardOfLines(['Refund by card', 'Ledger']);
    const anna = await listener(browser, 'Anna', links.Facilitator);
    const ben = await listener(browser, 'Ben', links.Editor);
    const vera = await listener(browser, 'Vera', links.Viewer);
    await expect.poll(() => anna.board.people()).toEqual(['Anna', 'Ben', 'Vera']);

    await ben.board.goTo('Ledger');
    await ben.page.locator('[data-card]:focus').waitFor();
    await anna.board.goTo('Refund');
    await anna.page.keyboard.press('Shift+E');
    await anna.page.getByRole('button', { name: 'Estimate together' }).click();
    await choose(anna.page, '3');
    await anna.page.getByText('1 of 2 have chosen').waitFor();
    await anna.page.getByText('You chose 3.').waitFor();

    // Others are told, and left where they are.
    const join = ben.page.getByRole('button', { name: /^Estimating P-\w+ · Join$/ });
    await join.waitFor();
    await vera.page.getByRole('button', { name: /^Estimating P-\w+ · 1 of 2$/ }).click();
    await vera.page.getByText('You watch.').waitFor();
    await vera.page.getByText('1 of 2 have chosen').waitFor();
    expect(await cards(vera.page).count()).toBe(0);
    expect(await ben.page.locator('[data-card]:focus', { hasText: 'Ledger' }).count()).toBe(1);
    expect(await ben.page.getByRole('dialog').count()).toBe(0);

    // Chosen otherwise, and once more.
    await anna.page.getByRole('button', { name: 'Withdraw' }).click();
    await vera.page.getByText('0 of 2 have chosen').waitFor();
    await cards(anna.page).getByRole('radio', { name: '3', exact: true }).click();
    await vera.page.getByText('1 of 2 have chosen').waitFor();
    expect(await violationsInLightAndDark(anna.page, 'aside section section')).toEqual([]);
    await join.click();
    await ben.page.getByText('Not yet: Ben').waitFor();
    await expectHeard(ben, '"cast"');
    await expectHeard(anna, '"own":"3"');
    for (const { heard } of [ben, vera]) {
      expect(heard().filter((frame) => /"3"|"own"|"choice"/.test(frame))).toEqual([]);
    }

    // With the last choice it is revealed, to everybody.
    await choose(ben.page, '13');
    const people = [anna, ben, vera];
    await Promise.all(
      people.map(({ page }) =>
        page.getByText('Highest and lowest speak first: Ben 13, Anna 3').waitFor(),
      ),
    );
    expect(anna.heard().some((frame) => frame.includes('"own":"13"'))).toBe(false);
    expect(await vera.page.getByRole('button', { name: 'Take 13' }).count()).toBe(0);
    expect(await violations(anna.page, 'aside')).toEqual([]);
    await anna.page.getByRole('button', { name: 'Vote again' }).click();
    await choose(anna.page, '5');
    // Ben's focus is left where it is: nobody but Anna asked for this.
    await cards(ben.page).getByRole('radio', { name: '5', exact: true }).click();
    await vera.page.getByText('All chose 5.').waitFor();
    await anna.page.getByRole('button', { name: 'Take 5' }).click();
    await expect.poll(() => sizeOf(vera.page)).toBe('5');
    await ben.page.getByRole('button', { name: 'Estimate together' }).waitFor();
    await anna.board.undo();
    await expect.poll(() => sizeOf(vera.page)).toBe('');

    // Dots: as secret, and counted without names.
    await anna.page.locator('[data-canvas]').focus();
    await anna.page.keyboard.press('Control+a');
    await anna.page.getByRole('heading', { name: '2 PBIs selected' }).waitFor();
    await anna.page.locator('aside').getByRole('button', { name: 'Vote with dots…' }).click();
    const before = anna.heard().length;
    await anna.page.getByRole('button', { name: 'Start the vote' }).click();
    await anna.page.getByText('3 dots left').waitFor();
    await ben.page.getByRole('button', { name: 'Voting with dots · Join' }).click();
    const bens = ben.page.getByRole('dialog', { name: 'Vote with dots' });
    const ledger = bens.getByRole('listitem').filter({ hasText: 'Ledger' });
    await ledger.getByRole('button', { name: /^One dot more/ }).click();
    await ben.page.keyboard.press('ArrowUp');
    await bens
      .getByRole('listitem')
      .filter({ hasText: 'Refund' })
      .locator('button:focus')
      .waitFor();
    await ben.page.keyboard.press('ArrowDown');
    await ben.page.keyboard.press('+');
    await bens.getByText('1 dot left').waitFor();
    expect(await violationsInLightAndDark(ben.page, 'dialog')).toEqual([]);
    await anna.page.getByText('1 of 2 have voted').waitFor();
    await expectHeard(anna, '"waiting"', before);
    expect(anna.heard(before).filter((frame) => /"own"|"totals"/.test(frame))).toEqual([]);
    await anna.page.getByRole('button', { name: 'Reveal' }).click();
    // The focus goes on to what came out, not back to the top.
    await bens.locator(':focus').filter({ hasText: '1 person voted' }).waitFor();
    expect(await bens.getByRole('listitem').first().innerText()).toMatch(
      /1\.\s+P-\w+\s+Ledger\s+2 dots/,
    );
    await bens.getByText('1 PBI without a dot').waitFor();
    await bens.getByRole('button', { name: /Ledger/ }).click();
    await ben.page.locator('[data-card]:focus', { hasText: 'Ledger' }).waitFor();
    await anna.page.getByRole('button', { name: 'End', exact: true }).click();
    await expectSameBoards(anna, ben);

    // Whoever opened one leaves: after a minute others may reveal it.
    const cleo = await listener(browser, 'Cleo', links.Editor, { ownClock: true });
    await anna.board.goTo('Refund');
    await anna.page.keyboard.press('Shift+E');
    await anna.page.getByRole('button', { name: 'Estimate together' }).click();
    await cleo.page.getByRole('button', { name: /^Estimating P-\w+ · Join$/ }).click();
    await cards(cleo.page).waitFor();
    const reveal = cleo.page.getByRole('button', { name: 'Reveal' });
    expect(await reveal.count()).toBe(0);
    await anna.close();
    await expect.poll(() => cleo.board.people()).toEqual(['Ben', 'Cleo', 'Vera']);
    expect(await reveal.count()).toBe(0);
    await cleo.page.clock.fastForward(61_000);
    await reveal.waitFor();

    expectNoProblems(...people, cleo);
    await Promise.all([ben, vera, cleo].map((person) => person.close()));
  });
});
