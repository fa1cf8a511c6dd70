import {
  cellOf,
  compareRank,
  slicingDigest,
  unreachable,
  type BoardChange,
  type BoardEdit,
  type DependencyLine,
  type ItemId,
  type LineId,
} from '@weft/domain';
import type { BoardDraft, LinePatch, MemoryBoard } from '@weft/domain/testing';

/** Makes the edits on a board in memory, one transaction each; says what became different. */
export function makeEdits(board: MemoryBoard, edits: readonly BoardEdit[]): readonly BoardChange[] {
  return edits.flatMap((edit) => {
    const lines = [...board.lines()];
    const change = board.change((draft) => makeOne(board, draft, edit));
    const isSlicing = edit.kind === 'slice-item';
    const noted = isSlicing
      ? [
          noteSlicing(
            board,
            edit.item,
            edit.parts.map(({ id }) => id),
          ),
        ]
      : [];
    return [change, ...noted, ...wholesOf(edit, lines).map((id) => noteSlicing(board, id))];
  });
}

function makeOne(board: MemoryBoard, draft: BoardDraft, edit: BoardEdit): void {
  switch (edit.kind) {
    case 'move-items': {
      for (const id of edit.items) {
        const collisions = undecided(board, id, ['place']);
        if (collisions) draft.putItem(id, { place: edit.place, collisions });
      }
      return;
    }
    case 'set-size': {
      const collisions = undecided(board, edit.item, ['size']);
      if (collisions) draft.putItem(edit.item, { size: edit.size, collisions });
      return;
    }
    case 'slice-item':
      return slice(board, draft, edit);
    case 'set-capacity': {
      const cell = cellOf(edit);
      draft.setCapacity(edit.team, edit.sprint, edit.points ?? undefined);
      const left = board.collisionsOf(cell).filter(({ field }) => field !== 'capacity');
      return draft.setCollisions(cell, left);
    }
    case 'remove-line':
      return draft.removeLine(edit.line);
    case 'resolve-line': {
      const line = board.line(edit.line);
      const collisions = line?.collisions.filter(({ field }) => field !== 'resolved') ?? [];
      return editLine(board, draft, edit.line, { resolved: true, collisions });
    }
    case 'agree-stand-in':
      return editLine(board, draft, edit.line, { standIn: edit.standIn });
    case 'follow-up':
      return editLine(board, draft, edit.line, { followUp: edit.person });
    case 'judge': {
      for (const earlier of board.judgements()) {
        if (earlier.finding === edit.finding) draft.putJudgement({ ...earlier, aside: true });
      }
      return draft.putJudgement({
        id: edit.id,
        finding: edit.finding,
        kind: edit.judgement,
        until: edit.until,
        reason: edit.reason,
        by: undefined,
        byName: edit.byName,
        aside: false,
      });
    }
    default:
      return unreachable(edit);
  }
}

type SliceEdit = Extract<BoardEdit, { readonly kind: 'slice-item' }>;

function slice(board: MemoryBoard, draft: BoardDraft, edit: SliceEdit): void {
  const whole = board.item(edit.item);
  const collisions = undecided(board, edit.item, ['place', 'size']);
  if (whole === undefined || collisions === undefined) return;
  const { title, size, place } = edit;
  draft.putItem(whole.id, { title, size, place, collisions });
  const { needs, touches, layer, supportsGoal } = whole;
  const taken = { needs, touches, layer, supportsGoal, parent: whole.id };
  for (const part of edit.parts) {
    draft.putItem(part.id, { ...taken, title: part.title, size: part.size, place: part.place });
  }
  // Every rank anew: PBIs stand in the same order as before, the parts behind the whole.
  const order = [...board.items()].sort(compareRank).flatMap(({ id }) => {
    return id === whole.id ? [id, ...edit.parts.map((part) => part.id)] : [id];
  });
  for (const [index, id] of order.entries()) draft.putItem(id, { rank: rankAt(index) });
  const ledTo = (id: LineId): readonly ItemId[] =>
    edit.parts
      .filter((part) => part.alsoLines.includes(id) || part.takesLines.includes(id))
      .map((part) => part.id);
  for (const line of board.lines()) {
    for (const part of ledTo(line.id)) {
      const from = line.from === whole.id ? part : line.from;
      const to = line.to === whole.id ? part : line.to;
      draft.putLine(from, to, patchOf(line));
    }
    const isTaken = edit.parts.some((part) => part.takesLines.includes(line.id));
    if (isTaken) draft.removeLine(line.id);
  }
}

/** PBIs whose size or lines the edit changes, knowing their slices. */
function wholesOf(edit: BoardEdit, lines: readonly DependencyLine[]): readonly ItemId[] {
  const endsOf = (ids: readonly LineId[]): ItemId[] =>
    lines.filter(({ id }) => ids.includes(id)).flatMap(({ from, to }) => [from, to]);
  if (edit.kind === 'set-size') return [edit.item];
  if (edit.kind === 'remove-line') return endsOf([edit.line]);
  if (edit.kind !== 'slice-item') return [];
  const led = edit.parts.flatMap((part) => [...part.alsoLines, ...part.takesLines]);
  return [edit.item, ...endsOf(led)];
}

function noteSlicing(
  board: MemoryBoard,
  whole: ItemId,
  slices: readonly ItemId[] = slicesOf(board, whole),
): BoardChange {
  const slicingSaw = slicingDigest(board, whole);
  return board.change((draft) => {
    for (const id of slices) draft.putItem(id, { slicingSaw });
  });
}

function slicesOf(board: MemoryBoard, whole: ItemId): readonly ItemId[] {
  const slices = [...board.items()].filter((item) => item.parent === whole);
  return slices.filter((item) => item.slicingSaw !== undefined).map((item) => item.id);
}

function editLine(board: MemoryBoard, draft: BoardDraft, id: LineId, patch: LinePatch): void {
  const line = board.line(id);
  if (line !== undefined) draft.putLine(line.from, line.to, patch);
}

function undecided(
  board: MemoryBoard,
  id: ItemId,
  fields: readonly string[],
): DependencyLine['collisions'] | undefined {
  return board.item(id)?.collisions.filter(({ field }) => !fields.includes(field));
}

function patchOf(line: DependencyLine): LinePatch {
  const { id: _, from: __, to: ___, status, ...said } = line;
  return { ...said, resolved: status === 'resolved', collisions: [] };
}

function rankAt(index: number): string {
  return `b${index.toString().padStart(6, '0')}`;
}
