import { createHash } from 'node:crypto';
import { isId, type BoardId, type UserId } from '@weft/domain';
import { ROLES, type Role } from '@weft/sync-protocol';

/** What can be in the audit log. */
export const AUDIT_ACTIONS = [
  'board-created',
  'session-opened',
  'session-refused',
  'link-replaced',
  'link-revoked',
  'phase-changed',
  'exported',
  'purged',
  'version-kept',
  'version-removed',
  'asset-kept',
  'board-removed',
  'board-restored',
  'updates-refused',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Something that somebody did. No names, no addresses, nothing of a board's content. */
export interface AuditEvent {
  readonly action: AuditAction;
  readonly board: BoardId;
  /** Whoever did it, as the board knows them; left out: nobody with a token, or an operator. */
  readonly user?: UserId;
  readonly role?: Role;
  /** One word that says which: a role, a phase, a reason. */
  readonly what?: string;
  readonly count?: number;
}

/** An event at its place in the chain. */
export interface AuditEntry extends AuditEvent {
  /** 1, 2, 3 … */
  readonly seq: number;
  /** ISO 8601, on the server's clock. */
  readonly at: string;
  /** `hash` of the entry before; of the first one 64 zeros. */
  readonly previous: string;
  /** SHA-256 of all of the above. */
  readonly hash: string;
}

/** What the first entry follows. */
const FIRST_PREVIOUS: string = '0'.repeat(64);

/** The end of a chain: what the next entry follows. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export const EMPTY_HEAD: AuditHead = { seq: 0, hash: FIRST_PREVIOUS };

/** The line that follows `head`: JSON with a fixed order of keys, without its line end. */
export function auditLine(head: AuditHead, event: AuditEvent, atMs: number): string {
  const { action, board, user, role, what, count } = event;
  const unsigned = {
    seq: head.seq + 1,
    at: new Date(atMs).toISOString(),
    action,
    board,
    ...(user === undefined ? {} : { user }),
    ...(role === undefined ? {} : { role }),
    ...(what === undefined ? {} : { what }),
    ...(count === undefined ? {} : { count }),
    previous: head.hash,
  };
  return JSON.stringify({ ...unsigned, hash: hashOf(JSON.stringify(unsigned)) });
}

/**
 * Reads a line and checks its own hash; undefined when it is no such line or was changed. Whether
 * it stands in the right place is the chain's business.
 */
export function readAuditLine(line: string): AuditEntry | undefined {
  const entry = parseEntry(line);
  if (entry === undefined) return undefined;
  const { hash, ...unsigned } = entry;
  return hashOf(JSON.stringify(unsigned)) === hash ? entry : undefined;
}

/** The head that an entry makes. */
export function headOf({ seq, hash }: AuditEntry): AuditHead {
  return { seq, hash };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The hash covers the keys as they were written, so they are kept in their order. */
function parseEntry(line: string): AuditEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const entry = value as AuditEntry;
  const isSound =
    Number.isSafeInteger(entry.seq) &&
    typeof entry.at === 'string' &&
    typeof entry.previous === 'string' &&
    typeof entry.hash === 'string' &&
    AUDIT_ACTIONS.includes(entry.action) &&
    isId(entry.board) &&
    (entry.role === undefined || ROLES.includes(entry.role));
  return isSound ? entry : undefined;
}
