import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandId, createId, type BoardId, type UserId } from '@weft/domain';
import { ROLES, type MessageName, type Role } from '@weft/sync-protocol';
import { AccessTokens, type AccessGrant } from './access-token.ts';
import {
  createSecret,
  isSecret,
  linkOfSecret,
  linkRecordsOf,
  secretsBelow,
} from './link-secrets.ts';
import { permissionOf } from './permissions.ts';
import { loadSigningKey } from './signing-key.ts';

const random = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));

function grant(): AccessGrant {
  return {
    board: brandId<BoardId>(createId(random)),
    lineage: 'a'.repeat(32),
    role: 'editor',
    generation: 0,
    user: { id: brandId<UserId>(createId(random)), name: 'Ada', color: 4 },
  };
}

describe('link secrets', () => {
  it('[SV60] are derived downwards only: a holder reaches the weaker links, never the stronger', () => {
    const secret = createSecret(random);
    expect(isSecret(secret)).toBe(true);
    const links = linkRecordsOf(secret);
    const all = secretsBelow('facilitator', secret, links);
    expect(Object.keys(all)).toEqual(['facilitator', 'editor', 'viewer']);
    for (const role of ROLES) {
      const own = all[role] ?? '';
      expect(isSecret(own)).toBe(true);
      expect(linkOfSecret(links, own)?.role).toBe(role);
      const below = secretsBelow(role, own, links);
      expect(Object.keys(below)).toEqual(ROLES.slice(ROLES.indexOf(role)));
      for (const [name, each] of Object.entries(below)) {
        expect(each).toBe(Object.entries(all).find(([known]) => known === name)?.[1]);
      }
    }
    expect(new Set(Object.values(all)).size).toBe(3);
  });

  it('[SV61] threat 1: are kept as hashes, and no other text opens anything', () => {
    const secret = createSecret(random);
    const links = linkRecordsOf(secret);
    const kept = JSON.stringify(links.map((link) => [...link.secretHash]));
    for (const each of Object.values(secretsBelow('facilitator', secret, links))) {
      expect(kept.includes(JSON.stringify([...Buffer.from(each, 'base64url')]).slice(1, -1))).toBe(
        false,
      );
    }
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(secret.slice(1))), (text) => {
        expect(linkOfSecret(links, text)).toBeUndefined();
      }),
    );
    const replaced = links.map((link) =>
      link.role === 'editor' ? { ...link, generation: 1 } : link,
    );
    const before = secretsBelow('facilitator', secret, links);
    const after = secretsBelow('facilitator', secret, replaced);
    expect(after.facilitator).toBe(before.facilitator);
    expect(after.editor).not.toBe(before.editor);
    expect(after.viewer).not.toBe(before.viewer);
  });
});

describe('tokens', () => {
  it('[SV62] give back what was signed, until they end; a key of another server opens nothing', async () => {
    let nowMs = 1_700_000_000_000;
    const key = random(new Uint8Array(32));
    const tokens = new AccessTokens({ key, nowMs: () => nowMs });
    const granted = grant();
    const { token, expiresAtMs } = await tokens.sign(granted);
    expect(expiresAtMs - nowMs).toBe(600_000);
    expect(await tokens.verify(token)).toEqual({ ok: true, value: { ...granted, expiresAtMs } });
    const other = new AccessTokens({ key: random(new Uint8Array(32)), nowMs: () => nowMs });
    expect(await other.verify(token)).toEqual({ ok: false, refusal: 'forged' });
    nowMs += 600_000;
    expect(await tokens.verify(token)).toEqual({ ok: false, refusal: 'expired' });
    for (const text of ['', 'a.b.c', token.slice(1), `${token}x`]) {
      expect(await tokens.verify(text)).toEqual({ ok: false, refusal: 'forged' });
    }
  });

  it('[SV63] and resume keys do not pass for each other; a resume key has no end', async () => {
    let nowMs = 1_700_000_000_000;
    const tokens = new AccessTokens({ key: random(new Uint8Array(32)), nowMs: () => nowMs });
    const { board, user } = grant();
    const resume = await tokens.signResume({ board, user: user.id, color: 7 });
    const { token } = await tokens.sign(grant());
    expect(await tokens.verify(resume)).toEqual({ ok: false, refusal: 'forged' });
    expect(await tokens.verifyResume(token)).toBeUndefined();
    nowMs += 1_000 * 86_400_000;
    expect(await tokens.verifyResume(resume)).toEqual({ board, user: user.id, color: 7 });
  });
});

it('[SV64] rights by role and message, from one table', () => {
  const messages: MessageName[] = [
    'sync-step-1',
    'query-awareness',
    'awareness',
    'barrier',
    'token',
    'sync-step-2',
    'sync-update',
    'permission-denied',
    'session',
    'notice',
  ];
  const rights = (role: Role): string[] => messages.map((message) => permissionOf(role, message));
  const editing = [...Array(7).fill('allow'), ...Array(3).fill('deny')];
  expect(rights('facilitator')).toEqual(editing);
  expect(rights('editor')).toEqual(editing);
  expect(rights('viewer')).toEqual([
    ...Array(5).fill('allow'),
    ...Array(2).fill('only-known'),
    ...Array(3).fill('deny'),
  ]);
});

it('[SV65] the signing key is made once, for its owner only; a damaged one stops the start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weft-key-'));
  const key = loadSigningKey(folder, random);
  expect(loadSigningKey(folder, random)).toEqual(key);
  const path = join(folder, 'signing-key');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(new Uint8Array(readFileSync(path))).toEqual(key);
  writeFileSync(path, 'short');
  expect(() => loadSigningKey(folder, random)).toThrow('5 bytes');
  rmSync(folder, { recursive: true });
});
