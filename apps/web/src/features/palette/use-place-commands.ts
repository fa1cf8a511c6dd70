import { Columns4, Grid3x3, ListChecks, ListOrdered, PanelRight, Scale, Users } from 'lucide-react';
import { useLocation } from 'wouter';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import type { NexusTab, PanelTab } from '../../stores/interface-store.ts';
import { addressOf, SCREENS, useScreen } from '../../stores/use-screen.ts';
import { SCREEN_ICONS } from '../shell/screen-switch.tsx';
import type { BoardCommand } from './board-command.ts';

/** Ways to the screens, to the parts of the side panel and to the parts of the Nexus. */
export function usePlaceCommands(): readonly BoardCommand[] {
  const [path, navigate] = useLocation();
  const screen = useScreen();
  const openPanel = useInterface((state) => state.openPanel);
  const open = useInterface((state) => state.openDialog);
  const backlogOpen = useInterface((state) => state.backlogOpen);
  const setBacklogOpen = useInterface((state) => state.setBacklogOpen);
  const { shell } = useMessages();
  const { nexus, palette } = useLaterMessages();
  const { rulesDialog } = useFindingMessages();
  const tabs: Readonly<Record<PanelTab, string>> = {
    item: shell.tabItem,
    findings: shell.tabFindings,
    changes: shell.tabChanges,
    people: shell.tabPeople,
  };
  const parts: Readonly<Record<Exclude<NexusTab, 'teams'>, string>> = {
    people: nexus.people,
    sprints: nexus.sprints,
    done: nexus.done,
    goals: nexus.goals,
    ownership: nexus.ownership,
  };
  return [
    ...SCREENS.filter((each) => each !== screen).map((each) => ({
      id: `screen-${each}`,
      label: palette.screen(shell.screens.names[each]),
      icon: SCREEN_ICONS[each],
      run: () => navigate(addressOf(path, each)),
    })),
    ...keysIn(tabs).map((tab) => ({
      id: `tab-${tab}`,
      label: palette.panelTab(tabs[tab]),
      icon: PanelRight,
      run: () => openPanel(tab),
    })),
    ...keysIn(parts).map((tab) => ({
      id: `nexus-${tab}`,
      label: palette.nexusPart(parts[tab]),
      icon: NEXUS_ICONS[tab],
      run: () => open({ kind: 'nexus', tab }),
    })),
    { id: 'rules', label: rulesDialog.open, icon: Scale, run: () => open({ kind: 'rules' }) },
    ...(screen === 'board'
      ? [
          {
            id: 'backlog-order',
            label: shell.backlogList,
            icon: ListOrdered,
            checked: backlogOpen,
            run: () => setBacklogOpen(!backlogOpen),
          },
        ]
      : []),
  ];
}

const NEXUS_ICONS = {
  people: Users,
  sprints: Columns4,
  done: ListChecks,
  goals: ListChecks,
  ownership: Grid3x3,
} as const;

function keysIn<Key extends string>(record: Readonly<Record<Key, string>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
