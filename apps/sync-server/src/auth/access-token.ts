import { webcrypto } from 'node:crypto';
import { SignJWT, errors, jwtVerify } from 'jose';
import { brandId, done, isId, refused, type BoardId, type Result, type UserId } from '@weft/domain';
import {
  ROLES,
  isLineage,
  readUserIdentity,
  type Role,
  type UserIdentity,
} from '@weft/sync-protocol';

/** Life of a token: short, because it travels in the query of the socket's address. */
const TOKEN_LIFE_MS = 600_000;

const ALGORITHM = 'HS256';
const ISSUER = 'weft';
/** A token opens a socket; a resume key only says who somebody was. Neither passes for the other. */
const AUDIENCES = { token: 'weft-sync', resume: 'weft-resume' } as const;

/** What a token grants: one role of one person on one history of one board. */
export interface AccessGrant {
  readonly board: BoardId;
  readonly lineage: string;
  readonly role: Role;
  /** Of the link it was given for; a replaced link voids it. */
  readonly generation: number;
  readonly user: UserIdentity;
}

export type TokenRefusal = 'forged' | 'expired';

/** Who somebody is on a board, kept by their device. */
export interface ResumeGrant {
  readonly board: BoardId;
  readonly user: UserId;
  readonly color: number;
}

/** Signs and checks tokens and resume keys: HS256 only, every claim compared by value. */
export class AccessTokens {
  /** Made ready once: hundreds of tokens are checked at once after a restart. */
  readonly #key: Promise<webcrypto.CryptoKey>;
  readonly #nowMs: () => number;
  readonly #lifeMs: number;

  constructor(options: {
    readonly key: Uint8Array;
    readonly nowMs: () => number;
    readonly lifeMs?: number;
  }) {
    this.#key = webcrypto.subtle.importKey(
      'raw',
      options.key,
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign', 'verify'],
    );
    this.#nowMs = options.nowMs;
    this.#lifeMs = options.lifeMs ?? TOKEN_LIFE_MS;
  }

  async sign(
    grant: AccessGrant,
    /** The link ends then, and so does every token for it. */
    linkExpiresAtMs: number = Infinity,
  ): Promise<{ readonly token: string; readonly expiresAtMs: number }> {
    const endMs = Math.min(this.#nowMs() + this.#lifeMs, linkExpiresAtMs);
    const expiresAtS = Math.floor(endMs / 1_000);
    const { board, lineage, role, generation, user } = grant;
    const token = await new SignJWT({
      board,
      lineage,
      role,
      generation,
      name: user.name,
      color: user.color,
    })
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCES.token)
      .setSubject(user.id)
      .setIssuedAt(Math.floor(this.#nowMs() / 1_000))
      .setExpirationTime(expiresAtS)
      .sign(await this.#key);
    return { token, expiresAtMs: expiresAtS * 1_000 };
  }

  async verify(
    token: string,
  ): Promise<Result<AccessGrant & { readonly expiresAtMs: number }, TokenRefusal>> {
    const claims = await this.#claimsOf(token, AUDIENCES.token);
    if (!claims.ok) return claims;
    const { board, lineage, role, generation, name, color, sub, exp } = claims.value;
    const user = readUserIdentity({ id: sub, name, color });
    const known = ROLES.find((each) => each === role);
    if (!isId(board) || !isLineage(lineage) || known === undefined || user === undefined) {
      return refused('forged');
    }
    if (typeof generation !== 'number' || typeof exp !== 'number') return refused('forged');
    const id: BoardId = brandId(board);
    return done({ board: id, lineage, role: known, generation, user, expiresAtMs: exp * 1_000 });
  }

  async signResume({ board, user, color }: ResumeGrant): Promise<string> {
    return new SignJWT({ board, color })
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCES.resume)
      .setSubject(user)
      .sign(await this.#key);
  }

  async verifyResume(resume: string): Promise<ResumeGrant | undefined> {
    const claims = await this.#claimsOf(resume, AUDIENCES.resume);
    if (!claims.ok) return undefined;
    const { board, sub, color } = claims.value;
    const user = readUserIdentity({ id: sub, name: '', color });
    if (!isId(board) || user === undefined) return undefined;
    return { board: brandId(board), user: user.id, color: user.color };
  }

  async #claimsOf(
    token: string,
    audience: string,
  ): Promise<Result<Readonly<Record<string, unknown>>, TokenRefusal>> {
    try {
      const { payload } = await jwtVerify(token, await this.#key, {
        algorithms: [ALGORITHM],
        issuer: ISSUER,
        audience,
        currentDate: new Date(this.#nowMs()),
      });
      return done(payload);
    } catch (error) {
      if (error instanceof errors.JWTExpired) return refused('expired');
      if (error instanceof errors.JOSEError || error instanceof TypeError) return refused('forged');
      throw error;
    }
  }
}
