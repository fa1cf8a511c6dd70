import { lazy, Suspense, useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { useSession } from '../../stores/app-context.tsx';
import { useIsEditing } from '../../stores/use-editing.ts';

const WelcomeStrip = lazy(async () => ({
  default: (await import('./welcome-strip.tsx')).WelcomeStrip,
}));

/** Nothing of what changed while a device was away is loaded before it comes back to a board. */
export function ChangesOfReturn(): ReactNode {
  const { timeAway } = useSession();
  const subscribe = useCallback((listener: () => void) => timeAway.subscribe(listener), [timeAway]);
  const wasAway = useSyncExternalStore(subscribe, () => timeAway.ended !== undefined);
  const isEditing = useIsEditing();
  return wasAway && isEditing ? (
    <Suspense>
      <WelcomeStrip />
    </Suspense>
  ) : null;
}
