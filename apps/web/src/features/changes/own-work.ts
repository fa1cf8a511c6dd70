import {
  openState,
  openStates,
  snapshotOf,
  stateOf,
  takeChangeBack,
  type BoardDocument,
} from '@weft/board-doc';
import { done, isId, brandId, type BoardSnapshot, type ItemId } from '@weft/domain';
import {
  apartFromWaiting,
  type StoredBoard,
  type SyncClient,
  type SyncStatus,
} from '@weft/sync-client';
import type { BoardSession } from '../../session/board-session.ts';
import type { TimeAway, TimeAwayEnded } from '../../session/time-away.ts';
import type { OwnChange } from './own-changes.ts';

/** What was changed on this device during one time without the server. */
export interface OwnWork {
  /** The board as it was when the server was lost, or without what waited when the page was opened. */
  readonly before: BoardDocument;
  readonly snapshotBefore: BoardSnapshot;
  /** The board with the own changes alone; undefined: the server has not been reached yet. */
  readonly mine: BoardDocument | undefined;
  readonly snapshotMine: BoardSnapshot | undefined;
  /** The board with others' changes alone; undefined as long as `mine` is, and where nobody saw them come. */
  readonly theirs: BoardDocument | undefined;
  /** False where more waited already that cannot be told from the board as it was. */
  readonly isWhole: boolean;
}

/** A time away that is going on or has ended, as the bytes it is kept as until somebody looks. */
interface Kept {
  /** Updates that together are the board as it was. */
  readonly before: readonly Uint8Array[];
  readonly ended: TimeAwayEnded | undefined;
  /** What came from the server when it was reached again; undefined: it came before anybody looked. */
  readonly received: Uint8Array[] | undefined;
  /** The time away that had ended last when this one began. */
  readonly earlier: TimeAwayEnded | undefined;
  readonly isWhole: boolean;
}

/** Of a board session, what it takes to know one's own work. */
export interface OwnWorkSession {
  readonly board: BoardDocument;
  readonly timeAway: Pick<TimeAway, 'ended' | 'subscribe'>;
  readonly sync: Pick<SyncClient, 'status' | 'subscribe' | 'takeKept'>;
}

/**
 * Keeps the board as it was when the server was lost, so that a person can see what they changed
 * since, and take back what nobody else has changed. Others' changes come in only once the server is
 * reached: until then all that is different is their own, in whichever tab they made it. After a
 * reload the board as it was is what the device had kept of it without what waits there. Costs one
 * encoding of the document for each time away; nothing is read before somebody looks.
 */
export class OwnWorkKeeper {
  readonly #session: OwnWorkSession;
  readonly #listeners = new Set<() => void>();
  #kept: Kept | undefined;
  #work: OwnWork | undefined;

  constructor(session: OwnWorkSession) {
    this.#session = session;
    const { sync, timeAway } = session;
    const stored = sync.takeKept();
    if (stored !== undefined) this.#kept = keptOf(stored, sync.status.kind, timeAway.ended);
    session.sync.subscribe(() => this.#follow());
    session.board.doc.on('update', (update: Uint8Array, _origin, _doc, { local }) => {
      // Without the server, what comes is of other tabs: changes of this person.
      if (local || this.#kept?.ended !== undefined || session.sync.status.kind === 'offline')
        return;
      this.#kept?.received?.push(update);
    });
    session.timeAway.subscribe(() => this.#follow());
    this.#follow();
  }

  /** The time away that goes on, or the last one until the person has seen what met. */
  get current(): OwnWork | undefined {
    const kept = this.#kept;
    if (kept === undefined) return undefined;
    if (this.#work === undefined) {
      const before = openStates(kept.before);
      const mine = kept.ended === undefined ? undefined : openState(kept.ended.before);
      this.#work = {
        before,
        snapshotBefore: snapshotOf(before),
        mine,
        snapshotMine: mine === undefined ? undefined : snapshotOf(mine),
        theirs:
          mine === undefined || kept.received === undefined
            ? undefined
            : openStates([...kept.before, ...kept.received]),
        isWhole: kept.isWhole,
      };
    }
    return this.#work;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #follow(): void {
    const { sync, timeAway, board } = this.#session;
    const kept = this.#kept;
    const { status } = sync;
    if (status.kind === 'offline') {
      if (kept !== undefined && kept.ended === undefined) return;
      this.#become({
        before: [stateOf(board)],
        ended: undefined,
        received: [],
        earlier: timeAway.ended,
        isWhole: status.waiting === 0,
      });
      return;
    }
    if (kept === undefined) return;
    if (kept.ended === undefined) {
      const { ended } = timeAway;
      if (ended !== undefined && ended !== kept.earlier) this.#become({ ...kept, ended });
      // The server has everything, and nobody noticed a return: what is different may be anybody's.
      else if (LIVE.has(status.kind)) this.#become(undefined);
    } else if (kept.ended !== timeAway.ended) {
      this.#become(undefined);
    }
  }

  #become(kept: Kept | undefined): void {
    this.#work?.before.close();
    this.#work?.mine?.close();
    this.#work?.theirs?.close();
    this.#work = undefined;
    this.#kept = kept;
    for (const listener of Array.from(this.#listeners)) listener();
  }
}

const LIVE: ReadonlySet<SyncStatus['kind']> = new Set(['synced', 'saving', 'sending']);

/** What waited on the device when the page was opened, perhaps before the server was reached. */
function keptOf(
  { updates, outbox }: StoredBoard,
  status: SyncStatus['kind'],
  ended: TimeAwayEnded | undefined,
): Kept {
  const { settled, waiting } = apartFromWaiting(updates, outbox);
  const nothingCame = ended === undefined && (status === 'opening' || status === 'offline');
  return {
    before: settled,
    ended,
    received: nothingCame ? [] : undefined,
    earlier: undefined,
    isWhole: waiting.length === outbox.length,
  };
}

const KEEPERS = new WeakMap<BoardSession, OwnWorkKeeper>();

/** The one keeper of a board session; it begins with the first call and ends with the session. */
export function ownWorkOf(session: BoardSession): OwnWorkKeeper {
  const known = KEEPERS.get(session);
  if (known !== undefined) return known;
  const made = new OwnWorkKeeper(session);
  KEEPERS.set(session, made);
  return made;
}

/** Takes own changes back, all in one step; true when that was done. A refusal changes nothing. */
export function takeBackOwn(
  { commands }: Pick<BoardSession, 'commands'>,
  { before }: OwnWork,
  changes: readonly OwnChange[],
  told: string,
): boolean {
  const items = new Set(changes.flatMap(({ change }) => itemOf(change)));
  return commands.perform(
    { kind: 'take-back', items: [...items], count: changes.length },
    (edit) => {
      for (const { change } of changes) {
        const taken = takeChangeBack(edit, before, change);
        if (!taken.ok) return taken;
      }
      return done(undefined);
    },
    () => told,
  ).ok;
}

function itemOf(change: OwnChange['change']): readonly ItemId[] {
  if (change.kind !== 'item') return [];
  const ref = (change.after ?? change.before)?.ref;
  return isId(ref) ? [brandId<ItemId>(ref)] : [];
}
