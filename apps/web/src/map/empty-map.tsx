import type { ReactNode } from 'react';
import { useLaterMessages } from '../messages/later.ts';
import { useCanEdit } from '../stores/use-sync.ts';
import { useMapLayout, useMapScreen } from './map-context.tsx';
import styles from './map.module.css';
import { useShownObjects } from './objects/objects-context.tsx';

/** A Map with nothing on it says how one begins. */
export function EmptyMap(): ReactNode {
  const { count } = useMapLayout();
  const objects = useShownObjects();
  const isWriting = useMapScreen(({ draft }) => draft !== undefined);
  const canEdit = useCanEdit();
  const words = useLaterMessages().map;
  if (count > 0 || objects.length > 0 || isWriting || !canEdit) return null;
  return (
    <p className={styles['empty']}>
      {words.empty} <span className={styles['byKey']}>{words.emptyHint}</span>
    </p>
  );
}
