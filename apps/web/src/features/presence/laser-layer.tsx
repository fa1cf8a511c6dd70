import { lazy, Suspense, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { useCanvas } from '../../canvas/canvas-context.tsx';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { LaserLight } from './laser-light.ts';
import { useLaserPen } from './use-laser-pen.ts';

const LaserPicture = lazy(async () => ({
  default: (await import('./laser-picture.tsx')).LaserPicture,
}));

/** Laser strokes of others and one's own. While nobody points with one, nothing is drawn. */
export function LaserLayer(): ReactNode {
  const { presence } = useSession();
  const { name } = useCanvas();
  const light = useMemo(() => new LaserLight(presence, name), [presence, name]);
  const isLit = useSyncExternalStore(light.subscribe, light.isLit);
  const isInHand = useInterface((state) => state.tool === 'laser');
  useEffect(() => light.follow(), [light]);
  return (
    <>
      {isInHand ? <Pen light={light} /> : null}
      {isLit ? (
        <Suspense>
          <LaserPicture light={light} />
        </Suspense>
      ) : null}
    </>
  );
}

function Pen({ light }: { readonly light: LaserLight }): ReactNode {
  const { container } = useCanvas();
  useLaserPen(container, light);
  return null;
}
