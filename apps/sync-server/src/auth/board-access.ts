import {
  brandId,
  createId,
  done,
  refused,
  type BoardId,
  type BoardSnapshot,
  type RandomBytes,
  type Result,
} from '@weft/domain';
import {
  USER_COLOR_COUNT,
  USER_NAME_MAX_CHARS,
  type Phase,
  type Role,
  type UserIdentity,
} from '@weft/sync-protocol';
import type { DocumentJobs } from '../rooms/document-jobs.ts';
import { DocumentState } from '../rooms/document-state.ts';
import type { BoardStorage } from '../storage/board-storage.ts';
import type { AccessTokens } from './access-token.ts';
import {
  createSecret,
  linkOfSecret,
  linkRecordsOf,
  secretsBelow,
  type LinkSecrets,
} from './link-secrets.ts';

/** Schema of boards that are made now. */
const SCHEMA_VERSION = 1;
const LINEAGE_BYTES = 16;

export interface BoardAccessPorts {
  readonly storage: BoardStorage;
  readonly tokens: AccessTokens;
  readonly jobs: DocumentJobs;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
  /** Boards to begin with, by the name a client asks for; `blank` is none of them. */
  readonly templates: ReadonlyMap<string, BoardTemplate>;
  /** Colours in use at a board right now. */
  readonly colorsAt: (board: BoardId) => readonly number[];
}

/** A board to begin with. */
export interface BoardTemplate {
  readonly board: BoardSnapshot;
  /** What it is in from the start: a board made for an event is in that event's phase. */
  readonly phase: Phase;
}

export interface NewBoardRequest {
  readonly title: string | undefined;
  readonly template: string;
  /** Made by the device when the board began there; otherwise a new one is drawn. */
  readonly lineage: string | undefined;
  /** The document of a board that began on a device, as it came. */
  readonly file: Uint8Array | undefined;
}

export type NewBoardRefusal = 'no-such-template' | 'invalid-file';

export interface NewBoard {
  readonly id: BoardId;
  readonly lineage: string;
  readonly links: LinkSecrets;
}

export interface SessionRequest {
  readonly board: BoardId;
  readonly secret: string;
  readonly name: string;
  readonly resume: string | undefined;
  readonly lineage: string | undefined;
  /** A colour the person wishes to have, 0 to 8, whoever else has it; undefined: any. */
  readonly color: number | undefined;
}

export interface NewSession {
  readonly token: string;
  readonly expiresAtMs: number;
  readonly role: Role;
  readonly user: UserIdentity;
  readonly resume: string;
  readonly lineage: string;
  readonly links: LinkSecrets;
}

export type SessionRefusal = 'no-such-board' | 'wrong-secret' | 'link-expired' | 'lineage-mismatch';

/** Makes boards, and exchanges link secrets for tokens. */
export class BoardAccess {
  readonly #ports: BoardAccessPorts;

  constructor(ports: BoardAccessPorts) {
    this.#ports = ports;
  }

  /**
   * Refuses a template it does not know, and a file that a board cannot be made from. The board is on
   * disk when this resolves.
   */
  async createBoard(request: NewBoardRequest): Promise<Result<NewBoard, NewBoardRefusal>> {
    const { storage, random, nowMs } = this.#ports;
    const first = await this.#firstUpdate(request);
    if (!first.ok) return first;
    const update = first.value;
    const id: BoardId = brandId(createId(random));
    const lineage =
      request.lineage ?? Buffer.from(random(new Uint8Array(LINEAGE_BYTES))).toString('hex');
    const secret = createSecret(random);
    const links = linkRecordsOf(secret);
    const createdAtMs = nowMs();
    const row = {
      id,
      lineage,
      schemaVersion: SCHEMA_VERSION,
      phase: this.#firstPhase(request),
      createdAtMs,
      links,
    };
    const created = await storage.createBoard(
      row,
      update === undefined
        ? undefined
        : { update, deliveredBy: undefined, receivedAtMs: createdAtMs },
    );
    if (!created.ok) throw new Error('Two boards drew the same 130 random bits');
    return done({ id, lineage, links: secretsBelow('facilitator', secret, links) });
  }

  /** May be repeated: with `resume`, the same person comes back. */
  async openSession(request: SessionRequest): Promise<Result<NewSession, SessionRefusal>> {
    const { storage, tokens } = this.#ports;
    const row = await storage.board(request.board);
    if (row === undefined) return refused('no-such-board');
    const link = linkOfSecret(row.links, request.secret);
    if (link === undefined) return refused('wrong-secret');
    if (request.lineage !== undefined && request.lineage !== row.lineage) {
      return refused('lineage-mismatch');
    }
    const { role, generation, expiresAtMs: linkExpiresAtMs } = link;
    if (linkExpiresAtMs !== undefined && linkExpiresAtMs <= this.#ports.nowMs()) {
      return refused('link-expired');
    }
    const user = await this.#userOf(request);
    const { lineage } = row;
    const grant = { board: row.id, lineage, role, generation, user };
    const { token, expiresAtMs } = await tokens.sign(grant, linkExpiresAtMs);
    const resume = await tokens.signResume({ board: row.id, user: user.id, color: user.color });
    const links = secretsBelow(role, request.secret, row.links);
    return done({ token, expiresAtMs, role, user, resume, lineage, links });
  }

  /** undefined: an empty document. */
  async #firstUpdate(
    request: NewBoardRequest,
  ): Promise<Result<Uint8Array | undefined, NewBoardRefusal>> {
    const { jobs, nowMs } = this.#ports;
    const { file } = request;
    if (file !== undefined) {
      return (await isWholeDocument(file, jobs)) ? done(file) : refused('invalid-file');
    }
    const snapshot = this.#firstContent(request);
    if (!snapshot.ok) return snapshot;
    if (snapshot.value === undefined) return done(undefined);
    return done(await jobs.write({ snapshot: snapshot.value, nowMs: nowMs() }));
  }

  /** An empty board is an empty document: without a title and a template nothing is written. */
  #firstContent({
    title,
    template,
  }: NewBoardRequest): Result<BoardSnapshot | undefined, 'no-such-template'> {
    const content = this.#ports.templates.get(template)?.board;
    if (content === undefined && template !== 'blank') return refused('no-such-template');
    if (content === undefined && title === undefined) return done(undefined);
    const empty = { teams: [], sprints: [], items: [], dependencies: [] };
    return done({ ...(content ?? empty), ...(title === undefined ? {} : { title }) });
  }

  /** A board that comes as a file was begun without a template. */
  #firstPhase({ file, template }: NewBoardRequest): Phase {
    const begun = file === undefined ? this.#ports.templates.get(template) : undefined;
    return begun?.phase ?? 'open';
  }

  async #userOf(request: SessionRequest): Promise<UserIdentity> {
    const name = request.name.slice(0, USER_NAME_MAX_CHARS);
    if (request.resume !== undefined) {
      const known = await this.#ports.tokens.verifyResume(request.resume);
      if (known?.board === request.board) {
        return { id: known.user, name, color: request.color ?? known.color };
      }
    }
    const id = brandId<UserIdentity['id']>(createId(this.#ports.random));
    return { id, name, color: request.color ?? this.#freeColor(request.board) };
  }

  /** A colour that fewest of those present have; a random one among equals. */
  #freeColor(board: BoardId): number {
    const uses = Array<number>(USER_COLOR_COUNT).fill(0);
    for (const color of this.#ports.colorsAt(board)) uses[color] = (uses[color] ?? 0) + 1;
    const fewest = Math.min(...uses);
    const free = uses.flatMap((count, color) => (count === fewest ? [color] : []));
    const [draw = 0] = this.#ports.random(new Uint8Array(1));
    return free[draw % free.length] ?? 0;
  }
}

/** Under the same limits as what comes over a socket; and nothing in it may wait for something else. */
async function isWholeDocument(update: Uint8Array, jobs: DocumentJobs): Promise<boolean> {
  try {
    const summary = await jobs.summarize(update);
    return summary.ok && new DocumentState().countWaiting(summary.value) === 0;
  } catch {
    // It took too long, or too much memory.
    return false;
  }
}
