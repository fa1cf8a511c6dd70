import { createHash, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '@weft/domain';
import type { Role } from '@weft/sync-protocol';
import type { LinkRecord } from '../storage/board-storage.ts';

/** Bytes of a link secret: 128 bits. */
const SECRET_BYTES = 16;
const SECRET_GRAMMAR = /^[A-Za-z0-9_-]{22}$/;

/** Strongest first: each secret is derived from the one before it, never the other way. */
const LADDER = ['facilitator', 'editor', 'viewer'] as const satisfies readonly Role[];

/** The links somebody may hand on: their own and the weaker ones. */
export type LinkSecrets = Readonly<Partial<Record<Role, string>>>;

/** A new strongest secret, 22 characters of base64url. */
export function createSecret(random: RandomBytes): string {
  return Buffer.from(random(new Uint8Array(SECRET_BYTES))).toString('base64url');
}

/** True for a text that has the form of a secret. */
export function isSecret(value: unknown): value is string {
  return typeof value === 'string' && SECRET_GRAMMAR.test(value);
}

/** What is kept of a new board's links: hashes. From these nobody can build a link. */
export function linkRecordsOf(facilitateSecret: string): readonly LinkRecord[] {
  const fresh = LADDER.map((role) => ({ role, generation: 0, secretHash: new Uint8Array(0) }));
  const secrets = secretsBelow('facilitator', facilitateSecret, fresh);
  return LADDER.map((role) => ({
    role,
    generation: 0,
    secretHash: hashOf(secrets[role] ?? ''),
  }));
}

/** The link that `secret` opens; undefined for any other text. Takes the same time for each. */
export function linkOfSecret(links: readonly LinkRecord[], secret: string): LinkRecord | undefined {
  const presented = hashOf(secret);
  let found: LinkRecord | undefined;
  for (const link of links) {
    const matches =
      link.secretHash.length === presented.length && timingSafeEqual(link.secretHash, presented);
    if (matches) found = link;
  }
  return found;
}

/** The secrets of `role` and of every weaker role, from the secret of `role`. */
export function secretsBelow(
  role: Role,
  secret: string,
  links: readonly LinkRecord[],
): LinkSecrets {
  const secrets: Partial<Record<Role, string>> = {};
  let current = secret;
  for (const [index, step] of LADDER.entries()) {
    if (index < LADDER.indexOf(role)) continue;
    if (step !== role) {
      const generation = links.find((link) => link.role === step)?.generation ?? 0;
      current = derive(current, step, generation);
    }
    secrets[step] = current;
  }
  return secrets;
}

/** One-way: whoever has the weaker secret learns nothing of the stronger. */
function derive(secret: string, role: Role, generation: number): string {
  const hash = createHash('sha256').update(`weft link ${role} ${generation} ${secret}`).digest();
  return hash.subarray(0, SECRET_BYTES).toString('base64url');
}

function hashOf(secret: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}
