import type { ReactNode } from 'react';
import tools from '../canvas/canvas-tools.module.css';
import { useCanvasActions } from '../canvas/use-canvas-actions.ts';
import { classNames } from '../interface/class-names.ts';
import { Button } from '../interface/button.tsx';
import { useLaterMessages } from '../messages/later.ts';
import type { MapActions } from './map-actions.ts';
import { useMapParts, useMapScreen } from './map-context.tsx';
import styles from './map.module.css';

/** What to do next while a place is being picked. */
export function PlaceNotice({ actions }: { readonly actions: MapActions }): ReactNode {
  const { state } = useMapParts();
  const { subjects } = useCanvasActions();
  const isPlacing = useMapScreen(({ placing }) => placing);
  const words = useLaterMessages().map;
  if (!isPlacing) return null;
  return (
    <div className={classNames(tools['notice'], styles['notice'])}>
      <span role="status">{words.pickPlace(actions.subject(subjects))}</span>
      <Button size="small" look="quiet" onClick={() => state.setState({ placing: false })}>
        {words.cancel}
      </Button>
    </div>
  );
}
