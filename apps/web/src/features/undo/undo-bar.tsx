import { Redo2, Undo2 } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { IconButton } from '../../interface/icon-button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useIsEditing } from '../../stores/use-editing.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './undo-bar.module.css';

const UndoButtons = lazy(async () => ({
  default: (await import('./undo-buttons.tsx')).UndoButtons,
}));

/** Undo and redo of one's own steps. Until the board can be changed there is nothing to take back. */
export function UndoBar(): ReactNode {
  const canEdit = useCanEdit();
  const isEditing = useIsEditing();
  const { shell } = useMessages();
  if (!canEdit) return null;
  const waiting = (
    <>
      <IconButton icon={Undo2} label={shell.undo} aria-disabled={true} />
      <IconButton icon={Redo2} label={shell.redo} aria-disabled={true} />
    </>
  );
  return (
    <div role="group" aria-label={shell.history} className={styles['bar']}>
      <Suspense fallback={waiting}>{isEditing ? <UndoButtons /> : waiting}</Suspense>
    </div>
  );
}
