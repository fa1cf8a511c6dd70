import type { ReactNode } from 'react';
import type { Phase } from '@weft/sync-protocol';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useSprints } from '../../stores/use-board.ts';
import { CompletePlanning } from './complete-planning.tsx';
import styles from './phases.module.css';

/** What ends a phase: a planning is completed, a Sprint that runs is closed. */
export function PhaseActs(props: { readonly phase: Phase; readonly close: () => void }): ReactNode {
  const { phase, close } = props;
  const running = useSprints().find(({ state }) => state === 'running');
  const openDialog = useInterface((state) => state.openDialog);
  const words = useLaterMessages().phases;
  if (phase !== 'planning' && running === undefined) return null;
  return (
    <div className={styles['acts']}>
      <CompletePlanning onOpen={close} />
      {running === undefined ? null : (
        <Button
          onClick={() => {
            close();
            openDialog({ kind: 'close-sprint', sprint: running.id });
          }}
        >
          {words.closeSprint(running.name)}
        </Button>
      )}
    </div>
  );
}
