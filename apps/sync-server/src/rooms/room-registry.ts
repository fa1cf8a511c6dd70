import { done, refused, type BoardId, type Result } from '@weft/domain';
import type { Notice } from '@weft/sync-protocol';
import type { BoardMessage } from '../cluster/board-bus.ts';
import type { CompactionInput } from './document-jobs.ts';
import type { Member } from './member.ts';
import type { JoinRequest } from './new-member.ts';
import { RoomDocument } from './room-document.ts';
import type { RoomPorts } from './room-ports.ts';
import { Room } from './room.ts';

/** Until the row of a board is asked for again. */
const ACCESS_RETRY_MS = 1_000;

type Entry =
  | { readonly kind: 'opening'; readonly room: Promise<Room> }
  | { readonly kind: 'open'; readonly room: Room }
  | { readonly kind: 'closing'; readonly closed: Promise<void> };

/** Somebody's place in a room. */
export interface Seat {
  readonly room: Room;
  readonly member: Member;
  /** Leaves; the last one out closes the room. Safe to call twice. */
  leave(): void;
}

/**
 * All rooms of this process. There is one room per board at most: who comes while one opens or
 * closes waits for that, and looks again.
 */
export class RoomRegistry {
  readonly #ports: RoomPorts;
  readonly #entries = new Map<BoardId, Entry>();
  readonly #leaveBus = new WeakMap<Room, () => void>();
  #closing = false;

  constructor(ports: RoomPorts) {
    this.#ports = ports;
  }

  get roomCount(): number {
    return this.#entries.size;
  }

  /**
   * Takes a seat. Loading is awaited, so the first answer is the whole board. `request` is asked for
   * only then: whoever hung up meanwhile returns undefined and gets no seat.
   */
  async join(
    board: BoardId,
    request: () => JoinRequest | undefined,
  ): Promise<Result<Seat, 'closing' | 'gone'>> {
    for (;;) {
      if (this.#closing) return refused('closing');
      const room = await this.#roomOf(board);
      if (room === undefined || !room.isOpen) continue;
      const asked = request();
      if (asked === undefined) {
        this.#closeWhenEmpty(room);
        return refused('gone');
      }
      const refusal = room.refusalOf(asked.session);
      if (refusal !== undefined) {
        asked.connection.close(refusal.code, refusal.reason);
        this.#closeWhenEmpty(room);
        return refused('gone');
      }
      const member = room.join(asked);
      return done({ room, member, leave: () => this.#leave(room, member) });
    }
  }

  /** The room of a board if it is open. */
  find(board: BoardId): Room | undefined {
    const entry = this.#entries.get(board);
    return entry?.kind === 'open' ? entry.room : undefined;
  }

  /**
   * Call after links were replaced or the phase of a board was changed in storage. Resolves when it
   * holds for everybody here: lowered, told, or sent away. Other servers are told to do the same.
   */
  accessChanged(board: BoardId): Promise<void> {
    this.#ports.bus.publish(board, { kind: 'access-changed' });
    return this.#refreshAccess(board);
  }

  /**
   * A change of the server's own, made from the whole board; undefined: there is nothing to change.
   * Resolves when it is on disk. `make` may be called again when the room closes meanwhile.
   */
  async write(
    board: BoardId,
    make: (whole: CompactionInput) => Promise<Uint8Array | undefined>,
  ): Promise<Result<void, 'closing'>> {
    for (;;) {
      if (this.#closing) return refused('closing');
      const room = await this.#roomOf(board);
      if (room === undefined || !room.isOpen) continue;
      try {
        const update = await make(room.serverWrites.whole());
        if (!room.isOpen) continue;
        if (update !== undefined) await room.serverWrites.take(update);
        return done(undefined);
      } finally {
        this.#closeWhenEmpty(room);
      }
    }
  }

  notify(notice: Notice): void {
    for (const entry of this.#entries.values()) {
      if (entry.kind === 'open') entry.room.notify(notice);
    }
  }

  /** Closes every room after its last commit. Nobody comes in any more. */
  async close(): Promise<void> {
    this.#closing = true;
    while (this.#entries.size > 0) {
      await Promise.all([...this.#entries].map(([board, entry]) => this.#closeEntry(board, entry)));
    }
  }

  /** Somebody else changed the row: it must be read, however long storage is out of reach. */
  #refreshAccessAtLast(board: BoardId): void {
    this.#refreshAccess(board).catch(() => {
      this.#ports.clock.after(ACCESS_RETRY_MS, () => this.#refreshAccessAtLast(board));
    });
  }

  async #refreshAccess(board: BoardId): Promise<void> {
    const entry = this.#entries.get(board);
    // Whoever comes later finds what storage says then.
    if (entry === undefined || entry.kind === 'closing') return;
    const room = entry.kind === 'open' ? entry.room : await entry.room.catch(() => undefined);
    await room?.refreshAccess(() => this.#ports.storage.board(board));
  }

  /** undefined: something has changed while waiting; look again. */
  async #roomOf(board: BoardId): Promise<Room | undefined> {
    const entry = this.#entries.get(board);
    if (entry === undefined) return this.#open(board);
    if (entry.kind === 'open') return entry.room;
    if (entry.kind === 'opening') return entry.room;
    await entry.closed;
    return undefined;
  }

  #open(board: BoardId): Promise<Room> {
    const opening = this.#load(board).then(
      (room) => {
        this.#entries.set(board, { kind: 'open', room });
        this.#ports.report({ kind: 'opened', board });
        return room;
      },
      (error: unknown) => {
        this.#entries.delete(board);
        throw error;
      },
    );
    this.#entries.set(board, { kind: 'opening', room: opening });
    return opening;
  }

  /** Hears other servers before it loads, so that nothing falls between. */
  async #load(board: BoardId): Promise<Room> {
    const heard: BoardMessage[] = [];
    let room: Room | undefined;
    const leaveBus = await this.#ports.bus.subscribe(board, (message) => {
      if (room === undefined) heard.push(message);
      else this.#hear(room, message);
    });
    try {
      room = await this.#read(board);
    } catch (error) {
      leaveBus();
      throw error;
    }
    this.#leaveBus.set(room, leaveBus);
    for (const message of heard) this.#hear(room, message);
    return room;
  }

  #hear(room: Room, message: BoardMessage): void {
    if (message.kind === 'access-changed') this.#refreshAccessAtLast(room.board);
    else room.hear(message);
  }

  async #read(board: BoardId): Promise<Room> {
    const { jobs, limits, report, storage } = this.#ports;
    const row = await storage.board(board);
    const stored = await storage.load(board);
    const ballots = await storage.ballots(board);
    const { document, unreadable } = await RoomDocument.load(stored, jobs, limits);
    for (const damage of stored.damage) {
      report({ kind: 'damage', board, what: JSON.stringify(damage) });
    }
    for (const seq of unreadable) report({ kind: 'damage', board, what: `record ${seq}` });
    const loaded = {
      document,
      throughSeq: stored.lastSeq,
      rights: row ?? { phase: 'open', links: [] },
      ballots,
      isDamaged: stored.damage.length + unreadable.length > 0,
    } as const;
    return new Room(board, loaded, this.#ports);
  }

  #leave(room: Room, member: Member): void {
    room.leave(member);
    this.#closeWhenEmpty(room);
  }

  #closeWhenEmpty(room: Room): void {
    const entry = this.#entries.get(room.board);
    if (room.memberCount > 0 || entry?.kind !== 'open' || entry.room !== room) return;
    void this.#closeRoom(room);
  }

  #closeRoom(room: Room): Promise<void> {
    const closed = this.#endRoom(room);
    this.#entries.set(room.board, { kind: 'closing', closed });
    return closed;
  }

  async #endRoom(room: Room): Promise<void> {
    await room.close();
    this.#leaveBus.get(room)?.();
    // Dropped only now: until its last commit the room is the only one who knows everything.
    this.#entries.delete(room.board);
    this.#ports.report({ kind: 'closed', board: room.board });
  }

  async #closeEntry(board: BoardId, entry: Entry): Promise<void> {
    switch (entry.kind) {
      case 'opening':
        await entry.room.then(
          () => undefined,
          () => undefined,
        );
        return;
      case 'closing':
        return entry.closed;
      case 'open':
        if (this.#entries.get(board) === entry) await this.#closeRoom(entry.room);
    }
  }
}
