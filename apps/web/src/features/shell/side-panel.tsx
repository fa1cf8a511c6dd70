import { Suspense, lazy, useLayoutEffect, useState, type ReactNode } from 'react';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useIsBoardEmpty } from '../../stores/use-board.ts';
import { useIsEditing } from '../../stores/use-editing.ts';
import styles from './side-panel.module.css';
import { useIsNarrow } from './use-is-narrow.ts';

const PanelTabs = lazy(async () => ({
  default: (await import('./panel-tabs.tsx')).PanelTabs,
}));

/** Item, findings, changes and people beside the board; on a phone a sheet over its lower part. */
export function SidePanel(): ReactNode {
  const open = useInterface((state) => state.panel.open);
  const putAway = useInterface((state) => state.putPanelAway);
  const bringBack = useInterface((state) => state.bringPanelBack);
  const narrow = useIsNarrow();
  const isEmpty = useIsBoardEmpty();
  const [beganEmpty] = useState(isEmpty);
  // Where it covers the board, as on a phone, or has nothing to say yet, it opens when it is asked for.
  useLayoutEffect(() => {
    if (beganEmpty) putAway();
    if (!narrow) return undefined;
    putAway();
    // Nobody closed it who makes the window wide again.
    return beganEmpty ? undefined : bringBack;
  }, [narrow, beganEmpty, putAway, bringBack]);
  return open ? <OpenPanel /> : null;
}

/** Its place is there from the first frame of a board; none of what is in it is needed for that. */
function OpenPanel(): ReactNode {
  const widthPx = useInterface((state) => state.panel.widthPx);
  const narrow = useIsNarrow();
  const isEditing = useIsEditing();
  const { shell, common } = useMessages();
  const waiting = <p className={styles['wait']}>{common.loading}</p>;
  return (
    <aside
      aria-label={shell.panel}
      className={styles['panel']}
      style={narrow ? {} : { width: `${widthPx.toString()}px` }}
    >
      <Suspense fallback={waiting}>{isEditing ? <PanelTabs /> : waiting}</Suspense>
    </aside>
  );
}
