import {
  Archive,
  Download,
  Ellipsis,
  FileBox,
  Footprints,
  GitFork,
  History,
  Image,
  Import,
  Keyboard,
  PanelRight,
  Search,
  Users,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useLanguageChoices } from './language-choices.ts';
import { saveBoardCopy } from './save-copy-later.ts';
import { useThemeChoices } from './theme-menu.tsx';

/** Everything about the board that is not needed all the time. */
export function BoardMenu(): ReactNode {
  const { board } = useSession();
  const canEdit = useCanEdit();
  const panelOpen = useInterface((state) => state.panel.open);
  const tab = useInterface((state) => state.panel.tab);
  const openPanel = useInterface((state) => state.openPanel);
  const closePanel = useInterface((state) => state.closePanel);
  const openDialog = useInterface((state) => state.openDialog);
  const setGuideOpen = useInterface((state) => state.setGuideOpen);
  const themes = useThemeChoices();
  const languages = useLanguageChoices();
  const { shell } = useMessages();
  const { boardFile, exporting, fork } = useLaterMessages();
  return (
    <Menu
      label={shell.menu}
      align="end"
      renderTrigger={(trigger) => <IconButton {...trigger} icon={Ellipsis} label={shell.menu} />}
      choices={[
        {
          id: 'search',
          label: shell.search,
          icon: Search,
          shortcut: 'Ctrl+F',
          run: () => openDialog({ kind: 'search' }),
        },
        {
          id: 'panel',
          label: panelOpen ? shell.closePanel : shell.openPanel,
          icon: PanelRight,
          run: () => (panelOpen ? closePanel() : openPanel(tab)),
        },
        'divider',
        { id: 'guide', label: shell.guide, icon: Footprints, run: () => setGuideOpen(true) },
        {
          id: 'nexus',
          label: shell.nexus,
          icon: Users,
          run: () => openDialog({ kind: 'nexus', tab: 'teams' }),
        },
        {
          id: 'import',
          label: shell.import,
          icon: Import,
          disabled: !canEdit,
          run: () => openDialog({ kind: 'import' }),
        },
        {
          id: 'export',
          label: exporting.menu,
          icon: Image,
          run: () => openDialog({ kind: 'export' }),
        },
        {
          id: 'download',
          label: shell.downloadCopy,
          icon: Download,
          run: () => saveBoardCopy(board),
        },
        {
          id: 'board-file',
          label: boardFile.menu,
          icon: FileBox,
          run: () => openDialog({ kind: 'board-file' }),
        },
        {
          id: 'put-aside',
          label: shell.putAside,
          icon: Archive,
          run: () => openDialog({ kind: 'put-aside' }),
        },
        {
          id: 'history',
          label: shell.versions,
          icon: History,
          run: () => openDialog({ kind: 'history' }),
        },
        {
          id: 'fork',
          label: fork.menu,
          icon: GitFork,
          run: () => openDialog({ kind: 'fork' }),
        },
        'divider',
        ...themes,
        'divider',
        ...languages,
        'divider',
        {
          id: 'shortcuts',
          label: shell.shortcuts,
          icon: Keyboard,
          shortcut: '?',
          run: () => openDialog({ kind: 'shortcuts' }),
        },
      ]}
    />
  );
}
