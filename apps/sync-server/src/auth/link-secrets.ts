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
  const secrets = allBelow('facilitator', facilitateSecret, []);
  return LADDER.map((role) => ({
    role,
    generation: 0,
    secretHash: hashOf(secrets[role] ?? ''),
  }));
}

/**
 * Replaces the link of a role, and the weaker ones with it: whoever had it could build those. Weaker
 * links that were revoked stay so. `facilitateSecret` is what all are derived from: a new one when
 * the facilitator's own link is replaced, otherwise the one in use.
 */
export function replacedLinks(
  links: readonly LinkRecord[],
  change: {
    readonly role: Role;
    readonly facilitateSecret: string;
    readonly expiresAtMs: number | undefined;
  },
): readonly LinkRecord[] {
  const { role, facilitateSecret, expiresAtMs } = change;
  const raised = withRaised(links, role);
  const secrets = allBelow('facilitator', facilitateSecret, raised);
  return raised.map((link) => {
    if (!isBelow(link.role, role)) return link;
    if (link.role !== role && isRevoked(link)) return link;
    const secretHash = hashOf(secrets[link.role] ?? '');
    if (link.role !== role) return { ...link, secretHash };
    const { generation } = link;
    return { role, generation, secretHash, ...(expiresAtMs === undefined ? {} : { expiresAtMs }) };
  });
}

/** Takes the link of a role away, and the weaker ones with it. */
export function revokedLinks(links: readonly LinkRecord[], role: Role): readonly LinkRecord[] {
  return withRaised(links, role).map((link) =>
    isBelow(link.role, role) ? { ...link, secretHash: new Uint8Array(0) } : link,
  );
}

/** True for a link that nothing opens any more. */
export function isRevoked(link: LinkRecord): boolean {
  return link.secretHash.length === 0;
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

/** The secrets of `role` and of every weaker role, from the secret of `role`; no revoked ones. */
export function secretsBelow(
  role: Role,
  secret: string,
  links: readonly LinkRecord[],
): LinkSecrets {
  const secrets = allBelow(role, secret, links);
  for (const link of links) if (isRevoked(link)) delete secrets[link.role];
  return secrets;
}

/** The secret of a revoked step still leads to those of the steps below. */
function allBelow(
  role: Role,
  secret: string,
  links: readonly LinkRecord[],
): Partial<Record<Role, string>> {
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

function isBelow(role: Role, top: Role): boolean {
  return LADDER.indexOf(role) >= LADDER.indexOf(top);
}

/** A higher generation voids the tokens that were given for the link before. */
function withRaised(links: readonly LinkRecord[], top: Role): readonly LinkRecord[] {
  return links.map((link) =>
    isBelow(link.role, top) ? { ...link, generation: link.generation + 1 } : link,
  );
}

/** One-way: whoever has the weaker secret learns nothing of the stronger. */
function derive(secret: string, role: Role, generation: number): string {
  const hash = createHash('sha256').update(`weft link ${role} ${generation} ${secret}`).digest();
  return hash.subarray(0, SECRET_BYTES).toString('base64url');
}

function hashOf(secret: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(secret).digest());
}
