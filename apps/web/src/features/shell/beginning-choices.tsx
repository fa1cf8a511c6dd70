import { ClipboardPaste, FileUp, Orbit, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Icon } from '../../interface/icon.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { createBoard } from '../../session/board-api.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useScreen } from '../../stores/use-screen.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { FirstSteps } from '../guide/first-steps.tsx';
import styles from './board-states.module.css';

/** Paste, import, or the example; for those who may only look, a sentence. */
export function BeginningChoices(): ReactNode {
  const canEdit = useCanEdit();
  const screen = useScreen();
  const openDialog = useInterface((state) => state.openDialog);
  const openExample = useOpenExample();
  const empty = useLaterMessages().emptyBoard;
  // The Map says by itself how one begins, and may hold more than a board has.
  if (screen === 'map') return null;
  return (
    <div className={styles['empty']}>
      <div className={styles['emptyCard']} data-over-cells={screen === 'board' ? '' : undefined}>
        <h2 className={styles['emptyTitle']}>{empty.title}</h2>
        <p className={styles['muted']}>{canEdit ? empty.body : empty.viewerBody}</p>
        {canEdit ? (
          <>
            <div className={styles['choices']}>
              <Choice
                icon={ClipboardPaste}
                title={empty.paste}
                hint={empty.pasteHint}
                run={() => openDialog({ kind: 'import', text: '' })}
              />
              <Choice
                icon={FileUp}
                title={empty.import}
                hint={empty.importHint}
                run={() => openDialog({ kind: 'import' })}
              />
              <Choice
                icon={Orbit}
                title={empty.example}
                hint={empty.exampleHint}
                run={openExample}
              />
            </div>
            {screen === 'board' ? <p className={styles['byKey']}>{empty.orCreate}</p> : null}
            <FirstSteps />
          </>
        ) : null}
      </div>
    </div>
  );
}

function Choice(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly hint: string;
  readonly run: () => void;
}): ReactNode {
  const { icon, title, hint, run } = props;
  return (
    <button type="button" className={styles['choice']} onClick={run}>
      <Icon of={icon} className={styles['choiceIcon'] ?? ''} />
      <span className={styles['choiceTitle']}>{title}</span>
      <span className={styles['choiceHint']}>{hint}</span>
    </button>
  );
}

/** Makes a new board out of the example and goes there; this one stays as it is. */
function useOpenExample(): () => void {
  const [, navigate] = useLocation();
  const toast = useInterface((state) => state.toast);
  const empty = useLaterMessages().emptyBoard;
  const open = async (): Promise<void> => {
    const created = await createBoard({ template: 'example' });
    if (created.ok) navigate(created.value.path);
    else toast({ text: empty.exampleFailed });
  };
  return () => void open();
}
