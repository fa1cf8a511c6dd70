import {
  OUTSIDE,
  brandId,
  isId,
  type BoardDifference,
  type ItemId,
  type Place,
  type SnapshotItem,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { useInterfaceStore } from '../stores/app-context.tsx';
import type { InterfaceStore } from '../stores/interface-store.ts';

/** What a comparison says of one PBI. */
export type ComparedItem =
  /** It came. */
  | { readonly kind: 'added' }
  /** It is another than before; `from`: where it stood, when it stands elsewhere now. */
  | { readonly kind: 'changed'; readonly from: Place | undefined }
  /** It went; it is shown where it stood. */
  | { readonly kind: 'removed'; readonly title: string; readonly place: Place };

/** A comparison that the board shows: glow for what came or changed, a ghost for what went. */
export interface BoardComparison {
  /** What it is compared with, such as the name of a version; said beside the board. */
  readonly name: string;
  readonly items: ReadonlyMap<ItemId, ComparedItem>;
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

/** What of the differences between two states of one board can be seen on its cards. */
export function comparedItems(
  differences: readonly BoardDifference[],
): ReadonlyMap<ItemId, ComparedItem> {
  const items = new Map<ItemId, ComparedItem>();
  for (const difference of differences) {
    if (difference.kind !== 'item') continue;
    const { before, after } = difference;
    const id = refOf<ItemId>((after ?? before)?.ref);
    if (id === undefined) continue;
    if (before === undefined) items.set(id, { kind: 'added' });
    else if (after === undefined) {
      items.set(id, { kind: 'removed', title: before.title, place: placeOfSnapshot(before) });
    } else {
      const moved = before.team !== after.team || before.sprint !== after.sprint;
      items.set(id, { kind: 'changed', from: moved ? placeOfSnapshot(before) : undefined });
    }
  }
  return items;
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
