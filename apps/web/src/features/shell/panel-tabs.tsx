import { PanelRightClose } from 'lucide-react';
import { Suspense, lazy, type ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import { IconButton } from '../../interface/icon-button.tsx';
import { Tabs } from '../../interface/tabs.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface } from '../../stores/app-context.tsx';
import type { PanelTab } from '../../stores/interface-store.ts';
import { useFindingCounts } from '../../stores/use-findings.ts';
import { usePeople } from '../../stores/use-presence.ts';
import { PanelGrip } from './panel-grip.tsx';
import styles from './side-panel.module.css';
import { useBoardIsDrawn } from './use-board-is-drawn.ts';

const ItemPanel = lazy(async () => ({
  default: (await import('../item/item-panel.tsx')).ItemPanel,
}));
const FindingsPanel = lazy(async () => ({
  default: (await import('../findings/findings-panel.tsx')).FindingsPanel,
}));
const ChangesPanel = lazy(async () => ({
  default: (await import('../changes/changes-panel.tsx')).ChangesPanel,
}));
const PeoplePanel = lazy(async () => ({
  default: (await import('../presence/people-panel.tsx')).PeoplePanel,
}));

/** The tabs of the panel and what the chosen one shows. */
export function PanelTabs(): ReactNode {
  const tab = useInterface((state) => state.panel.tab);
  const openPanel = useInterface((state) => state.openPanel);
  const closePanel = useInterface((state) => state.closePanel);
  const counts = useFindingCounts();
  const people = usePeople().length;
  const { shell, common } = useMessages();
  const drawn = useBoardIsDrawn();
  const waiting = <p className={styles['wait']}>{common.loading}</p>;
  return (
    <>
      <PanelGrip />
      <Tabs<PanelTab>
        label={shell.panelTabs}
        selected={tab}
        onSelect={openPanel}
        tabs={[
          { id: 'item', label: shell.tabItem },
          {
            id: 'findings',
            label: shell.tabFindings,
            count: counts.error + counts.warning + counts.info,
          },
          { id: 'changes', label: shell.tabChanges },
          { id: 'people', label: shell.tabPeople, count: Math.max(1, people) },
        ]}
        trailing={
          <IconButton
            icon={PanelRightClose}
            label={shell.closePanel}
            tooltipSide="left"
            onClick={closePanel}
          />
        }
      >
        <Suspense fallback={waiting}>{drawn ? <PanelContent tab={tab} /> : waiting}</Suspense>
      </Tabs>
    </>
  );
}

function PanelContent(props: { readonly tab: PanelTab }): ReactNode {
  switch (props.tab) {
    case 'item':
      return <ItemPanel />;
    case 'findings':
      return <FindingsPanel />;
    case 'changes':
      return <ChangesPanel />;
    case 'people':
      return <PeoplePanel />;
    default:
      return unreachable(props.tab);
  }
}
