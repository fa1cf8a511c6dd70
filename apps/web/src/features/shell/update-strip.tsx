import type { ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSyncStatus } from '../../stores/use-sync.ts';
import { Strip } from './strip.tsx';

/** What the server has now, not once more what the device keeps of the app. */
async function reloadAnew(): Promise<void> {
  try {
    const { reloadNewest } = await import('../../session/reload-newest.ts');
    await reloadNewest();
  } catch {
    // A server that is newer may not have this file any more; without a worker a plain reload does.
    window.location.reload();
  }
}

/** Told while this tab is too old for the server. The board stays readable. */
export function UpdateStrip(): ReactNode {
  const status = useSyncStatus();
  const { updateNeeded } = useLaterMessages().syncDetails;
  if (status.kind !== 'update-needed') return null;
  return (
    <Strip label={updateNeeded.titles[status.reason]} tone="warning">
      <p>
        <strong>{updateNeeded.titles[status.reason]}</strong> {updateNeeded.body(status.waiting)}
      </p>
      <Button look="primary" onClick={() => void reloadAnew()}>
        {updateNeeded.reload}
      </Button>
    </Strip>
  );
}
