import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { brandId, createId, type BoardId, type UserId } from '@weft/domain';
import {
  auditLine,
  headOf,
  readAuditLine,
  type AuditEvent,
  type AuditHead,
} from './audit-entry.ts';
import { AuditLog } from './audit-log.ts';
import type { AuditStore } from './audit-store.ts';
import { auditOfBoard } from './board-audit.ts';
import { FileAuditStore } from './file-audit-store.ts';
import { MemoryAuditStore } from './memory-audit-store.ts';
import { verifyAudit } from './verify-audit.ts';

const random = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));
const board: BoardId = brandId(createId(random));
const user: UserId = brandId(createId(random));
const opened: AuditEvent = { action: 'session-opened', board, user, role: 'editor' };

function logOf(store: AuditStore, nowMs: () => number = () => 1_700_000_000_000): AuditLog {
  const onFailure = (error: unknown): never => {
    throw error;
  };
  return new AuditLog({ store, nowMs, onFailure });
}

async function linesOf(store: AuditStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of store.lines()) lines.push(line);
  return lines;
}

describe('the audit log in a folder', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'weft-audit-'));
    path = join(folder, 'audit.log');
    const log = logOf(new FileAuditStore(folder));
    await Promise.all(
      ['open', 'planning', 'sprint', 'closed', 'open', 'closed'].map((what) =>
        log.record({ action: 'phase-changed', board, user, role: 'facilitator', what }),
      ),
    );
    await log.close();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const verify = (known?: AuditHead): ReturnType<typeof verifyAudit> =>
    verifyAudit(new FileAuditStore(folder), known);
  const rewrite = (change: (lines: string[]) => readonly string[]): void => {
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    const changed = change(lines);
    writeFileSync(path, changed.map((line) => `${line}\n`).join(''));
  };

  it('[SV215] threat 26: names the first line that was edited, cut out, put in or moved', async () => {
    expect(await verify()).toMatchObject({ ok: true, value: { seq: 6 } });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const original = readFileSync(path, 'utf8');
    const cases: readonly (readonly [string, (lines: string[]) => string[], object])[] = [
      [
        'edit',
        (l) => l.with(2, (l[2] ?? '').replace('sprint', 'closed')),
        { line: 3, what: 'changed' },
      ],
      [
        'retime',
        (l) => l.with(0, (l[0] ?? '').replace('2023', '2022')),
        { line: 1, what: 'changed' },
      ],
      ['no JSON', (l) => l.with(4, 'x'), { line: 5, what: 'changed' }],
      ['cut', (l) => l.toSpliced(1, 1), { line: 2, what: 'out-of-place' }],
      ['cut first', (l) => l.slice(1), { line: 1, what: 'out-of-place' }],
      ['swap', (l) => l.with(3, l[4] ?? '').with(4, l[3] ?? ''), { line: 4, what: 'out-of-place' }],
      ['repeat', (l) => l.toSpliced(3, 0, l[2] ?? ''), { line: 4, what: 'out-of-place' }],
      ['cut last', (l) => l.slice(0, -1), { line: 6, what: 'cut-off' }],
      ['cut half', (l) => l.slice(0, 3), { line: 4, what: 'cut-off' }],
      ['cut all', () => [], { line: 1, what: 'cut-off' }],
    ];
    for (const [name, change, refusal] of cases) {
      rewrite(change);
      expect(await verify(), name).toEqual({ ok: false, refusal });
      writeFileSync(path, original);
    }
    expect((await verify()).ok).toBe(true);
  });

  it('[SV215] threat 26: a line forged with its own hash is betrayed by the one after it, the last by the witness', async () => {
    const original = readFileSync(path, 'utf8');
    const forge = (number: number): void =>
      rewrite((lines) => {
        const before = readAuditLine(lines[number - 2] ?? '');
        if (before === undefined) throw new Error('No line before it');
        return lines.with(number - 1, auditLine(headOf(before), opened, 1_700_000_000_000));
      });
    forge(3);
    expect(await verify()).toEqual({ ok: false, refusal: { line: 4, what: 'out-of-place' } });
    writeFileSync(path, original);
    forge(6);
    expect(await verify()).toEqual({ ok: false, refusal: { line: 6, what: 'changed' } });
  });

  it('[SV215] a head noted elsewhere shows that the whole log was written anew', async () => {
    const before = await verify();
    const head = before.ok ? before.value : undefined;
    rmSync(path);
    rmSync(join(folder, 'audit-head'));
    const log = logOf(new FileAuditStore(folder), () => 1_700_000_000_001);
    for (let count = 0; count < 7; count++) await log.record(opened);
    await log.close();
    expect((await verify()).ok).toBe(true);
    expect(await verify(head)).toEqual({ ok: false, refusal: { line: 6, what: 'changed' } });
  });

  it('[SV216] goes on after a restart; a torn line is taken off, a cut end stays visible for ever', async () => {
    const record = async (): Promise<void> => {
      const log = logOf(new FileAuditStore(folder));
      await log.record(opened);
      await log.close();
    };
    await record();
    expect(await verify()).toMatchObject({ ok: true, value: { seq: 7 } });
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"seq":8,"at":"20`);
    await record();
    expect(await verify()).toMatchObject({ ok: true, value: { seq: 8 } });
    rewrite((lines) => lines.slice(0, 5));
    await record();
    expect(await verify()).toEqual({ ok: false, refusal: { line: 6, what: 'out-of-place' } });
  });
});

it('[SV217] gives a board its own entries, and the last ones only', async () => {
  const store = new MemoryAuditStore();
  const log = logOf(store);
  const other: BoardId = brandId(createId(random));
  for (const what of ['1', '2', '3']) {
    await log.record({ ...opened, what });
    await log.record({ ...opened, board: other, what });
  }
  const own = await auditOfBoard(store, board, 2);
  expect(own.map((entry) => [entry.board, entry.what])).toEqual([
    [board, '2'],
    [board, '3'],
  ]);
});

it('[SV218] what anybody can cause is written once a minute, with its count', async () => {
  let nowMs = 1_700_000_000_000;
  const store = new MemoryAuditStore();
  const log = logOf(store, () => nowMs);
  const refused: AuditEvent = { action: 'updates-refused', board, user, what: 'viewer' };
  for (let count = 0; count < 1_000; count++) await log.record(refused);
  await log.record({ ...refused, what: 'invalid' });
  nowMs += 60_000;
  await log.record(refused);
  const counts = (await linesOf(store)).map((line) => /"count":(\d+)/.exec(line)?.[1]);
  expect(counts).toEqual(['1', '1', '1000']);
});

it('[SV219] an audit log that cannot be written is told, and stops nothing', async () => {
  class FullDisk extends MemoryAuditStore {
    override append(): Promise<void> {
      return Promise.reject(new Error('ENOSPC'));
    }
  }
  const failures: unknown[] = [];
  const log = new AuditLog({
    store: new FullDisk(),
    nowMs: () => 0,
    onFailure: (error) => failures.push(error),
  });
  await log.record(opened);
  await Promise.all([log.record(opened), log.record(opened)]);
  expect(failures.map(String)).toEqual(Array(3).fill('Error: ENOSPC'));
  await log.close();
});
