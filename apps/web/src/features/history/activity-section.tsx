import { useMemo, useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { BoardVersions } from '../../session/board-versions.ts';
import { useSession } from '../../stores/app-context.tsx';
import type { About } from './bursts.ts';
import styles from './history.module.css';
import { WhatHappened } from './what-happened.tsx';

/** What happened to one PBI or dependency, beside it; read from the server only when asked for. */
export function ActivitySection({ about }: { readonly about: About }): ReactNode {
  const [isWanted, setWanted] = useState(false);
  const { happened } = useLaterMessages();
  return (
    <section aria-label={happened.activity} className={styles['activity']}>
      {isWanted ? (
        <>
          <h3 className={styles['part']}>{happened.activity}</h3>
          <Activity about={about} />
        </>
      ) : (
        <Button size="small" look="quiet" onClick={() => setWanted(true)}>
          {happened.showActivity}
        </Button>
      )}
    </section>
  );
}

function Activity({ about }: { readonly about: About }): ReactNode {
  const { boardId, source } = useSession();
  const server = useMemo(() => new BoardVersions({ boardId, source }), [boardId, source]);
  return <WhatHappened server={server} about={about} />;
}
