import {
  brandId,
  lineIdOf,
  type BoardEdit,
  type ItemId,
  type JudgementId,
  type PersonId,
} from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { canonicalBoard } from '../read/read-snapshot.ts';
import { must, smallBoard, type SmallBoard } from '../testing/small-board.ts';
import { addDependency } from './add-dependency.ts';
import { applyEdits } from './apply-edits.ts';
import { addPerson } from './people.ts';

const PART = brandId<ItemId>('P'.repeat(26));
const JUDGEMENT = brandId<JudgementId>('J'.repeat(26));

function judge(id: JudgementId = JUDGEMENT): BoardEdit {
  const said = { until: '2026-12-01', reason: 'Known', byName: 'Ida' };
  return { kind: 'judge', id, finding: 'too-big:A', judgement: 'accepted', ...said };
}

function apply(device: SmallBoard, edits: readonly BoardEdit[]): ReturnType<typeof applyEdits> {
  const label = { kind: 'apply-way-out', way: 'test', items: [device.a] } as const;
  return device.editor.perform(label, (edit) => applyEdits(edit, edits));
}

describe('edits of ways out', () => {
  it('[BD113] are all made, each seeing those before it, and taken back as one step', () => {
    const device = smallBoard();
    const { a, b, c, red, blue, one, two, board, editor } = device;
    const ida = must(device, (edit) => addPerson(edit, { name: 'Ida' }));
    const [ab, cb, ca] = [lineIdOf(a, b), lineIdOf(c, b), lineIdOf(c, a)];
    for (const [from, to] of [
      [a, b],
      [c, b],
      [c, a],
    ] as const) {
      must(device, (edit) => addDependency(edit, { from, to, cause: 'artifacts' }));
    }
    const before = canonicalBoard(board);
    const made = apply(device, [
      { kind: 'move-items', items: [a, b], place: { team: red, sprint: one } },
      { kind: 'set-size', item: b, size: 3 },
      {
        kind: 'slice-item',
        item: a,
        title: 'A1',
        size: 2,
        place: { team: red, sprint: one },
        parts: [
          {
            id: PART,
            title: 'A2',
            size: 1,
            place: { team: blue, sprint: two },
            takesLines: [ab],
            alsoLines: [ca],
          },
        ],
      },
      {
        kind: 'agree-stand-in',
        line: lineIdOf(PART, b),
        standIn: { agreement: 'Mock', until: '2026-12-01' },
      },
      { kind: 'follow-up', line: lineIdOf(PART, b), person: ida },
      { kind: 'resolve-line', line: ca },
      { kind: 'remove-line', line: cb },
      { kind: 'set-capacity', team: red, sprint: one, points: 9 },
      judge(),
    ]);
    expect(made).toEqual({ ok: true, value: undefined });
    const { view } = board;
    expect(view.item(a)).toMatchObject({ title: 'A1', size: 2, place: { team: red, sprint: one } });
    expect(view.item(b)).toMatchObject({ size: 3, place: { team: red, sprint: one } });
    expect(view.item(PART)).toMatchObject({ title: 'A2', size: 1, parent: a });
    expect(new Set([...view.lines()].map(({ id }) => id))).toEqual(
      new Set([lineIdOf(PART, b), ca, lineIdOf(c, PART)]),
    );
    expect(view.line(lineIdOf(PART, b))).toMatchObject({
      causes: ['artifacts'],
      followUp: ida,
      standIn: { agreement: 'Mock', until: '2026-12-01' },
    });
    expect(view.line(ca)?.status).toBe('resolved');
    expect(view.capacity(red, one)).toBe(9);
    expect(view.judgementOn('too-big:A')).toMatchObject({ id: JUDGEMENT, byName: 'Ida' });
    expect(editor.undoStack.nextUndo).toMatchObject({ kind: 'apply-way-out', way: 'test' });
    expect(editor.undoStack.undo().kind).toBe('done');
    expect(canonicalBoard(board)).toBe(before);
  });

  it('[BD113] are refused as a whole before anything is written', () => {
    const device = smallBoard();
    const { a, b, c, red, board, doc } = device;
    const line = must(device, (edit) => addDependency(edit, { from: a, to: b }));
    const place = { team: red, sprint: null };
    const nobody = brandId<PersonId>('N'.repeat(26));
    const part = { id: PART, title: 'A2', size: 1, place, takesLines: [], alsoLines: [] };
    const slice = {
      kind: 'slice-item',
      item: a,
      title: 'A1',
      size: 1,
      place,
      parts: [part],
    } as const;
    const refused: readonly (readonly [BoardEdit, string])[] = [
      [{ kind: 'move-items', items: [a, PART], place }, 'unknown'],
      [{ kind: 'set-size', item: a, size: -1 }, 'out-of-range'],
      [{ kind: 'remove-line', line: lineIdOf(b, a) }, 'unknown'],
      [{ kind: 'follow-up', line, person: nobody }, 'unknown'],
      [{ kind: 'agree-stand-in', line, standIn: { agreement: ' ', until: '2026-12-01' } }, 'empty'],
      [{ kind: 'agree-stand-in', line, standIn: { agreement: 'x', until: 'soon' } }, 'bad-value'],
      [{ ...slice, parts: [] }, 'out-of-range'],
      [{ ...slice, parts: [{ ...part, title: ' ' }] }, 'empty'],
      [{ ...slice, parts: [{ ...part, id: b }] }, 'bad-value'],
      [{ ...slice, item: c, parts: [{ ...part, takesLines: [line] }] }, 'unknown'],
      [judge(brandId('short')), 'bad-value'],
    ];
    const before = doc.store.clients.get(doc.clientID)?.length ?? 0;
    for (const [edit, code] of refused) {
      const result = apply(device, [{ kind: 'set-size', item: c, size: 5 }, edit]);
      expect(result.ok ? 'made' : result.refusal.code, JSON.stringify(edit)).toBe(code);
    }
    // What an edit took away is not there for the next, and what it made cannot be made twice.
    const twice = apply(device, [
      { kind: 'remove-line', line },
      { kind: 'resolve-line', line },
    ]);
    expect(twice).toEqual({ ok: false, refusal: { code: 'unknown', id: line } });
    expect(apply(device, [slice, slice]).ok).toBe(false);
    expect(doc.store.clients.get(doc.clientID)?.length ?? 0).toBe(before);
    expect(board.view.item(c)?.size).toBeNull();
  });
});
