import type { UserId } from '@weft/domain';
import { PHASES, type Phase } from '@weft/sync-protocol';

/** What made a version: a phase ended, an hour with changes was over, or a person wanted it. */
export type VersionOrigin =
  | { readonly kind: 'phase'; readonly ended: Phase }
  | { readonly kind: 'hour' }
  | {
      readonly kind: 'person';
      readonly user: UserId;
      /** As the person called themselves then. */
      readonly userName: string;
      /** Of the version; never empty. */
      readonly name: string;
    };

/** What is known of a version without reading it. */
export interface VersionEntry {
  /** Has the form of an id. */
  readonly id: string;
  readonly origin: VersionOrigin;
  /** Milliseconds since 1970, on the server's clock. */
  readonly madeAtMs: number;
  /** It holds the log through this number. */
  readonly throughSeq: number;
  readonly byteCount: number;
}

/** A board as it was at a moment: the whole document as one Yjs update. */
export interface BoardVersion extends Omit<VersionEntry, 'byteCount'> {
  readonly update: Uint8Array;
}

/** A version as it was read; `isDamaged`: its bytes are not those that were written. */
export interface StoredVersion extends BoardVersion {
  readonly isDamaged: boolean;
}

/** The columns in which an origin is kept; `undefined` is null. */
export interface OriginColumns {
  readonly kind: VersionOrigin['kind'];
  readonly phase: Phase | undefined;
  readonly user: UserId | undefined;
  readonly userName: string | undefined;
  readonly name: string | undefined;
}

export function columnsOf(origin: VersionOrigin): OriginColumns {
  return {
    kind: origin.kind,
    phase: origin.kind === 'phase' ? origin.ended : undefined,
    user: origin.kind === 'person' ? origin.user : undefined,
    userName: origin.kind === 'person' ? origin.userName : undefined,
    name: origin.kind === 'person' ? origin.name : undefined,
  };
}

/** Reads an origin; what nobody can have written reads as made by the hour. */
export function originOf(
  kind: unknown,
  columns: Readonly<Record<'phase' | 'userName' | 'name', unknown>>,
  user: UserId | undefined,
): VersionOrigin {
  const { userName, name } = columns;
  const ended = PHASES.find((phase) => phase === columns.phase);
  if (kind === 'phase' && ended !== undefined) return { kind, ended };
  if (kind !== 'person' || user === undefined || typeof name !== 'string') return { kind: 'hour' };
  return { kind, user, userName: typeof userName === 'string' ? userName : '', name };
}
