import { useSyncExternalStore } from 'react';
import { useSession } from './app-context.tsx';

/** The board's date, ISO 8601; another one as soon as a new day has begun. */
export function useToday(): string {
  const session = useSession();
  return useSyncExternalStore(session.subscribeToday, () => session.today);
}
