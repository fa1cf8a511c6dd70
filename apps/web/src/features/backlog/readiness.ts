import type { BoardView, ItemId, ProductBacklogItem } from '@weft/domain';
import { linesInTheWayOn } from '@weft/rules';

/** What makes a PBI ready: what the board can see by itself, then what somebody confirms. */
export const READY_PARTS = [
  'team',
  'size',
  'acceptance',
  'dependencies',
  'reviewed',
  'ready',
] as const;
export type ReadyPartKind = (typeof READY_PARTS)[number];

/** One line of the Ready check list. */
export interface ReadyPart {
  readonly kind: ReadyPartKind;
  readonly fulfilled: boolean;
  /** A person says so; otherwise it is seen from the board. */
  readonly isConfirmed: boolean;
  /** PBIs of other teams that it waits for and that are not planned before it. */
  readonly waitsFor: readonly ItemId[];
}

/**
 * The Ready check list of a PBI, in the order of {@link READY_PARTS}. Which teams are the Nexus' and
 * which dependencies are in the way is what the rules say; what a board asks for at all, and from
 * when on, stays with their findings.
 */
export function readinessOf(item: ProductBacklogItem, view: BoardView): readonly ReadyPart[] {
  const waitsFor = linesInTheWayOn(view, item).map((line) => line.from);
  const { team } = item.place;
  const fulfilled: Readonly<Record<ReadyPartKind, boolean>> = {
    team: team !== null && view.teams().some(({ id }) => id === team),
    size: item.size !== null,
    acceptance: item.hasAcceptance,
    dependencies: waitsFor.length === 0,
    reviewed: item.dependenciesReviewed,
    ready: item.ready,
  };
  return READY_PARTS.map((kind) => ({
    kind,
    fulfilled: fulfilled[kind],
    isConfirmed: kind === 'reviewed' || kind === 'ready',
    waitsFor: kind === 'dependencies' ? waitsFor : [],
  }));
}
