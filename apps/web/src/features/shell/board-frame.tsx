import { lazy, Suspense, type ReactNode } from 'react';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardTitle } from '../../stores/use-board.ts';
import { useIsEditing } from '../../stores/use-editing.ts';
import { useSyncStatus } from '../../stores/use-sync.ts';
import styles from './board-frame.module.css';
import { EmptyBoard } from './empty-board.tsx';
import { SidePanel } from './side-panel.tsx';
import { TopBar } from './top-bar.tsx';

const AroundBoard = lazy(async () => ({
  default: (await import('./around-board.tsx')).AroundBoard,
}));

const Strips = lazy(async () => ({
  default: (await import('./strips.tsx')).Strips,
}));

const ToolRail = lazy(async () => ({
  default: (await import('./tool-rail.tsx')).ToolRail,
}));

/**
 * The page of a board: bar on top, tools on the left, details on the right, and the board itself
 * in the middle, which fills everything when the rest is hidden. Needs a session above it.
 */
export function BoardFrame(props: {
  /** The board and what floats over it. */
  readonly children: ReactNode;
}): ReactNode {
  const hidden = useInterface((state) => state.chromeHidden);
  const isEditing = useIsEditing();
  const title = useBoardTitle();
  const { common, shell } = useMessages();
  return (
    <div className={styles['frame']}>
      <title>{`${title === '' ? shell.untitled : title} · ${common.product}`}</title>
      {hidden ? null : <TopBar />}
      <div className={styles['middle']}>
        {hidden ? null : <Tools />}
        <main className={styles['board']}>
          <div className={styles['screen']}>
            {props.children}
            <EmptyBoard />
          </div>
          <Told />
          {isEditing ? (
            <Suspense>
              <AroundBoard />
            </Suspense>
          ) : null}
        </main>
        {hidden ? null : <SidePanel />}
      </div>
    </div>
  );
}

/** The same for ever: how sync stands changes with every edit, and they need not be rendered anew for that. */
const STRIPS = (
  <Suspense>
    <Strips />
  </Suspense>
);

/** Loaded when there may be something to tell: nothing of it belongs to the first frame. */
function Told(): ReactNode {
  const isTooOld = useSyncStatus().kind === 'update-needed';
  return useIsEditing() || isTooOld ? STRIPS : null;
}

/** Their place is there from the first frame; they come when there is something to do with them. */
function Tools(): ReactNode {
  const place = <div className={styles['tools']} />;
  return useIsEditing() ? (
    <Suspense fallback={place}>
      <ToolRail />
    </Suspense>
  ) : (
    place
  );
}
