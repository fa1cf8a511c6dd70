import {
  cellOf,
  endsOfLine,
  unreachable,
  type BoardEdit,
  type BoardView,
  type DependencyLine,
  type LineId,
} from '@weft/domain';
import { decided } from './decided.ts';
import { refreshSlices } from './refresh-slices.ts';
import type { Plan } from './plan.ts';
import { sliceInPlan } from './slice-in-plan.ts';

/**
 * Makes an edit in a plan as the shared document would make it. What the document would refuse,
 * because it names what is not on the board, changes nothing. `planned` is the board as the plan has
 * it so far.
 */
export function applyEdit(plan: Plan, planned: BoardView, edit: BoardEdit): void {
  switch (edit.kind) {
    case 'move-items': {
      for (const id of new Set(edit.items)) {
        const item = plan.item(id);
        if (item === undefined) continue;
        const collisions = decided(item.collisions, 'place');
        plan.putItem({ ...item, place: edit.place, collisions });
      }
      return;
    }
    case 'set-size': {
      const item = plan.item(edit.item);
      if (item === undefined) return;
      const collisions = decided(item.collisions, 'size');
      plan.putItem({ ...item, size: edit.size, collisions });
      return refreshSlices(plan, planned, [item.id]);
    }
    case 'slice-item':
      return sliceInPlan(plan, planned, edit);
    case 'set-capacity': {
      const { team, sprint, points } = edit;
      const cell = cellOf({ team, sprint });
      plan.cells.set(cell, {
        capacity: points ?? undefined,
        collisions: decided(plan.collisionsOf(cell), 'capacity'),
      });
      return;
    }
    case 'remove-line':
      plan.removeLine(edit.line);
      return refreshSlices(plan, planned, endsOfLine(edit.line));
    case 'resolve-line':
      return editLine(plan, edit.line, (line) => ({
        ...line,
        status: 'resolved',
        collisions: decided(line.collisions, 'resolved'),
      }));
    case 'agree-stand-in':
      return editLine(plan, edit.line, (line) => ({ ...line, standIn: edit.standIn }));
    case 'follow-up':
      return editLine(plan, edit.line, (line) => ({ ...line, followUp: edit.person }));
    case 'judge': {
      const { id, finding, judgement: kind, until, reason, byName } = edit;
      plan.judgements.push({
        id,
        finding,
        kind,
        until,
        reason,
        by: undefined,
        byName,
        aside: false,
      });
      return;
    }
    default:
      return unreachable(edit);
  }
}

function editLine(plan: Plan, id: LineId, change: (line: DependencyLine) => DependencyLine): void {
  const line = plan.line(id);
  if (line !== undefined) plan.putLine(change(line));
}
