import { Columns4, Grid3x3, ListChecks, ListOrdered, PanelRight, Scale, Users } from 'lucide-react';
import { SCREENS } from '@weft/sync-protocol';
import { useLocation } from 'wouter';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import type { NexusTab, PanelTab } from '../../stores/interface-store.ts';
import { addressOf, useScreen } from '../../stores/use-screen.ts';
import { useShowOn } from '../outline/use-show-on.ts';
import { SCREEN_ICONS } from '../shell/screen-icons.ts';
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
  const showOn = useShowOn();
  const selection = useInterface((state) => state.selection);
  const { nexus, outline, palette } = useLaterMessages();
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
    ...SHOWING_SCREENS.filter((each) => each !== screen).map((each) => ({
      id: `show-on-${each}`,
      label: outline.showOn[each],
      icon: SCREEN_ICONS[each],
      isPossible: selection.size === 1,
      run: () => selection.forEach((item) => showOn(each, item)),
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

/** Where a PBI is looked for most: at its place, and with all there is to say of it. */
const SHOWING_SCREENS = ['board', 'outline'] as const;

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
