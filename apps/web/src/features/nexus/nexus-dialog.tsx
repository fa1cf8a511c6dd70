import type { ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { Tabs } from '../../interface/tabs.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import type { NexusTab } from '../../stores/interface-store.ts';
import { DefinitionOfDone } from './definition-of-done.tsx';
import { Goals } from './goals.tsx';
import styles from './nexus.module.css';
import { NexusPeople } from './nexus-people.tsx';
import { NexusSprints } from './nexus-sprints.tsx';
import { NexusTeams } from './nexus-teams.tsx';
import { Ownership } from './ownership.tsx';

/** How the Nexus is set up: teams, people, Sprints, Definition of Done, goals, who owns what. */
export function NexusDialog(props: {
  readonly tab: NexusTab;
  readonly onClose: () => void;
}): ReactNode {
  const { tab, onClose } = props;
  const openDialog = useInterface((state) => state.openDialog);
  const words = useLaterMessages().nexus;
  const { common } = useMessages();
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      width="wide"
      footer={<Button onClick={onClose}>{common.close}</Button>}
    >
      <div className={styles['tabbed']}>
        <Tabs<NexusTab>
          label={words.title}
          selected={tab}
          onSelect={(next) => openDialog({ kind: 'nexus', tab: next })}
          tabs={[
            { id: 'teams', label: words.teams },
            { id: 'people', label: words.people },
            { id: 'sprints', label: words.sprints },
            { id: 'done', label: words.done },
            { id: 'goals', label: words.goals },
            { id: 'ownership', label: words.ownership },
          ]}
        >
          {contentOf(tab)}
        </Tabs>
      </div>
    </Dialog>
  );
}

function contentOf(tab: NexusTab): ReactNode {
  switch (tab) {
    case 'teams':
      return <NexusTeams />;
    case 'people':
      return <NexusPeople />;
    case 'sprints':
      return <NexusSprints />;
    case 'done':
      return <DefinitionOfDone />;
    case 'goals':
      return <Goals />;
    case 'ownership':
      return <Ownership />;
    default:
      return unreachable(tab);
  }
}
