import { useCallback, useSyncExternalStore } from 'react';
import {
  cellOf,
  placeOf,
  type BoardSettings,
  type BoardView,
  type CellId,
  type DependencyLine,
  type DoneCriterion,
  type ItemId,
  type Judgement,
  type LineId,
  type NexusEvent,
  type NexusSprint,
  type Person,
  type ProductBacklogItem,
  type ScrumTeam,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { useSession } from './app-context.tsx';
import { useKeyed } from './use-keyed.ts';

/** The board as it is now, without a subscription: for handlers, not for rendering. */
export function useBoardView(): BoardView {
  return useSession().boardStore.view;
}

export function useItem(id: ItemId): ProductBacklogItem | undefined {
  const store = useSession().boardStore;
  const subscribe = useCallback(
    (listener: () => void) => store.items.subscribe(id, listener),
    [store, id],
  );
  return useSyncExternalStore(subscribe, () => store.view.item(id));
}

/** Renders again when one of these PBIs changed. `ids`: the same object until they are others. */
export function useItemVersions(ids: Iterable<ItemId>): void {
  const { items } = useSession().boardStore;
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = Array.from(ids, (id) => items.subscribe(id, listener));
      return () => stops.forEach((stop) => stop());
    },
    [items, ids],
  );
  useSyncExternalStore(subscribe, () =>
    Array.from(ids, (id) => items.version(id)).reduce((sum, version) => sum + version, 0),
  );
}

export function useLine(id: LineId): DependencyLine | undefined {
  const store = useSession().boardStore;
  const subscribe = useCallback(
    (listener: () => void) => store.lines.subscribe(id, listener),
    [store, id],
  );
  return useSyncExternalStore(subscribe, () => store.view.line(id));
}

/** What the PBI waits for (`into`) and what it enables (`from`). */
export function useLinesOf(id: ItemId): {
  readonly into: readonly DependencyLine[];
  readonly from: readonly DependencyLine[];
} {
  const store = useSession().boardStore;
  useKeyed(store.linesOfItem, id);
  return { into: store.view.linesInto(id), from: store.view.linesFrom(id) };
}

export function useTeams(): readonly ScrumTeam[] {
  const store = useSession().boardStore;
  useKeyed(store.whole, 'grid');
  return store.view.teams();
}

export function useSprints(): readonly NexusSprint[] {
  const store = useSession().boardStore;
  useKeyed(store.whole, 'grid');
  return store.view.sprints();
}

/** Capacity of a team × Sprint cell in the board's size unit; undefined: unknown. */
export function useCapacity(cell: CellId): number | undefined {
  const store = useSession().boardStore;
  useKeyed(store.cells, cell);
  const { team, sprint } = placeOf(cell);
  return team === null || sprint === null ? undefined : store.view.capacity(team, sprint);
}

/** The goal of a team in a Sprint; with `team` null the Nexus Sprint Goal. Empty: none yet. */
export function useSprintGoal(team: TeamId | null, sprint: SprintId): string {
  const store = useSession().boardStore;
  useKeyed(store.cells, cellOf({ team, sprint }));
  return store.view.sprintGoal(team, sprint);
}

export function useBoardTitle(): string {
  const store = useSession().boardStore;
  useKeyed(store.whole, 'board');
  return store.view.title;
}

export function useProductGoal(): string {
  const store = useSession().boardStore;
  useKeyed(store.whole, 'board');
  return store.view.productGoal;
}

/** Grows with every change of the board: for what depends on all of it and is asked for rarely. */
export function useBoardVersion(): number {
  const store = useSession().boardStore;
  return useKeyed(store.whole, 'any');
}

/** People of the Nexus by name. */
export function useNexusPeople(): readonly Person[] {
  const store = useSession().boardStore;
  useKeyed(store.parts, 'people');
  return store.view.people();
}

/** Events of the Nexus and of single teams, by day. */
export function useNexusEvents(): readonly NexusEvent[] {
  const store = useSession().boardStore;
  useKeyed(store.parts, 'events');
  return store.view.events();
}

/** Criteria of all Definitions of Done. */
export function useCriteria(): readonly DoneCriterion[] {
  const store = useSession().boardStore;
  useKeyed(store.parts, 'criteria');
  return store.view.criteria();
}

export function useBoardSettings(): BoardSettings {
  const store = useSession().boardStore;
  useKeyed(store.parts, 'settings');
  return store.view.settings;
}

/** What people decided about findings, by the finding's key. Live: it follows the board. */
export function useJudgementOn(): (finding: string) => Judgement | undefined {
  const store = useSession().boardStore;
  useKeyed(store.parts, 'judgements');
  return (finding) => store.view.judgementOn(finding);
}

/** How many PBIs and lines the board has; for "nothing here yet" and the counted toggle. */
export function useBoardCounts(): { readonly items: number; readonly lines: number } {
  const store = useSession().boardStore;
  useKeyed(store.whole, 'count');
  return { items: store.view.itemCount, lines: store.view.lineCount };
}

/** Whether there is no PBI, no team and no Sprint: then the ways to begin stand over every screen. */
export function useIsBoardEmpty(): boolean {
  const { items } = useBoardCounts();
  const teams = useTeams();
  const sprints = useSprints();
  return items === 0 && teams.length === 0 && sprints.length === 0;
}
