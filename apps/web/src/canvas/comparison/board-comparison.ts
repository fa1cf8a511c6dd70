import {
  OUTSIDE,
  brandId,
  isId,
  type BoardDifference,
  type EntityDifference,
  type ItemId,
  type MapObjectId,
  type Place,
  type SnapshotItem,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import type { InterfaceStore } from '../../stores/interface-store.ts';

/** What a comparison says of one PBI. */
export type ComparedItem =
  /** It came. */
  | { readonly kind: 'added' }
  /** It is another than before; `from`: where it stood, when it stands elsewhere now. */
  | { readonly kind: 'changed'; readonly from: Place | undefined }
  /** It went; it is shown where it stood. */
  | { readonly kind: 'removed'; readonly title: string; readonly place: Place };

export type ComparedAgainst = 'earlier' | 'beside';

/** A comparison that the board shows: glow for what came or changed, a ghost for what went. */
export interface BoardComparison {
  /** What it is compared with, such as the name of a version; said beside the board. */
  readonly name: string;
  /** An earlier state of this board, or a board beside it, such as a fork. */
  readonly against: ComparedAgainst;
  readonly items: ReadonlyMap<ItemId, ComparedItem>;
  /** Of the PBIs that are on both, those that stand elsewhere on the Map or came out of its tray or back to it. */
  readonly mapPlaces: ReadonlyMap<ItemId, EntityDifference<'mapPlace'>>;
  readonly mapObjects: ReadonlyMap<MapObjectId, EntityDifference<'mapObject'>>;
}

/** What the board shows now; one at a time, and nothing of it is part of the board. */
export interface ShownComparison {
  readonly shown: BoardComparison | undefined;
}

/** One for each tab, made by whoever asks first: the first frame needs none. */
const STORES = new WeakMap<InterfaceStore, StoreApi<ShownComparison>>();

/** The comparison on the board of this tab; {@link showComparison} changes it. */
export function comparisonStoreOf(interfaceStore: InterfaceStore): StoreApi<ShownComparison> {
  const known = STORES.get(interfaceStore);
  if (known !== undefined) return known;
  const made = createStore<ShownComparison>()(() => ({ shown: undefined }));
  STORES.set(interfaceStore, made);
  return made;
}

/** Shows a comparison on the board instead of the one before; undefined: none. */
export function showComparison(
  interfaceStore: InterfaceStore,
  shown: BoardComparison | undefined,
): void {
  comparisonStoreOf(interfaceStore).setState({ shown });
}

/** The comparison that the board shows, if it shows one. */
export function useShownComparison(): BoardComparison | undefined {
  return useStore(comparisonStoreOf(useInterfaceStore()), ({ shown }) => shown);
}

/** What of the differences between two states of one board can be seen on its canvases. */
export function comparisonOf(
  name: string,
  differences: readonly BoardDifference[],
  against: ComparedAgainst = 'earlier',
): BoardComparison {
  const items = new Map<ItemId, ComparedItem>();
  const mapPlaces = new Map<ItemId, EntityDifference<'mapPlace'>>();
  const mapObjects = new Map<MapObjectId, EntityDifference<'mapObject'>>();
  for (const difference of differences) {
    if (difference.kind === 'item') {
      const id = refOf<ItemId>((difference.after ?? difference.before)?.ref);
      if (id !== undefined) items.set(id, comparedItem(difference));
    } else if (difference.kind === 'mapPlace') {
      const id = refOf<ItemId>((difference.after ?? difference.before)?.ref);
      if (id !== undefined) mapPlaces.set(id, difference);
    } else if (difference.kind === 'mapObject') {
      const id = refOf<MapObjectId>((difference.after ?? difference.before)?.ref);
      if (id !== undefined) mapObjects.set(id, difference);
    }
  }
  return { name, against, items, mapPlaces, mapObjects };
}

function comparedItem({ before, after }: EntityDifference<'item'>): ComparedItem {
  if (before === undefined) return { kind: 'added' };
  if (after === undefined) {
    return { kind: 'removed', title: before.title, place: placeOfSnapshot(before) };
  }
  const moved = before.team !== after.team || before.sprint !== after.sprint;
  return { kind: 'changed', from: moved ? placeOfSnapshot(before) : undefined };
}

/** Where a PBI of a snapshot of the open board stands: its refs are the ids of the board. */
function placeOfSnapshot({ team, sprint }: SnapshotItem): Place {
  return {
    team: team === OUTSIDE ? OUTSIDE : (refOf<TeamId>(team) ?? null),
    sprint: refOf<SprintId>(sprint) ?? null,
  };
}

function refOf<Id extends string>(ref: string | undefined): Id | undefined {
  return isId(ref) ? brandId<Id>(ref) : undefined;
}
