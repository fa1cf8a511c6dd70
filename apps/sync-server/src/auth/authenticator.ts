import { done, refused, type BoardId, type Result } from '@weft/domain';
import { CLOSE_CODES, type CloseCode } from '@weft/sync-protocol';
import type { MemberSession } from '../rooms/member.ts';
import type { BoardStorage } from '../storage/board-storage.ts';
import type { AccessTokens } from './access-token.ts';

/** Why a socket is not let in, as the code that closes it. */
export interface AdmissionRefusal {
  readonly code: CloseCode;
  readonly reason: string;
}

/** Decides who may sit at a board. The one gate for sockets, at the upgrade and for fresh tokens. */
export class Authenticator {
  readonly #tokens: AccessTokens;
  readonly #storage: BoardStorage;
  readonly #nowMs: () => number;

  constructor(tokens: AccessTokens, storage: BoardStorage, nowMs: () => number) {
    this.#tokens = tokens;
    this.#storage = storage;
    this.#nowMs = nowMs;
  }

  async admit(board: BoardId, token: string): Promise<Result<MemberSession, AdmissionRefusal>> {
    const verified = await this.#tokens.verify(token);
    if (!verified.ok) {
      return verified.refusal === 'expired'
        ? refused({ code: CLOSE_CODES.tokenExpired, reason: 'The token has expired' })
        : refused({ code: CLOSE_CODES.unauthorized, reason: 'The token is not valid' });
    }
    const grant = verified.value;
    if (grant.board !== board) {
      return refused({ code: CLOSE_CODES.unauthorized, reason: 'The token is for another board' });
    }
    const row = await this.#storage.board(board);
    if (row === undefined) {
      return refused({ code: CLOSE_CODES.noSuchBoard, reason: 'There is no such board' });
    }
    if (row.lineage !== grant.lineage) {
      return refused({ code: CLOSE_CODES.lineageMismatch, reason: 'The board was replaced' });
    }
    const link = row.links.find(({ role }) => role === grant.role);
    if (link === undefined || link.generation !== grant.generation) {
      return refused({ code: CLOSE_CODES.unauthorized, reason: 'The link was replaced' });
    }
    const linkEndsAtMs = link.expiresAtMs ?? Infinity;
    if (linkEndsAtMs <= this.#nowMs()) {
      return refused({ code: CLOSE_CODES.unauthorized, reason: 'The link has ended' });
    }
    const { user, role, generation, lineage, expiresAtMs } = grant;
    return done({ user, role, generation, lineage, expiresAtMs, linkEndsAtMs });
  }
}
