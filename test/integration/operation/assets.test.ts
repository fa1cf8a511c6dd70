import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { brandId } from '@weft/domain';
import { jpegOf, pngOf, webpOf } from '@weft/domain/testing';
import { MemoryBoardStorage, startLocalServer } from '@weft/sync-server/testing';
import { createBoard, openSession, type TestBoard } from '../board-access.ts';
import { ServerProcess } from '../server-process.ts';
import { createDatabase, startPostgres } from '../services/postgres-service.ts';
import { sayMissing } from '../services/say-missing.ts';
import { BoardCaller, call, errorCode, type LinkName } from './api-calls.ts';
import { runWeft, type WeftRun } from './run-weft.ts';

const ONE_MEBIBYTE = { WEFT_ASSETS_PER_BOARD_MIB: '1' };
/** Two of them are more than a mebibyte. */
const large = (content: string): Uint8Array => jpegOf(content.padEnd(600_000, '.'));
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whoever has a link sends images and asks for them. */
class ImageCaller {
  readonly #base: string;
  readonly #token: string;

  private constructor(base: string, token: string) {
    this.#base = base;
    this.#token = token;
  }

  static async open(serverUrl: string, board: TestBoard, link: LinkName): Promise<ImageCaller> {
    const { pathname, hash } = new URL(board.links[link]);
    const { token } = await openSession(serverUrl, `${serverUrl}${pathname}${hash}`);
    return new ImageCaller(`${serverUrl}/api/boards/${board.id}/assets`, token);
  }

  /** Its status, and behind it the code of a refusal. */
  async send(bytes: Uint8Array, hash: string = hashOf(bytes)): Promise<string> {
    const { status, body } = await call(`${this.#base}/${hash}`, 'PUT', {
      token: this.#token,
      body: bytes,
    });
    return [status, errorCode(body)].filter((part) => part !== undefined).join(' ');
  }

  async get(hash: string, method = 'GET'): Promise<Response> {
    const headers = { Authorization: `Bearer ${this.#token}` };
    return fetch(`${this.#base}/${hash}`, { method, headers });
  }

  /** The hashes of what the board has. */
  async list(): Promise<unknown> {
    const headers = { Authorization: `Bearer ${this.#token}` };
    return Reflect.get(Object(await (await fetch(this.#base, { headers })).json()), 'assets');
  }

  /** The hash of what comes for a hash. */
  async hashOf(hash: string): Promise<string> {
    return hashOf(new Uint8Array(await (await this.get(hash)).arrayBuffer()));
  }
}

function describeImages(store: string, settingsOf: () => Promise<Record<string, string>>): void {
  it(`[SV304] [SV308] ${store}: images are for those of their board, have limits, and outlive the server`, async () => {
    const settings = { ...(await settingsOf()), ...ONE_MEBIBYTE };
    let server = await ServerProcess.start({ settings });
    const [board, foreign] = [await createBoard(server.url), await createBoard(server.url)];
    const ada = await ImageCaller.open(server.url, board, 'edit');
    const viewer = await ImageCaller.open(server.url, board, 'view');
    const stranger = await ImageCaller.open(server.url, foreign, 'facilitate');
    const image = large('one');
    const hash = hashOf(image);
    expect(await viewer.send(image)).toBe('403 forbidden');
    expect((await viewer.get(hash)).status).toBe(404);
    expect(await ada.send(image.subarray(1), hash)).toBe('422 wrong-hash');
    expect(await ada.send(text('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(
      '415 not-an-image',
    );
    expect((await Promise.all([ada.send(image), ada.send(image)])).toSorted()).toEqual([
      '200',
      '201',
    ]);
    expect(await ada.send(large('two'))).toBe('507 board-full');
    expect(await viewer.hashOf(hash)).toBe(hash);
    // What another board has is as unknown as what nobody has.
    const unknown = await stranger.get('0'.repeat(64));
    const known = await stranger.get(hash);
    expect([known.status, await known.text()]).toEqual([404, await unknown.text()]);
    expect(await stranger.send(image)).toBe('201');
    const { folder, url } = server;
    await server.stop('SIGKILL');
    server = await ServerProcess.start({ folder, port: new URL(url).port, settings });
    expect(await viewer.hashOf(hash)).toBe(hash);
    expect(await ada.send(image)).toBe('200');
    expect(await ada.send(large('two'))).toBe('507 board-full');
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain('weft_assets_total{outcome="board-full"} 1');
    const facilitator = await BoardCaller.open(server.url, board);
    const { body } = await facilitator.call('GET', '/audit');
    expect(JSON.stringify(body).match(/asset-kept/g)).toHaveLength(1);
    expect(JSON.stringify(body)).toContain(`"what":"image/jpeg","count":${image.length}`);
    await facilitator.call('DELETE', '');
    expect((await viewer.get(hash)).status).toBe(404);
    expect(await stranger.hashOf(hash)).toBe(hash);
    await server.dispose();
  });
}

describeImages('SQLite', () => Promise.resolve({}));

const postgres = await startPostgres();
if ('missing' in postgres) sayMissing('images in PostgreSQL', postgres);
else {
  describe('images in PostgreSQL', () => {
    afterAll(() => postgres.dispose());

    describeImages('PostgreSQL', async () => ({ WEFT_POSTGRES: await createDatabase(postgres) }));

    it('[SV308] two servers share them, and what a board may have', async () => {
      const settings = { WEFT_POSTGRES: await createDatabase(postgres), ...ONE_MEBIBYTE };
      const servers = [
        await ServerProcess.start({ settings }),
        await ServerProcess.start({ settings }),
      ];
      const board = await createBoard(servers[0]?.url ?? '');
      const people = await Promise.all(
        servers.map(({ url }) => ImageCaller.open(url, board, 'edit')),
      );
      const images = [large('one'), large('two')];
      const sent = await Promise.all(
        people.map((person, index) => person.send(images[index] ?? text(''))),
      );
      expect(sent.toSorted()).toEqual(['201', '507 board-full']);
      const kept = hashOf(images[sent.indexOf('201')] ?? text(''));
      for (const person of people) expect(await person.hashOf(kept)).toBe(kept);
      await Promise.all(servers.map((server) => server.dispose()));
    });
  });
}

it('[SV303] threat 18: what is more than an image is refused, or comes back so that it does nothing', async () => {
  const { url, server } = await startLocalServer({ tokenLifeMs: 600_000 });
  const board = await createBoard(url);
  const ada = await ImageCaller.open(url, board, 'edit');
  const script = '<script>alert(document.domain)</script>';
  const refused: readonly Uint8Array[] = [
    text(`<!doctype html>${script}`),
    text(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
    text(`GIF89a/*${script}*/=1;alert(1)`),
    text(`%PDF-1.7 ${script}`),
    Uint8Array.of(...pngOf('x'), ...text(script)),
    Uint8Array.of(...jpegOf('x'), ...text(script)),
    Uint8Array.of(...webpOf('x'), ...text(script)),
    Uint8Array.of(...text(script), ...pngOf('x')),
    new Uint8Array(),
  ];
  for (const bytes of refused) expect(await ada.send(bytes)).toBe('415 not-an-image');
  const inert = {
    'image/png': pngOf(script),
    'image/jpeg': jpegOf(script),
    'image/webp': webpOf(script),
  };
  for (const [type, bytes] of Object.entries(inert)) {
    expect(await ada.send(bytes)).toBe('201');
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await ada.get(hashOf(bytes), method);
      expect([status, headers.get('Content-Type')]).toEqual([200, type]);
      expect(headers.get('Content-Length')).toBe(String(bytes.length));
      expect(headers.get('Content-Disposition')).toBe('attachment');
      expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';.*; sandbox$/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
      expect(headers.get('Cache-Control')).toBe('private, max-age=31536000, immutable');
    }
    expect(await ada.hashOf(hashOf(bytes))).toBe(hashOf(bytes));
  }
  for (const odd of ['x', 'F'.repeat(64), '..%2f'.repeat(12), '0'.repeat(63)]) {
    expect((await ada.get(odd)).status, odd).toBe(404);
    expect(await ada.send(pngOf('x'), odd), odd).toBe('400 bad-request');
  }
  const page = { Origin: 'http://evil.example', 'Sec-Fetch-Site': 'cross-site' };
  const foreign = await fetch(
    `${url}/api/boards/${board.id}/assets/${hashOf(inert['image/png'])}`,
    {
      headers: page,
    },
  );
  expect(foreign.status).toBe(403);
  await server.drain();
});

it('[SV307] an image whose stored bytes are damaged is told so, left out of the list, and mended by whoever has it', async () => {
  const storage = new MemoryBoardStorage();
  const { url, server } = await startLocalServer({ tokenLifeMs: 600_000, storage });
  const board = await createBoard(url);
  const ada = await ImageCaller.open(url, board, 'edit');
  const image = pngOf('whole');
  const hash = hashOf(image);
  expect(await ada.list()).toEqual([]);
  expect(await ada.send(image)).toBe('201');
  expect(await ada.list()).toEqual([hash]);
  const [known] = await storage.assets(brandId(board.id));
  const kept = known === undefined ? undefined : await storage.asset(brandId(board.id), known);
  kept?.bytes.fill(0);
  const answer = await ada.get(hash);
  expect([answer.status, errorCode(await answer.json())]).toEqual([500, 'damaged']);
  expect(await ada.list()).toEqual([]);
  expect(await ada.send(image)).toBe('201');
  expect(await ada.hashOf(hash)).toBe(hash);
  expect(await ada.list()).toEqual([hash]);
  await server.drain();
});

it('[SV309] images are in backups and exports, come back with them, and are checked', async () => {
  let server = await ServerProcess.start();
  const files = mkdtempSync(join(tmpdir(), 'weft-images-'));
  const weft = (folder: string, ...parameters: string[]): Promise<WeftRun> =>
    runWeft(parameters, { WEFT_DATA: folder });
  const board = await createBoard(server.url);
  const ada = await ImageCaller.open(server.url, board, 'edit');
  const [early, late] = [pngOf('early'), webpOf('late')];
  await ada.send(early);
  const backup = join(files, 'backup');
  expect(await weft(server.folder, 'backup', backup)).toMatchObject({ code: 0 });
  await ada.send(late);
  const file = join(files, 'board.json');
  expect(await weft(server.folder, 'export', board.id, '--out', file)).toMatchObject({ code: 0 });
  const { folder, url } = server;
  await server.stop();
  // Of what came after the backup nothing is lost either.
  expect(await weft(folder, 'restore', backup)).toMatchObject({ code: 0 });
  server = await ServerProcess.start({ folder, port: new URL(url).port });
  for (const bytes of [early, late]) expect(await ada.hashOf(hashOf(bytes))).toBe(hashOf(bytes));
  await server.stop();
  const fresh = join(files, 'fresh');
  expect(await weft(fresh, 'restore', backup)).toMatchObject({ code: 0 });
  expect(await weft(fresh, 'check')).toMatchObject({ code: 0 });
  // One image that the file names wrongly is left out and named; the others come.
  const exported = JSON.parse(readFileSync(file, 'utf8')) as { assets: Record<string, string> };
  expect(Object.keys(exported.assets)).toHaveLength(2);
  exported.assets['0'.repeat(64)] = Buffer.from(early).toString('base64');
  writeFileSync(file, JSON.stringify(exported));
  const other = join(files, 'other');
  const imported = await weft(other, 'import', file);
  expect([imported.code, imported.errors]).toEqual([
    0,
    `Image ${'0'.repeat(64)} is left out: wrong-hash.\n`,
  ]);
  const again = join(files, 'again.json');
  const [id = ''] = (await weft(other, 'export')).output.split('\n');
  await weft(other, 'export', id, '--out', again);
  const { assets } = JSON.parse(readFileSync(again, 'utf8')) as typeof exported;
  expect(Object.keys(assets)).toEqual([early, late].map(hashOf).toSorted());
  rmSync(files, { recursive: true });
  await server.dispose();
});
