import { groupOnMap, lockOnMap, ungroupOnMap, type MapMoves } from '@weft/board-doc';
import type { ItemId, MapObjectId } from '@weft/domain';
import { align, distribute, type Alignment, type Distribution, type Point } from '@weft/layout';
import type { BoardSession } from '../../../session/board-session.ts';
import type { ObjectActs } from './object-acts.ts';
import type { SelectedThings } from '../selected-things.ts';

/** What is done to several things on the Map at once, PBIs and objects alike; each is one undo step. */
export class ArrangeActs {
  readonly #commands: Pick<BoardSession['commands'], 'perform'>;
  readonly #acts: ObjectActs;

  constructor(commands: Pick<BoardSession['commands'], 'perform'>, acts: ObjectActs) {
    this.#commands = commands;
    this.#acts = acts;
  }

  /** Puts them on one line. Locked ones take part in none of it. */
  align(things: SelectedThings, alignment: Alignment): void {
    this.#acts.move(movesOf(things, align(free(things), alignment)));
  }

  /** Spreads them evenly between the outermost two. */
  distribute(things: SelectedThings, direction: Distribution): void {
    this.#acts.move(movesOf(things, distribute(free(things), direction)));
  }

  group(things: SelectedThings): void {
    const together = togetherOf(things);
    this.#commands.perform({ kind: 'map-group', count: things.places.size }, (edit) =>
      groupOnMap(edit, together),
    );
  }

  ungroup(things: SelectedThings): void {
    const together = togetherOf(things);
    this.#commands.perform({ kind: 'map-ungroup', count: things.places.size }, (edit) =>
      ungroupOnMap(edit, together),
    );
  }

  /** Locks them all, or lets them all go where all are locked. */
  toggleLock(things: SelectedThings): void {
    const together = togetherOf(things);
    const kind = things.locked ? 'map-unlock' : 'map-lock';
    this.#commands.perform({ kind, count: things.places.size }, (edit) =>
      lockOnMap(edit, together, !things.locked),
    );
  }
}

function togetherOf({ items, objects }: SelectedThings): {
  readonly items: readonly ItemId[];
  readonly objects: readonly MapObjectId[];
} {
  return { items, objects: objects.map(({ id }) => id) };
}

function free({ places, objects, lockedItems }: SelectedThings): SelectedThings['places'] {
  const locked = new Set<ItemId | MapObjectId>(lockedItems);
  for (const object of objects) if (object.locked) locked.add(object.id);
  return new Map([...places].filter(([id]) => !locked.has(id)));
}

/** New corners as a move of PBIs and of objects. */
function movesOf(
  { items, objects }: SelectedThings,
  corners: ReadonlyMap<ItemId | MapObjectId, Point>,
): MapMoves {
  const moved = <Id extends ItemId | MapObjectId>(ids: readonly Id[]): ReadonlyMap<Id, Point> =>
    new Map(
      ids.flatMap((id) => {
        const corner = corners.get(id);
        return corner === undefined ? [] : [[id, corner] as const];
      }),
    );
  return { items: moved(items), objects: moved(objects.map(({ id }) => id)) };
}
