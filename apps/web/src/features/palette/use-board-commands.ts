import {
  Archive,
  Download,
  FileBox,
  Footprints,
  GitFork,
  History,
  House,
  Image,
  Import,
  Keyboard,
  PanelRight,
  Search,
  Share2,
  Users,
  Zap,
} from 'lucide-react';
import { useLocation } from 'wouter';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useCanEdit, useSyncStatus } from '../../stores/use-sync.ts';
import { saveBoardCopy } from '../shell/save-copy-later.ts';
import type { BoardCommand } from './board-command.ts';
import { useKeyCommands } from './use-key-commands.ts';
import { useLookCommands } from './use-look-commands.ts';
import { usePhaseCommands } from './use-phase-commands.ts';
import { useArrangeCommands } from '../arrange/use-arrange-commands.ts';
import { useImageCommands } from '../images/use-image-commands.ts';
import { useVoteCommands } from '../voting/use-vote-commands.ts';
import { usePlaceCommands } from './use-place-commands.ts';

/** Everything that can be done on the page of a board, whatever shows it: each thing once. */
export function useBoardCommands(): readonly BoardCommand[] {
  return [
    ...useKeyCommands(),
    ...useWholeBoardCommands(),
    ...usePlaceCommands(),
    ...usePhaseCommands(),
    ...useArrangeCommands(),
    ...useImageCommands(),
    ...useVoteCommands(),
    ...useLookCommands(),
  ];
}

/** What is about the board as a whole. */
export function useWholeBoardCommands(): readonly BoardCommand[] {
  const { board } = useSession();
  const canEdit = useCanEdit();
  const isOffline = useSyncStatus().kind === 'offline';
  const panelOpen = useInterface((state) => state.panel.open);
  const tab = useInterface((state) => state.panel.tab);
  const openPanel = useInterface((state) => state.openPanel);
  const closePanel = useInterface((state) => state.closePanel);
  const open = useInterface((state) => state.openDialog);
  const setGuideOpen = useInterface((state) => state.setGuideOpen);
  const [, navigate] = useLocation();
  const { shell } = useMessages();
  const { boardFile, exporting, fork, palette } = useLaterMessages();
  const { also } = palette;
  return [
    {
      id: 'palette',
      label: palette.title,
      icon: Zap,
      action: 'palette',
      run: () => open({ kind: 'palette' }),
    },
    {
      id: 'search',
      label: shell.search,
      icon: Search,
      action: 'search',
      run: () => open({ kind: 'search' }),
    },
    {
      id: 'share',
      label: palette.share,
      icon: Share2,
      unavailable: isOffline ? shell.needsConnection : undefined,
      also: also.share,
      run: () => open({ kind: 'share' }),
    },
    {
      id: 'import',
      label: palette.import,
      inMenu: shell.import,
      icon: Import,
      isPossible: canEdit,
      also: also.import,
      run: () => open({ kind: 'import' }),
    },
    {
      id: 'export',
      label: exporting.menu,
      icon: Image,
      also: also.export,
      run: () => open({ kind: 'export' }),
    },
    {
      id: 'download',
      label: shell.downloadCopy,
      icon: Download,
      also: also.download,
      run: () => saveBoardCopy(board),
    },
    {
      id: 'board-file',
      label: boardFile.menu,
      icon: FileBox,
      also: also.download,
      run: () => open({ kind: 'board-file' }),
    },
    {
      id: 'history',
      label: shell.versions,
      icon: History,
      unavailable: isOffline ? shell.needsConnection : undefined,
      also: also.history,
      run: () => open({ kind: 'history' }),
    },
    {
      id: 'fork',
      label: fork.menu,
      icon: GitFork,
      also: also.fork,
      run: () => open({ kind: 'fork' }),
    },
    {
      id: 'put-aside',
      label: palette.putAsideList,
      inMenu: shell.putAside,
      icon: Archive,
      also: also.putAside,
      run: () => open({ kind: 'put-aside' }),
    },
    {
      id: 'nexus',
      label: shell.nexus,
      icon: Users,
      run: () => open({ kind: 'nexus', tab: 'teams' }),
    },
    {
      id: 'panel',
      label: panelOpen ? shell.closePanel : shell.openPanel,
      icon: PanelRight,
      run: () => (panelOpen ? closePanel() : openPanel(tab)),
    },
    { id: 'guide', label: shell.guide, icon: Footprints, run: () => setGuideOpen(true) },
    {
      id: 'shortcuts',
      label: shell.shortcuts,
      icon: Keyboard,
      action: 'sheet',
      also: also.shortcuts,
      run: () => open({ kind: 'shortcuts' }),
    },
    { id: 'boards', label: shell.toBoards, icon: House, run: () => navigate('/') },
  ];
}
