import { Crosshair, Inbox } from 'lucide-react';
import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { CARD } from '@weft/layout';
import { ViewportPortal } from 'reactflow';
import { AimLayer } from '../canvas/gestures/aim-layer.tsx';
import styles from '../canvas/canvas-tools.module.css';
import { CardToolbar } from '../canvas/cards/card-toolbar.tsx';
import { LensBar } from '../canvas/view/lens-bar.tsx';
import { MiniMap } from '../canvas/view/mini-map.tsx';
import { PeopleLayer } from '../canvas/people/people-layer.tsx';
import { RenameField } from '../canvas/cards/title-fields.tsx';
import { ZoomControls } from '../canvas/view/zoom-controls.tsx';
import { useKeyText } from '../commands/use-key-text.ts';
import { ArrangeLayer } from '../features/arrange/arrange-layer.tsx';
import { MapClipboard } from '../features/clipboard/map-clipboard.tsx';
import { MapImages } from '../features/images/map-images.tsx';
import { IconButton } from '../interface/icon-button.tsx';
import { useLaterMessages } from '../messages/later.ts';
import { useInterface } from '../stores/app-context.tsx';
import { DraftField } from './draft-field.tsx';
import { drawMapMiniMap } from './draw-map-mini-map.ts';
import { EmptyMap } from './empty-map.tsx';
import { GuideLines } from './guide-lines.tsx';
import type { MapActions } from './map-actions.ts';
import { useMapLayout, useMapParts, useMapScreen } from './map-context.tsx';
import type { ObjectScreen } from './object-screen.ts';
import { useMapState, useShownObjects } from './objects/objects-context.tsx';
import { ComparisonLayer } from './past/comparison-layer.tsx';
import { PlaceNotice } from './place-notice.tsx';
import { TrayHead } from './tray-head.tsx';

/** Everything one does things with on the Map, and the other people on it. */
export function MapTools(props: {
  readonly actions: MapActions;
  readonly objects: Pick<ObjectScreen, 'tools' | 'cardTools'>;
}): ReactNode {
  const { actions, objects } = props;
  // Where other things are selected among them, the tools are those of all.
  const areMixed = useMapState(({ selectedObjects }) => selectedObjects.size > 0);
  const isBusy = useMapScreen(({ draft, placing }) => draft !== undefined || placing);
  const draft = useMapScreen((state) => state.draft);
  return (
    <>
      <PeopleLayer
        draft={
          draft === undefined ? undefined : { ...draft, width: CARD.width, height: CARD.height }
        }
      />
      <TrayHead />
      <GuideLines />
      <CardToolbar
        isBusy={isBusy || areMixed}
        further={
          <>
            <PlaceButtons actions={actions} />
            {objects.cardTools}
          </>
        }
      />
      {objects.tools}
      <AimLayer />
      <DraftField />
      <RenameField />
      <PlaceNotice actions={actions} />
      <ComparisonLayer />
      <LensBar />
      <EmptyMap />
      <ArrangeLayer board={ViewportPortal} />
      <MapClipboard />
      <MapImages />
      <div className={styles['bottomRight']}>
        <WholeMap />
        <ZoomControls />
      </div>
    </>
  );
}

/** Where PBIs stand, without a drag. */
function PlaceButtons({ actions }: { readonly actions: MapActions }): ReactNode {
  const layout = useMapLayout();
  const words = useLaterMessages().map;
  const keys = useKeyText('move', 'M');
  const isWaiting = useInterface(({ selection }) =>
    [...selection].some((item) => layout.isWaiting(item)),
  );
  return (
    <>
      <IconButton
        icon={Crosshair}
        label={isWaiting ? words.putOn : words.move}
        shortcut={keys}
        tooltipSide="above"
        onClick={() => actions.pickPlace()}
      />
      {isWaiting ? null : (
        <IconButton
          icon={Inbox}
          label={words.takeOff}
          tooltipSide="above"
          onClick={() => actions.takeOff()}
        />
      )}
    </>
  );
}

function WholeMap(): ReactNode {
  const map = useMapParts();
  // What is in the hand is not followed: it would be drawn anew with every move.
  const layout = useSyncExternalStore(map.model.subscribeCalmly, () => map.arranger.home());
  const objects = useShownObjects();
  const draw = useMemo(() => drawMapMiniMap(map, layout, objects), [map, layout, objects]);
  return <MiniMap draw={draw} />;
}
