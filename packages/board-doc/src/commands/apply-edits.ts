import { done, unreachable, type BoardEdit, type LineId, type Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { setCapacity } from './board-goals.ts';
import { checkEdits } from './check-edits.ts';
import { decideItem } from './decide-item.ts';
import { judgeFinding } from './judgements.ts';
import { setFollowUp, setStandIn } from './line-agreements.ts';
import { moveItems } from './move-items.ts';
import { removeDependency } from './remove-dependency.ts';
import { resolveDependency } from './resolve-dependency.ts';
import { sliceItem, type SlicedLine } from './slice-item.ts';

/**
 * Makes the changes of a way out, in this order: exactly what the rules forecast for them. They are
 * one command, so that they are refused as a whole and taken back as one step.
 */
export function applyEdits(edit: Edit, edits: readonly BoardEdit[]): Result<void, EditRefusal> {
  const checked = checkEdits(edit, edits);
  if (!checked.ok) return checked;
  for (const change of edits) {
    const made = applyOne(edit, change);
    if (!made.ok) return made;
  }
  return done(undefined);
}

function applyOne(edit: Edit, change: BoardEdit): Result<unknown, EditRefusal> {
  switch (change.kind) {
    case 'move-items':
      return moveItems(edit, change.items, change.place);
    case 'set-size':
      return decideItem(edit, change.item, 'size', change.size);
    case 'slice-item':
      return slice(edit, change);
    case 'set-capacity':
      return setCapacity(edit, change.team, change.sprint, change.points);
    case 'remove-line':
      return removeDependency(edit, change.line);
    case 'resolve-line':
      return resolveDependency(edit, change.line, true);
    case 'agree-stand-in':
      return setStandIn(edit, change.line, change.standIn);
    case 'follow-up':
      return setFollowUp(edit, change.line, change.person);
    case 'judge': {
      const { id, finding, judgement: kind, until, reason, byName } = change;
      return judgeFinding(edit, { id, finding, kind, until, reason, byName });
    }
    default:
      return unreachable(change);
  }
}

type SliceEdit = Extract<BoardEdit, { readonly kind: 'slice-item' }>;

function slice(edit: Edit, change: SliceEdit): Result<unknown, EditRefusal> {
  const { item, title, size, place, parts } = change;
  const rest = parts.map((part) => ({
    id: part.id,
    title: part.title,
    size: part.size,
    place: part.place,
  }));
  return sliceItem(edit, item, [{ title, size, place }, ...rest], linesOf(change));
}

/** A line that any part takes leads to the sliced PBI no more, whatever other parts say of it. */
function linesOf({ parts }: SliceEdit): readonly SlicedLine[] {
  const taken = new Set(parts.flatMap(({ takesLines }) => takesLines));
  const slices = new Map<LineId, number[]>();
  for (const [index, { takesLines, alsoLines }] of parts.entries()) {
    for (const line of [...takesLines, ...alsoLines]) {
      const known = slices.get(line) ?? (taken.has(line) ? [] : [0]);
      slices.set(line, [...known, index + 1]);
    }
  }
  return Array.from(slices, ([line, leadsTo]) => ({ line, slices: leadsTo }));
}
