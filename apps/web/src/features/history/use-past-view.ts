import { useMemo } from 'react';
import type { PastView } from '../../canvas/painting/past-screen.ts';
import { pastGrid } from '../../grid/past/past-grid.ts';
import { pastMap } from '../../map/past/past-map.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import type { CanvasName } from '../../stores/use-screen.ts';
import { imagesOf } from '../images/images-of.ts';
import { Thumbnails } from '../images/thumbnails.ts';

/** How the past is shown on a screen; the same until it is another screen. */
export function usePastView(screen: CanvasName): PastView {
  const session = useSession();
  const { canvas, common } = useMessages();
  const { map, mapObjects } = useLaterMessages();
  return useMemo(() => {
    if (screen === 'board') return pastGrid({ ...canvas, ...common });
    const { untitledSection } = mapObjects;
    const thumbnails = new Thumbnails(imagesOf(session).images);
    return pastMap({ words: { tray: map.tray, untitledSection }, now: session.board, thumbnails });
  }, [screen, session, canvas, common, map, mapObjects]);
}
