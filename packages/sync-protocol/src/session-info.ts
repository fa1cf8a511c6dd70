import { isId, type UserId } from '@weft/domain';
import { readInteger, readNumber, readObject, readText, readWord } from './plain-value.ts';

/** What a link lets its holder do. Phases may lower a role, never raise it. */
export const ROLES = ['facilitator', 'editor', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

/** Number of user colours; a colour travels as an index, never as a text. */
export const USER_COLOR_COUNT = 9;
/** Longest name of a person, in characters. */
export const USER_NAME_MAX_CHARS = 60;

/** Who somebody is on one board. Given and stamped by the server. */
export interface UserIdentity {
  readonly id: UserId;
  readonly name: string;
  /** 0–8. */
  readonly color: number;
}

/**
 * What a board is in. A phase may lower what a role allows, never raise it. Version 1 knows `open`
 * only.
 */
export const PHASES = ['open', 'refinement', 'planning', 'sprint', 'closed'] as const;
export type Phase = (typeof PHASES)[number];

/** Limits of this socket; a sender over them is closed. */
export interface SessionLimits {
  readonly maxFrameBytes: number;
  readonly maxPresenceBytes: number;
}

/** Message 101: what the server knows of this socket. Sent after joining and after a new token. */
export interface SessionInfo {
  readonly user: UserIdentity;
  readonly role: Role;
  /** Names the history of this board: 32 hexadecimal digits. */
  readonly lineage: string;
  /** Schema versions that may write to this board. */
  readonly schema: { readonly min: number; readonly max: number };
  /** Milliseconds since 1970 on the server's clock when this was sent. */
  readonly serverTimeMs: number;
  /** When the token of this socket ends, on the server's clock. */
  readonly expiresAtMs: number;
  readonly limits: SessionLimits;
  readonly phase: Phase;
}

/** Names a lineage: 128 random bits as 32 lower-case hexadecimal digits. */
export function isLineage(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}

/** The identity in `value`; undefined when any part is missing or outside its range. */
export function readUserIdentity(value: unknown): UserIdentity | undefined {
  const data = readObject(value);
  const id = data?.['id'];
  const name = readText(data?.['name'], USER_NAME_MAX_CHARS);
  const color = readInteger(data?.['color'], 0, USER_COLOR_COUNT - 1);
  return isId(id) && name !== undefined && color !== undefined ? { id, name, color } : undefined;
}

/** The session in `value`; undefined when any part is missing or outside its range. */
export function readSessionInfo(value: unknown): SessionInfo | undefined {
  const data = readObject(value);
  const user = readUserIdentity(data?.['user']);
  const role = readWord(data?.['role'], ROLES);
  const lineage = data?.['lineage'];
  const schema = readObject(data?.['schema']);
  const min = readInteger(schema?.['min'], 0, Number.MAX_SAFE_INTEGER);
  const max = readInteger(schema?.['max'], 0, Number.MAX_SAFE_INTEGER);
  const serverTimeMs = readNumber(data?.['serverTimeMs']);
  const expiresAtMs = readNumber(data?.['expiresAtMs']);
  const limits = readLimits(data?.['limits']);
  const phase = readWord(data?.['phase'], PHASES);
  if (user === undefined || role === undefined || !isLineage(lineage)) return undefined;
  if (min === undefined || max === undefined || phase === undefined) return undefined;
  if (serverTimeMs === undefined || expiresAtMs === undefined || limits === undefined) {
    return undefined;
  }
  return { user, role, lineage, schema: { min, max }, serverTimeMs, expiresAtMs, limits, phase };
}

function readLimits(value: unknown): SessionLimits | undefined {
  const data = readObject(value);
  const maxFrameBytes = readInteger(data?.['maxFrameBytes'], 1, Number.MAX_SAFE_INTEGER);
  const maxPresenceBytes = readInteger(data?.['maxPresenceBytes'], 1, Number.MAX_SAFE_INTEGER);
  return maxFrameBytes === undefined || maxPresenceBytes === undefined
    ? undefined
    : { maxFrameBytes, maxPresenceBytes };
}
