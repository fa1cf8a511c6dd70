import { randomFillSync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { BoardDocument, BoardEditor, canonicalBoard, snapshotOf } from '@weft/board-doc';
import { brandId, type BoardSnapshot, type ItemId, type UserId } from '@weft/domain';
import { SyncDevice } from '../integration/sync-device.ts';
import { CrowdMember, lostBy } from '../simulation/crowd-member.ts';

/** The longest an editor thinks between two acts, in milliseconds. */
const THINKS_AT_MOST_MS = 2_000;
/** So long all of them may take to have everything, on a machine that is busy with them. */
const SYNCED_WITHIN_MS = 60_000;

/** One of many people, with the real client and a line to a real server. */
class ConnectedMember extends CrowdMember {
  readonly device: SyncDevice;

  constructor(device: SyncDevice, name: string, seed: number) {
    const board = new BoardDocument(device.doc);
    const editor = new BoardEditor({
      board,
      by: () => brandId<UserId>('0'.repeat(26)),
      now: () => Date.now(),
      random: (bytes) => randomFillSync(bytes),
    });
    super({ board, editor, name, seed });
    this.device = device;
  }

  get snapshot(): BoardSnapshot {
    return snapshotOf(this.board);
  }

  /** The PBI with this title. */
  item(title: string): ItemId {
    const item = [...this.board.view.items()].find((each) => each.title === title);
    if (item === undefined) throw new Error(`There is no PBI called ${title}`);
    return item.id;
  }

  /** Acts and thinks in turns. */
  async edit(forMs: number): Promise<void> {
    const endMs = Date.now() + forMs;
    while (Date.now() < endMs) {
      await pause(this.thinks(THINKS_AT_MOST_MS));
      this.act();
    }
  }

  async leave(): Promise<void> {
    this.editor.close();
    this.board.close();
    await this.device.close();
  }
}

/** Many people on one board, from one seed. */
export class Crowd {
  readonly members: readonly ConnectedMember[];

  private constructor(members: readonly ConnectedMember[]) {
    this.members = members;
  }

  /** Everybody has the board before this returns. */
  static async on(options: {
    readonly serverUrl: string;
    readonly link: string;
    readonly count: number;
    readonly seed: number;
  }): Promise<Crowd> {
    const { serverUrl, link, count, seed } = options;
    const boardId = new URL(link).pathname.slice('/b/'.length);
    const members = Array.from({ length: count }, (_, index) => {
      const name = `Editor ${index.toString()}`;
      return new ConnectedMember(
        new SyncDevice({ serverUrl, boardId, link, name }),
        name,
        seed + index,
      );
    });
    await Promise.all(members.map(({ device }) => device.until('synced', SYNCED_WITHIN_MS)));
    return new Crowd(members);
  }

  /** Acts of all, so far. */
  get acts(): number {
    return this.members.reduce((sum, { acts }) => sum + acts, 0);
  }

  get kept(): readonly ItemId[] {
    return this.members.flatMap(({ kept }) => kept);
  }

  /** What somebody made and somebody has not. */
  get lost(): readonly ItemId[] {
    return lostBy(this.members);
  }

  async edit(forMs: number): Promise<void> {
    await Promise.all(this.members.map((member) => member.edit(forMs)));
  }

  /** Waits until everybody's edits are on the server's disk, and everybody has those of the others. */
  async settle(): Promise<void> {
    await Promise.all(this.members.map(({ device }) => device.until('synced', SYNCED_WITHIN_MS)));
  }

  /** The boards of all, each said once: one, when all are equal. */
  get boards(): ReadonlySet<string> {
    return new Set(this.members.map(({ board }) => canonicalBoard(board)));
  }

  async leave(): Promise<void> {
    await Promise.all(this.members.map((member) => member.leave()));
  }
}
