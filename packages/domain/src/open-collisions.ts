import type { BoardView } from './board-view.ts';
import type { LineId } from './dependency.ts';
import type { CriterionId, ItemId } from './ids.ts';
import { NOWHERE, cellOf, type CellId } from './place.ts';
import type { Collision } from './product-backlog-item.ts';

/** What a guarded decision is about. */
export type DecisionSubject =
  | { readonly kind: 'item'; readonly item: ItemId }
  | { readonly kind: 'line'; readonly line: LineId }
  /** A team in a Sprint, the Nexus in a Sprint, or (nowhere) the Product Goal. */
  | { readonly kind: 'cell'; readonly cell: CellId }
  | { readonly kind: 'criterion'; readonly criterion: CriterionId };

/** A decision that is open because people decided differently without knowledge of each other. */
export interface OpenCollision {
  /** Names the decision on this board, for as long as it is open. */
  readonly key: string;
  readonly subject: DecisionSubject;
  readonly collision: Collision;
}

/**
 * Everything on the board that waits for a decision: of PBIs, then dependencies, plans and goals,
 * Definitions of Done, each in an order that is the same on every replica. What is put aside waits
 * for nobody. Looks at the whole board once.
 */
export function openCollisions(view: BoardView): readonly OpenCollision[] {
  const open: OpenCollision[] = [];
  const add = (subject: DecisionSubject, id: string, collisions: readonly Collision[]): void => {
    for (const collision of collisions) {
      const { field, scope = '' } = collision;
      open.push({ key: [subject.kind, id, field, scope].join(':'), subject, collision });
    }
  };
  for (const item of view.items()) {
    if (item.collisions.length > 0) add({ kind: 'item', item: item.id }, item.id, item.collisions);
  }
  for (const line of view.lines()) {
    if (line.collisions.length > 0) add({ kind: 'line', line: line.id }, line.id, line.collisions);
  }
  for (const cell of decidedCells(view)) add({ kind: 'cell', cell }, cell, view.collisionsOf(cell));
  for (const { id, collisions } of view.criteria()) {
    add({ kind: 'criterion', criterion: id }, id, collisions);
  }
  return open.sort(bySubject);
}

/** Cells of which anything can be decided. */
function decidedCells(view: BoardView): readonly CellId[] {
  const teams = [null, ...view.teams().map(({ id }) => id)];
  return [
    cellOf(NOWHERE),
    ...view.sprints().flatMap(({ id }) => teams.map((team) => cellOf({ team, sprint: id }))),
  ];
}

const KINDS = ['item', 'line', 'cell', 'criterion'] as const;

function bySubject(a: OpenCollision, b: OpenCollision): number {
  const byKind = KINDS.indexOf(a.subject.kind) - KINDS.indexOf(b.subject.kind);
  if (byKind !== 0) return byKind;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}
