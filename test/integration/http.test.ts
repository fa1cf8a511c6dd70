import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBoard, openSession } from './board-access.ts';
import { StockClient } from './stock-client.ts';
import { ServerProcess } from './server-process.ts';

const WEB_BUILD = fileURLToPath(new URL('../../apps/web/dist/index.html', import.meta.url));

let server: ServerProcess;
beforeAll(async () => {
  server = await ServerProcess.start();
});
afterAll(() => server.dispose());

/** Sends a path as it is; `fetch` would tidy it up first. */
function rawStatus(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const sent = request({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** Asks for a WebSocket at any path; 0 when the server hung up. */
function rawUpgradeStatus(path: string): Promise<number> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(server.url);
    const headers = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': Buffer.alloc(16).toString('base64'),
    };
    const sent = request({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', () => resolve(0));
    sent.end();
  });
}

describe('the HTTP side', () => {
  it('[SV110] makes boards with a title or from the example, written before the first join', async () => {
    const titled = await createBoard(server.url, { title: 'Our release', lineage: 'a'.repeat(32) });
    expect(titled.lineage).toBe('a'.repeat(32));
    const example = await createBoard(server.url, { template: 'example' });
    const counts = [];
    for (const board of [titled, example]) {
      const { token } = await openSession(server.url, board.links.view);
      const client = new StockClient(server.syncUrl, board.id, token);
      await client.synced();
      const roots = ['meta', 'items', 'dependencies', 'teams', 'sprints'];
      counts.push(roots.map((root) => client.doc.getMap(root).size > 0));
      if (board === titled)
        expect(JSON.stringify(client.doc.getMap('meta'))).toContain('Our release');
      client.close();
    }
    expect(counts).toEqual([
      [true, false, false, false, false],
      [true, true, true, true, true],
    ]);
    const { post } = await import('./board-access.ts');
    for (const body of [
      { template: 'unknown' },
      { title: '' },
      { title: 7 },
      { lineage: 'x' },
      [],
    ]) {
      const answer = await post(`${server.url}/api/boards`, body);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: { code: 'bad-request' } });
    }
  });

  it('[SV111] threat 17: answers every page of the app with index.html under the strict policy', async () => {
    expect(existsSync(WEB_BUILD)).toBe(true);
    for (const path of ['/', '/b/0123456789ABCDEFGHJKMNPQRS']) {
      const page = await fetch(server.url + path);
      expect(page.status).toBe(200);
      expect(page.headers.get('Content-Type')).toContain('text/html');
      expect(page.headers.get('Cache-Control')).toBe('no-cache');
      const policy = page.headers.get('Content-Security-Policy') ?? '';
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        'trusted-types weft',
        "require-trusted-types-for 'script'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
      ]) {
        expect(policy.split('; ')).toContain(part);
      }
      expect(policy).not.toContain('unsafe');
      expect(page.headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(page.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(page.headers.get('Strict-Transport-Security')).toBeNull();
    }
  });

  it('[SV112] lets hashed assets be kept for ever, and nothing else', async () => {
    const html = await (await fetch(server.url)).text();
    const asset = /(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    const script = await fetch(server.url + asset);
    expect(script.headers.get('Cache-Control')).toContain('immutable');
    expect(script.headers.get('Content-Encoding')).toBe('gzip');
    expect(script.headers.get('Content-Type')).toContain('javascript');
    expect((await script.text()).length).toBeGreaterThan(1_000);
    const worker = await fetch(`${server.url}/sw.js`);
    expect(worker.headers.get('Cache-Control')).toBe('no-cache');
    expect(worker.headers.get('Content-Security-Policy')).not.toContain('trusted-types');
    const api = await fetch(`${server.url}/api/boards`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    expect(api.headers.get('Cache-Control')).toBe('no-store');
    expect(api.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });

  it('[SV113] opens no file outside the web app, whatever the path says', async () => {
    const paths = [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/assets/../../package.json',
      '/b/x/y',
      '/unknown.js',
      '//etc/passwd',
    ];
    for (const path of paths) expect(await rawStatus(path), path).toBe(404);
    for (const path of ['//', '/sync', '/sync/%', '/sync//\\']) {
      expect(await rawUpgradeStatus(path), path).toBeGreaterThan(100);
    }
    expect(await rawStatus('/healthz')).toBe(200);
    expect(await rawStatus('/readyz')).toBe(200);
    expect((await fetch(`${server.url}/api/nothing`)).status).toBe(404);
  });

  it('[SV107] answers a page that does not exist with the app and 404, all else briefly', async () => {
    const ask = async (path: string, accept: string): Promise<string> => {
      const answer = await fetch(server.url + path, { headers: { Accept: accept } });
      expect(answer.status, path).toBe(404);
      expect(answer.headers.get('Content-Security-Policy')).not.toBeNull();
      return answer.text();
    };
    const page = 'text/html,application/xhtml+xml,*/*;q=0.8';
    for (const path of ['/nowhere', '/b/x/y', '/b/x/'])
      expect(await ask(path, page), path).toContain('<div id="weft">');
    for (const path of ['/assets/gone.js', '/assets/gone', '/gone.php', '/sync/x/y'])
      expect(await ask(path, page), path).toBe('Not found\n');
    expect(await ask('/api/nothing', page)).toContain('not-found');
    expect(await ask('/nowhere', '*/*')).toBe('Not found\n');
  });

  it('[SV114] says what is wrong with the settings in one line, and does not start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'weft-settings-'));
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'file'), '');
    const refused = await ServerProcess.runToEnd({ folder: join(folder, 'file') });
    expect(refused.code).toBe(1);
    expect(refused.output.trim().split('\n')).toHaveLength(1);
    expect(refused.output).toContain(join(folder, 'file'));
    rmSync(folder, { recursive: true });
  });
});
