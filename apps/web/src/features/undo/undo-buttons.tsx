import { Redo2, Undo2 } from 'lucide-react';
import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { StepLabel } from '@weft/board-doc';
import { useKeyText } from '../../commands/use-key-text.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { useEditingMessages } from '../../messages/editing-words.ts';
import { useSession } from '../../stores/app-context.tsx';
import { stepWords } from './step-words.ts';

/** Undo and redo, each with the name of the step it is about. */
export function UndoButtons(): ReactNode {
  const { commands } = useSession();
  const next = useNextSteps();
  const { undo } = useEditingMessages();
  return (
    <>
      <IconButton
        icon={Undo2}
        label={next.undo === undefined ? undo.nothingToUndo : undo.undoStep(next.undo)}
        shortcut={useKeyText('undo', 'Mod+Z')}
        tooltipSide="right"
        aria-disabled={next.undo === undefined}
        onClick={() => commands.undo()}
      />
      <IconButton
        icon={Redo2}
        label={next.redo === undefined ? undo.nothingToRedo : undo.redoStep(next.redo)}
        shortcut={useKeyText('redo', 'Mod+Shift+Z')}
        tooltipSide="right"
        aria-disabled={next.redo === undefined}
        onClick={() => commands.redo()}
      />
    </>
  );
}

function useNextSteps(): { readonly undo: string | undefined; readonly redo: string | undefined } {
  const { editor, board } = useSession();
  const { undoStack } = editor;
  const names = useEditingMessages().undo;
  const subscribe = useCallback(
    (listener: () => void) => undoStack.subscribe(listener),
    [undoStack],
  );
  const words = (label: StepLabel | undefined): string | undefined =>
    label === undefined ? undefined : stepWords(label, names, board.view);
  // The words are plain text, so they can be the snapshots themselves.
  const undo = useSyncExternalStore(subscribe, () => words(undoStack.nextUndo));
  const redo = useSyncExternalStore(subscribe, () => words(undoStack.nextRedo));
  return { undo, redo };
}
