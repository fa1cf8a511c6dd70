import { lazy, useCallback, useRef, type ReactNode } from 'react';
import { openingViewport, type Size, type Viewport } from '../canvas/view/camera.ts';
import { CanvasSurface } from '../canvas/canvas-surface.tsx';
import type { Scene } from '../canvas/painting/scene.ts';
import { useLaterMessages } from '../messages/later.ts';
import { MapContext } from './map-context.tsx';
import { openingArea } from './map-area.ts';
import { ObjectsContext } from './objects/objects-context.tsx';
import { paintMap } from './paint-map.ts';
import { paintSheets } from './objects/looks/paint-objects.ts';
import { useMapCanvas } from './use-map-canvas.ts';

const MapFlow = lazy(async () => ({
  default: (await import('./map-flow.tsx')).MapFlow,
}));

/** The Map: PBIs and whatever people put beside them, wherever they like. */
export function MapCanvas(): ReactNode {
  const container = useRef<HTMLDivElement>(null);
  const { canvas, map } = useMapCanvas(container);
  const { label } = useLaterMessages().map;
  const paintGround = useCallback(
    (scene: Scene) => paintMap(scene, map, map.objects.mapStore.getState().dots),
    [map],
  );
  const paintAbove = useCallback((scene: Scene) => paintSheets(scene, map.objects), [map]);
  const opening = useCallback(
    (size: Size): Viewport => openingViewport(openingArea(map, size), size, { left: 0, top: 0 }),
    [map],
  );
  return (
    <MapContext value={map}>
      <ObjectsContext value={map.objects}>
        <CanvasSurface
          label={label}
          parts={canvas}
          opening={opening}
          paintGround={paintGround}
          paintAbove={paintAbove}
          flow={<MapFlow />}
        />
      </ObjectsContext>
    </MapContext>
  );
}
