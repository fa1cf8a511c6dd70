import { crc32, deflateSync } from 'node:zlib';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPerson, stayOnline } from './browser-person.ts';
import { launchChromium } from './chromium.ts';
import { BoardPage } from './pages/board-page.ts';
import { MapPage } from './pages/map-page.ts';
import { putNewBoard } from './put-board.ts';
import { annaWithBoard, personWithLink, type PersonOnBoard } from './two-people.ts';

stayOnline();

/** How long others may take to see something. */
const WAIT = { timeout: 20_000 };

interface ImageFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A PNG of one colour. */
function png(name: string, { width, height }: Pick<Size, 'width' | 'height'>): ImageFile {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each of red, green and blue.
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, 120)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.of())];
  const buffer = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]);
  return { name, mimeType: 'image/png', buffer };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

async function onMap({ page, board }: PersonOnBoard): Promise<MapPage> {
  const map = new MapPage(page, board);
  await map.open();
  return map;
}

/** Chooses files with the tool. */
async function choose({ page }: MapPage, ...files: readonly ImageFile[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('toolbar', { name: 'Tools' })
      .getByRole('button', { name: 'Image', exact: true })
      .click(),
  ]);
  await chooser.setFiles([...files]);
}

/** Pastes a file, as after copying it elsewhere. */
async function paste({ page }: MapPage, { name, mimeType, buffer }: ImageFile): Promise<void> {
  await page.evaluate(
    ([title, type, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], title, { type }));
      const pasted = { clipboardData, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new ClipboardEvent('paste', pasted));
    },
    [name, mimeType, buffer.toString('base64')] as const,
  );
}

/** Waits until the bytes of an image are shown, and as large as they should be. */
async function expectPixels(object: Locator, size: Size): Promise<void> {
  const sizeNow = async (): Promise<Size> =>
    object.locator('img').evaluate((image) => {
      const { naturalWidth, naturalHeight } = image as HTMLImageElement;
      return { width: naturalWidth, height: naturalHeight };
    });
  await expect.poll(sizeNow, WAIT).toEqual(size);
}

describe('images on the Map', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  it('are seen by everybody, also those that were added without a connection; an SVG is refused', async () => {
    const anna = await annaWithBoard(browser, putNewBoard(), { goesOffline: true });
    const ben = await personWithLink(browser, 'Ben', anna.links.Viewer);
    const [annas, bens] = [await onMap(anna), await onMap(ben)];

    // What somebody else has selected, others hear in its name, too.
    await choose(annas, png('Login page.png', { width: 640, height: 400 }));
    await expectPixels(annas.object('Image by Anna: Login page'), { width: 640, height: 400 });
    await expectPixels(bens.object(/^Image by Anna: Login page/), { width: 640, height: 400 });

    // What it shows is written on it, and its shape stays while it is made smaller.
    await anna.page.getByRole('button', { name: 'Describe this image' }).click();
    await annas.write('Describe this image', ' of today');
    await anna.page.keyboard.press('Enter');
    const image = annas.object('Image by Anna: Login page of today');
    await bens.object(/^Image by Anna: Login page of today/).waitFor();
    const before = await annas.boxOf(image);
    await image.getByRole('button', { name: 'Size: arrow keys change it' }).focus();
    for (let press = 0; press < 6; press += 1) await anna.page.keyboard.press('ArrowLeft');
    await expect
      .poll(async () => (await annas.boxOf(image)).width, WAIT)
      .toBeLessThan(before.width);
    const after = await annas.boxOf(image);
    expect(after.width / after.height).toBeCloseTo(640 / 400, 1);

    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    await choose(annas, { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: svg });
    await anna.page.getByText('An SVG can carry a program').first().waitFor();

    await anna.goOffline();
    await paste(annas, png('Shop.png', { width: 300, height: 200 }));
    await expectPixels(annas.object('Image by Anna: Shop'), { width: 300, height: 200 });
    await anna.page.reload();
    await expectPixels(annas.object('Image by Anna: Shop'), { width: 300, height: 200 });
    await expectPixels(image, { width: 640, height: 400 });
    await anna.comeBack();
    await expectPixels(bens.object(/^Image by Anna: Shop/), { width: 300, height: 200 });
    await annas.waitForKinds('image', 'image');

    // A browser tells of every answer of 404; here it says that an image is still on its way.
    const problems = [...anna.problems, ...ben.problems];
    expect(problems.filter((problem) => !/404.*\/assets\//.test(problem))).toEqual([]);
  });

  it('come to a device that kept boards before there were images', async () => {
    const links = await putNewBoard();
    const anna = await openPerson(browser, { name: 'Anna' });
    await anna.page.goto(new URL('/theme.js', links.Editor).href);
    await anna.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('weft', 1);
          opening.addEventListener('upgradeneeded', () => {
            opening.result.createObjectStore('boards', { keyPath: 'boardId' });
            for (const name of ['updates', 'outbox']) {
              const store = opening.result.createObjectStore(name, { autoIncrement: true });
              store.createIndex('board', 'boardId');
            }
          });
          opening.addEventListener('error', () => reject(new Error(opening.error?.message)));
          opening.addEventListener('success', () => {
            opening.result.close();
            resolve();
          });
        }),
    );
    const board = await BoardPage.open(anna.page, links.Editor);
    await board.waitUntilSynced();
    const map = new MapPage(anna.page, board);
    await map.open();
    await choose(map, png('Shop.png', { width: 300, height: 200 }));
    await expectPixels(map.object('Image by Anna: Shop'), { width: 300, height: 200 });
    await board.waitUntilSynced();
    await anna.page.reload();
    await expectPixels(map.object('Image by Anna: Shop'), { width: 300, height: 200 });
  });

  it('go along when they are copied to another board: of this device, and of one that knows nothing of them', async () => {
    const anna = await annaWithBoard(browser, putNewBoard());
    const annas = await onMap(anna);
    await choose(annas, png('Harbour.png', { width: 300, height: 200 }));
    await expectPixels(annas.object('Image by Anna: Harbour'), { width: 300, height: 200 });
    // It is selected. Its bytes are held a moment later.
    const copied = (): Promise<readonly (readonly [string, string])[]> =>
      anna.page.evaluate(() => {
        const clipboardData = new DataTransfer();
        const options = { clipboardData, bubbles: true, cancelable: true };
        document.body.dispatchEvent(new ClipboardEvent('copy', options));
        return clipboardData.types.map((type) => [type, clipboardData.getData(type)] as const);
      });
    await expect.poll(async () => (await copied()).length, WAIT).toBe(4);
    const clipboard = await copied();
    const pasteIn = (page: MapPage['page'], leftOut?: RegExp): Promise<void> =>
      page.evaluate(
        (texts) => {
          const clipboardData = new DataTransfer();
          for (const [type, text] of texts) clipboardData.setData(type, text);
          const options = { clipboardData, bubbles: true, cancelable: true };
          document.body.dispatchEvent(new ClipboardEvent('paste', options));
        },
        clipboard.filter(([type]) => leftOut?.test(type) !== true),
      );

    // On another board of the same browser the bytes need not come along.
    const second = await putNewBoard();
    const board = await BoardPage.open(anna.page, second.Editor);
    const other = new MapPage(anna.page, board);
    await other.open();
    await pasteIn(anna.page, /images/);
    await expectPixels(other.object('Image by Anna: Harbour'), { width: 300, height: 200 });
    await board.waitUntilSynced();
    await anna.page.reload();
    await expectPixels(other.object('Image by Anna: Harbour'), { width: 300, height: 200 });

    // Another browser is as a board on another server: without the bytes it is said, with them all is there.
    const ben = await personWithLink(browser, 'Ben', (await putNewBoard()).Editor);
    const bens = await onMap(ben);
    await pasteIn(ben.page, /images/);
    await ben.page.getByText('The image is not on this device').first().waitFor();
    await ben.board.undo();
    await bens.waitForKinds();
    await pasteIn(ben.page);
    await expectPixels(bens.object('Image by Ben: Harbour'), { width: 300, height: 200 });
    await ben.board.waitUntilSynced();
    await ben.page.reload();
    await expectPixels(bens.object('Image by Ben: Harbour'), { width: 300, height: 200 });
    await anna.close();
    await ben.close();
  });
});
