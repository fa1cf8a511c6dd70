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
import { NexusPeople } from './nexus-people.tsx';

/** What holds for the Nexus as a whole: its Definition of Done, its people, its goals. */
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
      <Tabs<NexusTab>
        label={words.title}
        selected={tab}
        onSelect={(next) => openDialog({ kind: 'nexus', tab: next })}
        tabs={[
          { id: 'done', label: words.done },
          { id: 'people', label: words.people },
          { id: 'goals', label: words.goals },
        ]}
      >
        {contentOf(tab)}
      </Tabs>
    </Dialog>
  );
}

function contentOf(tab: NexusTab): ReactNode {
  switch (tab) {
    case 'done':
      return <DefinitionOfDone />;
    case 'people':
      return <NexusPeople />;
    case 'goals':
      return <Goals />;
    default:
      return unreachable(tab);
  }
}
