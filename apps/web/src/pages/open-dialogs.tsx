import { lazy, Suspense, type ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import { useInterface, useSession } from '../stores/app-context.tsx';
import type { OpenDialog } from '../stores/interface-store.ts';

// None of them is needed before somebody asks for it.
const ShareDialog = lazy(async () => ({
  default: (await import('../features/share/share-dialog.tsx')).ShareDialog,
}));
const PutOnServerDialog = lazy(async () => ({
  default: (await import('../features/device-board/put-on-server-dialog.tsx')).PutOnServerDialog,
}));
const ImportDialog = lazy(async () => ({
  default: (await import('../features/import/import-dialog.tsx')).ImportDialog,
}));
const ShortcutSheet = lazy(async () => ({
  default: (await import('../features/shortcuts/shortcut-sheet.tsx')).ShortcutSheet,
}));
const PaletteDialog = lazy(async () => ({
  default: (await import('../features/palette/palette-dialog.tsx')).PaletteDialog,
}));
const SliceDialog = lazy(async () => ({
  default: (await import('../features/slice/slice-dialog.tsx')).SliceDialog,
}));
const PutAsideDialog = lazy(async () => ({
  default: (await import('../features/item/put-aside-dialog.tsx')).PutAsideDialog,
}));

const HistoryDialog = lazy(async () => ({
  default: (await import('../features/history/history-dialog.tsx')).HistoryDialog,
}));

const BoardFileDialog = lazy(async () => ({
  default: (await import('../features/board-file/board-file-dialog.tsx')).BoardFileDialog,
}));

const ExportDialog = lazy(async () => ({
  default: (await import('../features/export/export-dialog.tsx')).ExportDialog,
}));

const ForkDialog = lazy(async () => ({
  default: (await import('../features/fork/fork-dialog.tsx')).ForkDialog,
}));

const TeamMatrixDialog = lazy(async () => ({
  default: (await import('../features/lens/team-matrix-dialog.tsx')).TeamMatrixDialog,
}));

const RulesDialog = lazy(async () => ({
  default: (await import('../features/findings/rules-dialog.tsx')).RulesDialog,
}));

const NexusDialog = lazy(async () => ({
  default: (await import('../features/nexus/nexus-dialog.tsx')).NexusDialog,
}));

const CompletePlanningDialog = lazy(async () => ({
  default: (await import('../features/phases/complete-planning-dialog.tsx')).CompletePlanningDialog,
}));

const CloseSprintDialog = lazy(async () => ({
  default: (await import('../features/phases/close-sprint-dialog.tsx')).CloseSprintDialog,
}));

const DotsDialog = lazy(async () => ({
  default: (await import('../features/voting/dots-dialog.tsx')).DotsDialog,
}));

/** The dialog that is open, if one is. */
export function OpenDialogs(): ReactNode {
  const dialog = useInterface((state) => state.dialog);
  const close = useInterface((state) => state.closeDialog);
  if (dialog === undefined) return null;
  return <Suspense>{dialogOf(dialog, close)}</Suspense>;
}

/** Links come from a server; a board without one can get one. */
function Sharing(props: { readonly onClose: () => void }): ReactNode {
  const { home } = useSession();
  return home === 'device' ? <PutOnServerDialog {...props} /> : <ShareDialog {...props} />;
}

function dialogOf(dialog: OpenDialog, close: () => void): ReactNode {
  switch (dialog.kind) {
    case 'share':
      return <Sharing onClose={close} />;
    case 'import':
      return <ImportDialog files={dialog.files} text={dialog.text} onClose={close} />;
    case 'shortcuts':
      return <ShortcutSheet onClose={close} />;
    case 'search':
      return <PaletteDialog key="items" scope="items" onClose={close} />;
    case 'palette':
      return <PaletteDialog key="all" scope="all" onClose={close} />;
    case 'slice':
      return <SliceDialog item={dialog.item} onClose={close} />;
    case 'put-aside':
      return <PutAsideDialog onClose={close} />;
    case 'history':
      return <HistoryDialog onClose={close} />;
    case 'board-file':
      return <BoardFileDialog file={dialog.file} onClose={close} />;
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'fork':
      return <ForkDialog other={dialog.other} onClose={close} />;
    case 'team-matrix':
      return <TeamMatrixDialog onClose={close} />;
    case 'rules':
      return <RulesDialog onClose={close} />;
    case 'nexus':
      return <NexusDialog tab={dialog.tab} onClose={close} />;
    case 'complete-planning':
      return <CompletePlanningDialog onClose={close} />;
    case 'start-sprint':
      return <CompletePlanningDialog sprint={dialog.sprint} onClose={close} />;
    case 'close-sprint':
      return <CloseSprintDialog sprint={dialog.sprint} onClose={close} />;
    case 'dots':
      return <DotsDialog ballot={dialog.ballot} onClose={close} />;
    default:
      return unreachable(dialog);
  }
}
