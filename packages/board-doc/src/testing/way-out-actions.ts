import { createId, type BoardEdit, type ItemId, type JudgementId, type LineId } from '@weft/domain';
import { applyEdits } from '../commands/apply-edits.ts';
import type { Action } from './action.ts';
import type { RandomTarget } from './random-target.ts';

export type WayOutActionKind = 'apply-way-out';

/** Changes as ways out consist of them, two or three in one step. */
export const WAY_OUT_ACTIONS: Readonly<Record<WayOutActionKind, Action>> = {
  'apply-way-out': {
    label: 'apply-way-out',
    draw: (at) => {
      const edits = Array.from({ length: 1 + at.random.below(3) }, () => randomEdit(at));
      const known = edits.filter((edit) => edit !== undefined);
      return known.length === 0 ? undefined : (edit) => applyEdits(edit, known);
    },
  },
};

const EDIT_KINDS: readonly BoardEdit['kind'][] = [
  'move-items',
  'set-size',
  'slice-item',
  'slice-item',
  'set-capacity',
  'remove-line',
  'resolve-line',
  'agree-stand-in',
  'follow-up',
  'judge',
];

function randomEdit(at: RandomTarget): BoardEdit | undefined {
  const kind = EDIT_KINDS[at.random.below(EDIT_KINDS.length)] ?? 'move-items';
  const [item, line, team, sprint] = [at.item(), at.line(), at.team(), at.sprint()];
  switch (kind) {
    case 'move-items':
      return item && { kind, items: [item, at.item() ?? item], place: at.place() };
    case 'set-size':
      return item && { kind, item, size: at.size() };
    case 'slice-item':
      return item && randomSlice(at, item);
    case 'set-capacity':
      return team && sprint && { kind, team, sprint, points: at.size() };
    case 'remove-line':
    case 'resolve-line':
      return line && { kind, line };
    case 'agree-stand-in':
      return line && { kind, line, standIn: { agreement: at.words(), until: at.day() } };
    case 'follow-up': {
      const person = at.person();
      return line && person && { kind, line, person };
    }
    case 'judge': {
      const id = createId<JudgementId>(at.random.bytes);
      const said = { until: at.day(), reason: at.words(), byName: at.words() };
      return { kind, id, finding: `too-big:${item ?? 'board'}`, judgement: 'accepted', ...said };
    }
    default:
      return undefined;
  }
}

function randomSlice(at: RandomTarget, item: ItemId): BoardEdit {
  const { view } = at.board;
  const lines = [...view.linesInto(item), ...view.linesFrom(item)].map(({ id }) => id);
  const draw = (percent: number): LineId[] => lines.filter(() => at.chance(percent));
  return {
    kind: 'slice-item',
    item,
    title: at.words(),
    size: at.size(),
    place: at.place(),
    parts: Array.from({ length: 1 + at.random.below(2) }, () => ({
      id: createId<ItemId>(at.random.bytes),
      title: at.words(),
      size: at.size(),
      place: at.place(),
      takesLines: draw(50),
      alsoLines: draw(20),
    })),
  };
}
