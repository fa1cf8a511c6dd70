import { readPresence, type PresenceState } from '@weft/sync-protocol';
import type { ItemId, MapObjectId } from '@weft/domain';
import type { SyncClient } from '@weft/sync-client';
import type { FrameQueue } from './frame-queue.ts';
import { KeyedListeners } from './keyed-listeners.ts';

/** Somebody on this board right now: one per open tab. */
export interface PresentPerson extends PresenceState {
  readonly clientId: number;
  /** True for this very tab. */
  readonly self: boolean;
}

/** A PBI, or what else stands on the Map. */
export type Thing = ItemId | MapObjectId;

/** The part of one's own presence that this tab decides; identity is stamped by the server. */
export type OwnPresence = Omit<PresenceState, 'user'>;

/** What the store needs of the sync client. */
export interface PresenceSource extends Pick<SyncClient, 'sessionInfo' | 'subscribe'> {
  readonly awareness: Pick<
    SyncClient['awareness'],
    'clientID' | 'getStates' | 'on' | 'off' | 'setLocalStateField'
  >;
}

/**
 * Who is here and what they point at, told by the server's word for name and colour. Changes are
 * passed on once per frame.
 */
export class PresenceStore {
  /** `who`: somebody came, left, or took something else up; `pointers`: anything, pointers too. */
  readonly people: KeyedListeners<'who' | 'pointers'> = new KeyedListeners<'who' | 'pointers'>();
  /** What people selected, edit or drag. */
  readonly things: KeyedListeners<Thing> = new KeyedListeners<Thing>();

  readonly #sync: PresenceSource;
  readonly #stop: (() => void)[] = [];
  #present: readonly PresentPerson[] | undefined;
  #who = '';
  #touched = new Set<Thing>();

  constructor(sync: PresenceSource, frames: FrameQueue) {
    this.#sync = sync;
    const { awareness } = sync;
    let stale = false;
    const note = (): void => {
      stale = true;
      frames.schedule();
    };
    awareness.on('change', note);
    this.#stop.push(
      () => awareness.off('change', note),
      // One's own name comes with the session, which may arrive after the first presence.
      sync.subscribe(note),
      frames.add(() => {
        if (!stale) return;
        stale = false;
        this.#refresh();
      }),
    );
  }

  /** Everybody here, oneself first, then by name; only those whose identity the server confirmed. */
  present(): readonly PresentPerson[] {
    this.#present ??= this.#read();
    return this.#present;
  }

  /** Others who selected, edit or drag it. */
  on(thing: Thing): readonly PresentPerson[] {
    return this.present().filter((person) => !person.self && touchedBy(person).has(thing));
  }

  /** PBIs that others selected, edit or drag. */
  *takenUp(): Iterable<ItemId> {
    for (const person of this.present()) if (!person.self) yield* itemsOf(person);
  }

  /** Sets one part of one's own presence; undefined takes it away. */
  set<Part extends keyof OwnPresence>(part: Part, value: OwnPresence[Part] | undefined): void {
    this.#sync.awareness.setLocalStateField(part, value ?? null);
  }

  close(): void {
    for (const stop of this.#stop) stop();
  }

  #refresh(): void {
    this.#present = this.#read();
    this.people.notify(['pointers']);
    // Pointers move all the time; cards and lists hear only of what they show.
    const who = whoIn(this.#present);
    if (who === this.#who) return;
    this.#who = who;
    const before = this.#touched;
    this.#touched = new Set(this.#present.flatMap((person) => [...touchedBy(person)]));
    this.things.notify(new Set([...before, ...this.#touched]));
    this.people.notify(['who']);
  }

  #read(): readonly PresentPerson[] {
    const people: PresentPerson[] = [];
    const { awareness, sessionInfo } = this.#sync;
    for (const [clientId, state] of awareness.getStates()) {
      const self = clientId === awareness.clientID;
      // The server stamps what it passes on to others; it does not send one's own state back.
      const presence = readPresence(self ? { ...state, user: sessionInfo?.user } : state);
      if (presence === undefined) continue;
      people.push({ ...presence, clientId, self });
    }
    return people.sort(
      (a, b) =>
        Number(b.self) - Number(a.self) ||
        a.user.name.localeCompare(b.user.name) ||
        a.clientId - b.clientId,
    );
  }
}

/** Everything about the people but where they point and look, and what they say there. */
function whoIn(people: readonly PresentPerson[]): string {
  return JSON.stringify(
    people.map((person) => ({
      ...person,
      pointer: undefined,
      caret: undefined,
      view: undefined,
      laser: undefined,
      chat: undefined,
      drag: person.drag?.items,
    })),
  );
}

function* itemsOf({ selection = [], drag, editing }: PresentPerson): Iterable<ItemId> {
  yield* selection;
  yield* drag?.items ?? [];
  if (editing !== undefined) yield editing.item;
}

function touchedBy(person: PresentPerson): Set<Thing> {
  const { objects = [], writing } = person;
  const things = new Set<Thing>([...itemsOf(person), ...objects]);
  if (writing !== undefined) things.add(writing);
  return things;
}
