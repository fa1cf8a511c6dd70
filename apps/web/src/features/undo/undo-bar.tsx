import { Redo2, Undo2 } from 'lucide-react';
import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { StepLabel } from '@weft/board-doc';
import { IconButton } from '../../interface/icon-button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useIsEditing } from '../../stores/use-editing.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { stepWords } from './step-words.ts';
import styles from './undo-bar.module.css';

/** Undo and redo of one's own steps, each with the name of the step it is about. */
export function UndoBar(): ReactNode {
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const next = useNextSteps();
  const { undo } = useMessages();
  if (!canEdit) return null;
  return (
    <div role="group" aria-label={undo.group} className={styles['bar']}>
      <IconButton
        icon={Undo2}
        label={next.undo === undefined ? undo.nothingToUndo : undo.undoStep(next.undo)}
        shortcut="Ctrl+Z"
        tooltipSide="right"
        aria-disabled={next.undo === undefined}
        onClick={() => commands.undo()}
      />
      <IconButton
        icon={Redo2}
        label={next.redo === undefined ? undo.nothingToRedo : undo.redoStep(next.redo)}
        shortcut="Ctrl+Shift+Z"
        tooltipSide="right"
        aria-disabled={next.redo === undefined}
        onClick={() => commands.redo()}
      />
    </div>
  );
}

function useNextSteps(): { readonly undo: string | undefined; readonly redo: string | undefined } {
  const session = useSession();
  const isEditing = useIsEditing();
  const undoStack = isEditing ? session.editor.undoStack : undefined;
  const names = useMessages().undo;
  const subscribe = useCallback(
    (listener: () => void) => undoStack?.subscribe(listener) ?? (() => undefined),
    [undoStack],
  );
  const words = (label: StepLabel | undefined): string | undefined =>
    label === undefined ? undefined : stepWords(label, names, session.board.view);
  // The words are plain text, so they can be the snapshots themselves.
  const undo = useSyncExternalStore(subscribe, () => words(undoStack?.nextUndo));
  const redo = useSyncExternalStore(subscribe, () => words(undoStack?.nextRedo));
  return { undo, redo };
}
