import { canonicalBoard } from '@weft/board-doc';
import {
  brandId,
  type BoardChange,
  type ItemId,
  type SprintId,
  type TeamId,
  type UserId,
} from '@weft/domain';
import { checkWholeBoard, createRuleSet, type Finding, type RuleSet } from '@weft/rules';
import { DeviceMemory } from '@weft/sync-client/testing';
import { everythingOf, type BoardFields } from './board-fields.ts';
import { KnownFields, type FieldChange } from './known-fields.ts';
import { openDevice, type SimulatedDevice } from './simulated-device.ts';
import type { SimulatedWorld, WayIn } from './simulated-world.ts';

/** The day on all simulated boards. */
export const TODAY = '2026-11-23';

/** One open tab: everything that is new after a reload. */
interface Tab extends SimulatedDevice {
  readonly rules: RuleSet;
  readonly known: KnownFields;
  /** Every collision this tab ever showed, with its values. */
  readonly seenCollisions: Set<string>;
}

/**
 * A person with a device: the real document, editor, rules and sync client, over a line that can
 * break. After every change of the document the incremental findings are held against the oracle.
 */
export class SimulatedPeer {
  readonly name: string;
  readonly way: WayIn;
  /** Comparisons of incremental findings with the oracle. */
  comparisons = 0;
  /** Changes made on this device while it had no network. */
  offlineEdits = 0;
  /** The same since it last lost the network. */
  editsSinceOffline = 0;
  /** Collisions that came with somebody else's changes. */
  collisionsMet = 0;
  readonly #world: SimulatedWorld;
  readonly #letter: string;
  #ownNumbers = new Set<number>();
  readonly #memory = new DeviceMemory();
  #tab: Tab | undefined;
  /** Collects what changes while an undo or redo runs. */
  #watch: FieldChange[] | undefined;

  constructor(world: SimulatedWorld, name: string) {
    this.#world = world;
    this.name = name;
    this.#letter = name.slice(0, 1);
    this.way = world.wayIn(name);
  }

  get tab(): Tab {
    if (this.#tab === undefined) throw new Error(`${this.name} has no open tab.`);
    return this.#tab;
  }

  get userId(): UserId {
    return this.way.userId;
  }

  get isOnline(): boolean {
    return this.way.network.isUp && !this.way.network.isSilent;
  }

  /** Opens the board from the device, then from the server. */
  async open(): Promise<void> {
    const { clock } = this.#world;
    const device = openDevice(this.#world, this.way, this.#memory);
    const { doc, board } = device;
    this.#ownNumbers = new Set([doc.clientID]);
    const tab: Tab = {
      ...device,
      rules: createRuleSet(board.view, { today: TODAY }),
      known: new KnownFields(),
      seenCollisions: new Set(),
    };
    // Otherwise it would depend on the speed of this machine which letters are one step.
    tab.editor.textUndoManager.captureTimeout = Number.POSITIVE_INFINITY;
    this.#tab = tab;
    board.observe((change, { local }) => this.#boardChanged(tab, change, local));
    await clock.advance(0);
    await tab.sync.loaded;
  }

  /**
   * Closes the tab and opens the board again, without network from the device alone. Whatever was
   * on the board must be there again at once, confirmed by a server or not.
   */
  async reload(): Promise<void> {
    const before = canonicalBoard(this.tab.board);
    const wasOnline = this.isOnline;
    await this.close();
    await this.open();
    if (!wasOnline && canonicalBoard(this.tab.board) !== before) {
      throw new Error(`${this.name} reloaded without network and found another board.`);
    }
  }

  async close(): Promise<void> {
    const { sync, editor, board } = this.tab;
    await sync.close();
    editor.close();
    board.close();
    this.#tab = undefined;
  }

  /** A few letters that nobody else types. */
  words(number: number): string {
    return this.#letter.repeat(1 + (number % 3)) + String(number % 100);
  }

  /** Every id that the document holds. */
  knownIds(): Parameters<typeof everythingOf>[0] {
    const { board, doc } = this.tab;
    return {
      items: [...doc.getMap('items').keys()].map((id) => brandId<ItemId>(id)),
      lines: [...board.view.lines()].map((line) => line.id),
      teams: [...doc.getMap('teams').keys()].map((id) => brandId<TeamId>(id)),
      sprints: [...doc.getMap('sprints').keys()].map((id) => brandId<SprintId>(id)),
    };
  }

  /** Loses the line; the client tries again by itself. */
  cut(): void {
    this.way.network.cut();
  }

  goOffline(): void {
    this.editsSinceOffline = 0;
    this.way.network.isUp = false;
    this.way.network.cut();
  }

  /** The line goes dead and nobody is told. */
  goSilent(): void {
    this.editsSinceOffline = 0;
    this.way.network.isSilent = true;
  }

  goOnline(): void {
    this.way.network.isUp = true;
    this.way.network.isSilent = false;
    this.tab.sync.tryNow();
  }

  /** Runs an undo or redo; gives every field it made different, with who had written it. */
  watch<Value>(run: () => Value): { result: Value; changes: readonly FieldChange[] } {
    const changes: FieldChange[] = [];
    this.#watch = changes;
    try {
      return { result: run(), changes };
    } finally {
      this.#watch = undefined;
    }
  }

  /** True when this tab has shown this collision, with these values, before. */
  hasSeenCollision(name: string, values: string): boolean {
    return this.tab.seenCollisions.has(collisionName(name, values));
  }

  /** The client numbers that this tab wrote under. */
  get ownNumbers(): ReadonlySet<number> {
    return this.#ownNumbers;
  }

  fields(): BoardFields {
    return this.tab.known.all();
  }

  #boardChanged(tab: Tab, change: BoardChange, local: boolean): void {
    const changes = tab.known.take(tab.board.view, change, local ? 'own' : 'other');
    this.#watch?.push(...changes);
    // Yjs takes another number when it meets its own in somebody else's hands.
    this.#ownNumbers.add(tab.doc.clientID);
    for (const { entity, field, before, now } of changes) {
      if (!field.startsWith('collision:') || now === undefined) continue;
      if (!local && before === undefined) this.collisionsMet += 1;
      if (this.#watch === undefined)
        tab.seenCollisions.add(collisionName(`${entity}:${field}`, now));
    }
    if (local && !this.isOnline) {
      this.offlineEdits += 1;
      this.editsSinceOffline += 1;
    }
    tab.rules.apply(change);
    this.comparisons += 1;
    const expected = findingsText(checkWholeBoard(tab.board.view, { today: TODAY }));
    const found = findingsText(tab.rules.findings);
    if (found !== expected) {
      throw new Error(`${this.name}: the rule set and the oracle disagree\n${found}\n${expected}`);
    }
  }
}

/** Which of several decisions is shown first does not matter: it is the same collision. */
function collisionName(name: string, values: string): string {
  const parsed: unknown = JSON.parse(values);
  const sorted = Array.isArray(parsed) ? parsed.map((value) => JSON.stringify(value)).sort() : [];
  return `${name} ${sorted.join(' ')}`;
}

/** All findings as one text that is equal when they are. */
export function findingsText(findings: ReadonlyMap<string, Finding>): string {
  return [...findings.keys()]
    .sort()
    .map((key) => JSON.stringify(findings.get(key)))
    .join('\n');
}
