import { useCallback, useState } from 'react';
import { mergeState, stateOf } from '@weft/board-doc';
import type { BoardFile } from '@weft/interchange';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { imagesForFile, keepImagesOfFile } from '../images/images-in-files.ts';
import { imagesOf } from '../images/images-of.ts';
import { readOpenedFile } from './read-opened-file.ts';
import { saveBoardFile, saveLackingFile } from './save-board-file.ts';

/** What became of the last thing somebody did with a file. */
export type FileOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'refused'; readonly text: string }
  /** A whole board with another history. */
  | { readonly kind: 'other'; readonly file: BoardFile };

export interface BoardFileActs {
  readonly outcome: FileOutcome;
  readonly save: () => void;
  /** Merges a file of this board; of another board it asks what to do. */
  readonly open: (file: File) => void;
  /** Saves what the device that made this file lacks. */
  readonly saveLacking: (file: File) => void;
}

/** What can be done with files of the open board; `onMerged` is called when one came in. */
export function useBoardFile(onMerged: () => void): BoardFileActs {
  const session = useSession();
  const announce = useInterface((state) => state.announce);
  const words = useLaterMessages().boardFile;
  const [outcome, setOutcome] = useState<FileOutcome>({ kind: 'none' });
  const { board } = session;

  const say = useCallback(
    (kind: 'said' | 'refused', text: string) => {
      setOutcome({ kind, text });
      announce(text);
    },
    [announce],
  );
  const refuse = useCallback(
    (refusal: keyof typeof words.refused) =>
      say('refused', `${words.refused[refusal]} ${words.nothingChanged}`),
    [say, words],
  );

  const merge = useCallback(
    async (file: BoardFile): Promise<void> => {
      if (!session.canEdit) {
        refuse('view-only');
        return;
      }
      const { device, images, outbox } = imagesOf(session);
      await keepImagesOfFile(device, session.boardId, file.images);
      outbox.wake();
      images.connectionChanged();
      const before = stateOf(board);
      const merged = mergeState(board, file.update);
      if (!merged.ok) refuse(merged.refusal);
      else if (!merged.value) say('said', words.nothingNew(file.name || words.untitled));
      else {
        session.timeAway.mergedFile(before);
        onMerged();
      }
    },
    [session, board, refuse, say, words, onMerged],
  );

  const open = useCallback(
    async (chosen: File): Promise<void> => {
      const [read, lineage] = await Promise.all([readOpenedFile(chosen), session.lineage()]);
      if (!read.ok) refuse(read.refusal);
      else if (read.value.lineage === lineage) await merge(read.value);
      else if (read.value.kind === 'changes') refuse('changes-only');
      else setOutcome({ kind: 'other', file: read.value });
    },
    [session, merge, refuse],
  );

  const save = useCallback(async (): Promise<void> => {
    const lineage = await session.lineage();
    if (lineage === undefined) return;
    const { images, missing } = await imagesForFile(session);
    const saved = saveBoardFile(board, lineage, images);
    if (saved.ok) say('said', words.saved(saved.value, missing));
    else say('refused', words.tooLarge);
  }, [session, board, say, words]);

  const saveLacking = useCallback(
    async (chosen: File): Promise<void> => {
      const [read, lineage] = await Promise.all([readOpenedFile(chosen), session.lineage()]);
      if (!read.ok) {
        refuse(read.refusal);
        return;
      }
      const { images, missing } = await imagesForFile(session);
      const saved = saveLackingFile(board, lineage ?? '', read.value, images);
      if (saved.ok) say('said', words.saved(saved.value, missing));
      else if (saved.refusal === 'nothing') say('said', words.lackingNothing);
      else if (saved.refusal === 'wrong-board') say('refused', words.wrongBoard);
      else if (saved.refusal === 'too-large') say('refused', words.tooLarge);
      else refuse(saved.refusal);
    },
    [session, board, refuse, say, words],
  );

  return {
    outcome,
    save: () => void save(),
    open: (file) => void open(file),
    saveLacking: (file) => void saveLacking(file),
  };
}
