import type { ReactNode } from 'react';
import { TRAY } from '@weft/layout';
import { ViewportPortal } from 'reactflow';
import { ArrangeButton } from '../features/arrange/arrange-button.tsx';
import { useLaterMessages } from '../messages/later.ts';
import { useCanEdit } from '../stores/use-sync.ts';
import { useMapLayout } from './map-context.tsx';
import styles from './map.module.css';

/** What stands on top of the tray: how many PBIs have no place on the Map yet. */
export function TrayHead(): ReactNode {
  const { tray } = useMapLayout();
  const words = useLaterMessages().map;
  const canEdit = useCanEdit();
  if (tray.items.length === 0) return null;
  const { x, y, width } = tray.rectangle;
  return (
    <ViewportPortal>
      <div
        className={`${styles['trayHead'] ?? ''} nopan nodrag`}
        style={{
          left: `${x.toString()}px`,
          top: `${y.toString()}px`,
          height: `${TRAY.head.toString()}px`,
          ['--width' as string]: `${width.toString()}px`,
        }}
      >
        <div className={styles['trayBar']}>
          <h2 className={styles['trayName']}>{words.tray(tray.items.length)}</h2>
          {canEdit ? <ArrangeButton /> : null}
        </div>
      </div>
    </ViewportPortal>
  );
}
