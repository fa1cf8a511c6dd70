import { useState } from 'react';
import type {
  BoardEdit,
  BoardView,
  DependencyLine,
  ItemId,
  LineId,
  ProductBacklogItem,
} from '@weft/domain';
import type { Effect } from '@weft/rules';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useForecast } from '../../stores/forecast-store.ts';
import { useBoardView, useLinesOf } from '../../stores/use-board.ts';
import type { ShareRow } from './share-rows.tsx';
import {
  FEWEST_PARTS,
  MOST_PARTS,
  sliceEdit,
  type AcceptanceNote,
  type LineShare,
  type PartDraft,
} from './slice-draft.ts';

type SliceEdit = Extract<BoardEdit, { readonly kind: 'slice-item' }>;

/** What is being written in the slice dialog. */
export interface SliceDraft {
  readonly parts: readonly PartDraft[];
  readonly changePart: (index: number, part: PartDraft) => void;
  readonly addThird: () => void;
  readonly removeThird: () => void;
  /** Its dependencies, with the part each goes to. */
  readonly lines: readonly ShareRow[];
  readonly shareLine: (id: string, share: LineShare) => void;
  /** Its acceptance notes line by line. */
  readonly notes: readonly ShareRow[];
  readonly shareNote: (id: string, share: LineShare) => void;
  /** What would be done; undefined while a part has a fault. */
  readonly edit: SliceEdit | undefined;
  readonly effectOf: (edit: SliceEdit) => Effect;
}

/** Follows the dependencies of the PBI while the dialog is open; its texts are as on opening. */
export function useSliceDraft(item: ProductBacklogItem): SliceDraft {
  const session = useSession();
  const forecast = useForecast();
  const words = useLaterMessages().slice;
  const view = useBoardView();
  const { into, from } = useLinesOf(item.id);
  const [ids] = useState<readonly ItemId[]>(() =>
    Array.from({ length: MOST_PARTS - 1 }, () => session.newId<ItemId>()),
  );
  const [parts, setParts] = useState<readonly PartDraft[]>(() => [
    { title: item.title, size: item.size === null ? '' : item.size.toString(), place: item.place },
    { title: words.rest(item.title), size: '', place: item.place },
  ]);
  const [shares, setShares] = useState<ReadonlyMap<LineId, LineShare>>(new Map());
  const [notes, setNotes] = useState<readonly AcceptanceNote[]>(() =>
    session.board
      .readText(item.id, 'acceptance')
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text) => ({ text, part: 0 })),
  );

  const lines = [...into, ...from].filter((line) => line.status !== 'resolved');
  return {
    parts,
    changePart: (at, part) =>
      setParts(parts.map((before, index) => (index === at ? part : before))),
    addThird: () =>
      setParts([
        ...parts,
        { title: words.restOf(item.title, MOST_PARTS), size: '', place: item.place },
      ]),
    removeThird: () => {
      setParts(parts.slice(0, FEWEST_PARTS));
      setShares(
        new Map([...shares].filter(([, share]) => share === 'all' || share < FEWEST_PARTS)),
      );
      setNotes(notes.map((note) => (note.part < FEWEST_PARTS ? note : { ...note, part: 0 })));
    },
    lines: lines.map((line) => ({
      id: line.id,
      text:
        line.to === item.id
          ? words.waitsFor(otherEnd(line, item.id, view))
          : words.enables(otherEnd(line, item.id, view)),
      share: shares.get(line.id) ?? 0,
    })),
    shareLine: (id, share) => {
      const line = lines.find((each) => each.id === id);
      if (line !== undefined) setShares(new Map(shares).set(line.id, share));
    },
    notes: notes.map(({ text, part }, index) => ({ id: index.toString(), text, share: part })),
    shareNote: (id, share) => {
      if (share === 'all') return;
      setNotes(
        notes.map((note, index) => (index.toString() === id ? { ...note, part: share } : note)),
      );
    },
    edit: sliceEdit(item, parts, ids, shares, notes),
    effectOf: (edit) => forecast.effectOf([edit]),
  };
}

/** What the other end of a line is called. */
function otherEnd(line: DependencyLine, item: ItemId, view: BoardView): string {
  const end = view.item(line.to === item ? line.from : line.to);
  return end === undefined ? (line.missingEnd ?? '') : `${end.key} ${end.title}`.trim();
}
