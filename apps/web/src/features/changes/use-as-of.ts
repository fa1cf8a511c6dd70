import { useLaterMessages } from '../../messages/later.ts';
import { useSyncStatus } from '../../stores/use-sync.ts';

/** How old what others plan is by now, in words; undefined: it is not, the server is there. */
export function useAsOf(): string | undefined {
  const status = useSyncStatus();
  const { changes } = useLaterMessages();
  return status.kind === 'offline' ? changes.asOf(status.lastContactAtMs) : undefined;
}
