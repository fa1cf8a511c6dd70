import {
  done,
  refused,
  type BoardId,
  type ItemId,
  type RandomBytes,
  type Result,
} from '@weft/domain';
import type { Phase, Role } from '@weft/sync-protocol';
import type { BoardCopy, DocumentJobs } from '../rooms/document-jobs.ts';
import type { RoomRegistry } from '../rooms/room-registry.ts';
import type { BoardRow, BoardStorage } from '../storage/board-storage.ts';
import {
  createSecret,
  isRevoked,
  linkOfSecret,
  replacedLinks,
  revokedLinks,
  secretsBelow,
  type LinkSecrets,
} from './link-secrets.ts';

/** Attempts when several people change the access of a board at once. */
const MAX_ATTEMPTS = 5;

export interface AdministrationPorts {
  readonly storage: BoardStorage;
  readonly rooms: RoomRegistry;
  readonly jobs: DocumentJobs;
  readonly random: RandomBytes;
  readonly nowMs: () => number;
}

export interface LinkReplacement {
  readonly board: BoardId;
  readonly role: Role;
  /** Of the facilitator's link: what the weaker ones are derived from. Not needed to replace that one. */
  readonly secret: string | undefined;
  /** End of the new link; undefined: none. */
  readonly expiresAtMs: number | undefined;
}

/** One link of a board, without what opens it. */
export interface LinkState {
  readonly role: Role;
  readonly state: 'open' | 'ended' | 'revoked';
  readonly expiresAtMs?: number;
}

export type ReplacementRefusal = 'no-such-board' | 'wrong-secret' | 'bad-end';
export type RevocationRefusal = 'no-such-board' | 'last-link';

/**
 * What a facilitator may do with a board beside editing it. Who asks was checked by the caller. What
 * changes access reaches open sockets before these resolve, and those of other servers within seconds.
 */
export class BoardAdministration {
  readonly #ports: AdministrationPorts;

  constructor(ports: AdministrationPorts) {
    this.#ports = ports;
  }

  async links(board: BoardId): Promise<readonly LinkState[]> {
    const row = await this.#ports.storage.board(board);
    const nowMs = this.#ports.nowMs();
    return (row?.links ?? []).map((link) => {
      const { role, expiresAtMs } = link;
      if (isRevoked(link)) return { role, state: 'revoked' };
      const state = (expiresAtMs ?? Infinity) <= nowMs ? 'ended' : 'open';
      return { role, state, ...(expiresAtMs === undefined ? {} : { expiresAtMs }) };
    });
  }

  /**
   * Replaces a link, and the weaker ones with it; gives back all links as they are now. Only links of
   * editors and viewers may have an end, and only one to come: without the other nobody could
   * make a new one.
   */
  async replaceLink(request: LinkReplacement): Promise<Result<LinkSecrets, ReplacementRefusal>> {
    const { board, role, expiresAtMs } = request;
    if (
      expiresAtMs !== undefined &&
      (role === 'facilitator' || expiresAtMs <= this.#ports.nowMs())
    ) {
      return refused('bad-end');
    }
    const fresh = role === 'facilitator' ? createSecret(this.#ports.random) : undefined;
    let refusal: ReplacementRefusal = 'no-such-board';
    const row = await this.#change(board, (row) => {
      const facilitateSecret = fresh ?? request.secret ?? '';
      if (
        fresh === undefined &&
        linkOfSecret(row.links, facilitateSecret)?.role !== 'facilitator'
      ) {
        refusal = 'wrong-secret';
        return undefined;
      }
      const links = replacedLinks(row.links, { role, facilitateSecret, expiresAtMs });
      return { ...row, links };
    });
    if (row === undefined) return refused(refusal);
    return done(secretsBelow('facilitator', fresh ?? request.secret ?? '', row.links));
  }

  /** Takes a link away, and the weaker ones with it. The facilitator's own can only be replaced. */
  async revokeLink(board: BoardId, role: Role): Promise<Result<void, RevocationRefusal>> {
    if (role === 'facilitator') return refused('last-link');
    const row = await this.#change(board, (row) => ({
      ...row,
      links: revokedLinks(row.links, role),
    }));
    return row === undefined ? refused('no-such-board') : done(undefined);
  }

  /** Gives back the phase that ended. */
  async setPhase(
    board: BoardId,
    phase: Phase,
  ): Promise<Result<{ readonly ended: Phase }, 'no-such-board'>> {
    let ended = phase;
    const row = await this.#change(board, (row) => {
      ended = row.phase;
      return { ...row, phase };
    });
    return row === undefined ? refused('no-such-board') : done({ ended });
  }

  /**
   * Deletes PBIs for good, of those that are put aside; gives back which. They are gone from storage
   * with the next compaction of the board.
   */
  async purge(
    board: BoardId,
    items: readonly ItemId[],
  ): Promise<Result<readonly ItemId[], 'closing'>> {
    let purged: readonly ItemId[] = [];
    const written = await this.#ports.rooms.write(board, async (whole) => {
      const purge = await this.#ports.jobs.purge({ ...whole, items });
      purged = purge.items;
      return purge.update;
    });
    return written.ok ? done(purged) : written;
  }

  /** The board as it is on disk. */
  async copy(
    board: BoardId,
  ): Promise<Result<BoardCopy & { readonly row: BoardRow }, 'no-such-board'>> {
    const { storage, jobs } = this.#ports;
    const row = await storage.board(board);
    if (row === undefined) return refused('no-such-board');
    const { snapshot, log } = await storage.load(board);
    const updates = log.map(({ update }) => update);
    const copy = await jobs.copy({ snapshot: snapshot?.update, updates });
    return done({ ...copy, row });
  }

  /** Removes the board and everything of it; whoever looks at it is sent away. */
  async remove(board: BoardId): Promise<void> {
    await this.#ports.storage.remove(board);
    await this.#ports.rooms.accessChanged(board);
  }

  /** The row as it is now; undefined when there is none, or `change` did not want to. */
  async #change(
    board: BoardId,
    change: (row: BoardRow) => BoardRow | undefined,
  ): Promise<BoardRow | undefined> {
    const { storage, rooms } = this.#ports;
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const before = await storage.board(board);
      const after = before === undefined ? undefined : change(before);
      if (before === undefined || after === undefined) return undefined;
      if (!(await storage.changeAccess(before, after))) continue;
      await rooms.accessChanged(board);
      return after;
    }
    throw new Error('Others change the access of this board all the time');
  }
}
