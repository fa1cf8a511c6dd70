import { useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { Tabs } from '../../interface/tabs.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import type { BoardVersion, BoardVersions } from '../../session/board-versions.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './history.module.css';
import { KeepVersion } from './keep-version.tsx';
import { useVersions, type VersionList } from './use-versions.ts';
import { VersionDetails } from './version-details.tsx';
import { VersionTimeline } from './version-timeline.tsx';
import { WhatHappened } from './what-happened.tsx';

/** Looks back: the versions of the board, what is different now, and the way back. */
export function HistoryDialog(props: { readonly onClose: () => void }): ReactNode {
  const { onClose } = props;
  const { server, list, readAgain } = useVersions();
  const canEdit = useCanEdit();
  const { history: words, happened } = useLaterMessages();
  const [tab, setTab] = useState<HistoryTab>('versions');
  return (
    <Dialog title={words.title} width="wide" onClose={onClose}>
      <Tabs<HistoryTab>
        label={happened.tabs}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'versions', label: happened.versionsTab },
          { id: 'happened', label: happened.tab },
        ]}
      >
        {tab === 'versions' ? (
          <div className={styles['history']}>
            <p className={styles['muted']}>{words.intro}</p>
            {canEdit && list.kind !== 'offline' ? (
              <KeepVersion server={server} onKept={readAgain} />
            ) : null}
            <Versions list={list} server={server} readAgain={readAgain} onClose={onClose} />
          </div>
        ) : (
          <div className={styles['history']}>
            <p className={styles['muted']}>{happened.intro}</p>
            <WhatHappened server={server} />
          </div>
        )}
      </Tabs>
    </Dialog>
  );
}

type HistoryTab = 'versions' | 'happened';

function Versions(props: {
  readonly list: VersionList;
  readonly server: BoardVersions;
  readonly readAgain: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { list, server, readAgain, onClose } = props;
  const [chosen, setChosen] = useState<BoardVersion | undefined>(undefined);
  const { home } = useSession();
  const { history: words, boardFile } = useLaterMessages();
  if (list.kind === 'loading') return <p className={styles['muted']}>{words.loading}</p>;
  if (list.kind === 'offline') {
    return <p role="status">{home === 'device' ? boardFile.noVersions : words.offline}</p>;
  }
  if (list.kind === 'failed') {
    return (
      <div className={styles['failed']} role="status">
        <p>{words.failed}</p>
        <Button onClick={readAgain}>{words.tryAgain}</Button>
      </div>
    );
  }
  if (list.versions.length === 0) {
    return (
      <div>
        <strong>{words.none}</strong>
        <p className={styles['muted']}>{words.noneHint}</p>
      </div>
    );
  }
  return (
    <div className={styles['columns']} data-chosen={chosen !== undefined}>
      <VersionTimeline versions={list.versions} chosen={chosen?.id} onChoose={setChosen} />
      {chosen === undefined ? (
        <p className={styles['choose']}>{words.choose}</p>
      ) : (
        <VersionDetails
          key={chosen.id}
          version={chosen}
          versions={list.versions}
          server={server}
          onBack={() => setChosen(undefined)}
          onClose={onClose}
        />
      )}
    </div>
  );
}
