import { useEffect } from 'react';
import { useSyncStatus } from '../../stores/use-sync.ts';

/**
 * Leaving is asked about while changes are nowhere but in this tab: the server has not confirmed them
 * and this device cannot keep them, or has not for long. Everywhere else they are safe, and nobody is asked.
 */
export function useGuardLeaving(): void {
  const status = useSyncStatus();
  const isOnlyHere =
    (status.kind === 'not-saved-on-device' || status.kind === 'saving-slowly') &&
    status.waiting > 0;
  useEffect(() => {
    if (!isOnlyHere) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOnlyHere]);
}
