import { lazy, Suspense, useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { BoardId } from '@weft/domain';
import { pageShortcuts } from '../commands/page-shortcuts.ts';
import { useShortcuts } from '../commands/use-shortcuts.ts';
import { BoardLoading } from '../features/shell/board-loading.tsx';
import { saveBoardCopy } from '../features/shell/save-copy-later.ts';
import type { BoardSession } from '../session/board-session.ts';
import type { DeviceSettingsStore } from '../session/device-settings.ts';
import { openBrowserSession } from '../session/open-browser-session.ts';
import { SessionProvider, useInterface, useInterfaceStore } from '../stores/app-context.tsx';
import { useIsEditing } from '../stores/use-editing.ts';
import { useSyncStatus } from '../stores/use-sync.ts';
import { BoardScreen } from './board-screen.tsx';
import { useBoardSession } from './use-board-session.ts';

const BoardGone = lazy(async () => ({
  default: (await import('../features/shell/board-gone.tsx')).BoardGone,
}));
const BoardIntake = lazy(async () => ({
  default: (await import('../features/import/board-intake.ts')).BoardIntake,
}));
const OpenDialogs = lazy(async () => ({
  default: (await import('./open-dialogs.tsx')).OpenDialogs,
}));

/** `/b/<id>`: one board, for as long as the page is open. */
export function BoardPage(props: {
  readonly boardId: BoardId;
  readonly settings: DeviceSettingsStore;
}): ReactNode {
  const { boardId, settings } = props;
  const interfaceStore = useInterfaceStore();
  const open = useCallback(
    () =>
      openBrowserSession({
        boardId,
        settings,
        interfaceStore,
      }),
    [boardId, settings, interfaceStore],
  );
  const opened = useBoardSession(open);
  if (opened.kind === 'opening') return <BoardLoading />;
  if (opened.kind === 'not-opened') {
    return (
      <Suspense>
        <BoardGone reason={opened.reason} />
      </Suspense>
    );
  }
  return (
    <SessionProvider session={opened.session}>
      <OpenBoard session={opened.session} />
    </SessionProvider>
  );
}

function OpenBoard({ session }: { readonly session: BoardSession }): ReactNode {
  const status = useSyncStatus();
  const interfaceStore = useInterfaceStore();
  const subscribe = useCallback(
    (listener: () => void) => session.subscribeRights(listener),
    [session],
  );
  const hasContent = useSyncExternalStore(subscribe, () => session.hasContent);
  useShortcuts(useMemo(() => pageShortcuts(session, interfaceStore), [session, interfaceStore]));

  if (status.kind === 'gone') {
    return (
      <Suspense>
        <BoardGone
          reason={status.reason}
          unsent={status.waiting}
          download={hasContent ? () => saveBoardCopy(session.board) : undefined}
        />
      </Suspense>
    );
  }
  if (!hasContent) return <BoardLoading />;
  return (
    <>
      <BoardScreen />
      <Intake />
      <Dialogs />
    </>
  );
}

/** What is dropped or pasted can be taken once the board can be changed. */
function Intake(): ReactNode {
  return useIsEditing() ? (
    <Suspense>
      <BoardIntake />
    </Suspense>
  ) : null;
}

/** Nothing of dialogs is loaded before one is opened. */
function Dialogs(): ReactNode {
  const isOpen = useInterface((state) => state.dialog !== undefined);
  return isOpen ? (
    <Suspense>
      <OpenDialogs />
    </Suspense>
  ) : null;
}
