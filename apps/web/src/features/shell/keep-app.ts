import { currentLaterMessages } from '../../messages/later.ts';
import { DeviceDatabase, whenWritten } from '../../session/device-database.ts';
import { DeviceSettingsStore } from '../../session/device-settings.ts';
import { boardInAddress, sendLeftBehind } from '../../session/left-behind.ts';
import { AppUpdate } from '../../session/service-worker-registration.ts';
import { ownScriptUrls } from '../../session/trusted-script-url.ts';
import type { InterfaceStore } from '../../stores/interface-store.ts';

/**
 * What a page does besides showing a board, once its first frame stands: sends what closed tabs left
 * waiting, keeps the whole app on this device, so that it opens without a network, and offers a newer version
 * when one waits: when to reload is for the person to say. To be called once per page.
 */
export async function keepApp(interfaceStore: InterfaceStore): Promise<void> {
  const update = new AppUpdate({ scriptUrl: ownScriptUrls(), whenWritten });
  update.subscribe(() => {
    if (!update.isReady) return;
    const { newVersion, reload } = currentLaterMessages().syncDetails;
    const { toast, announce } = interfaceStore.getState();
    const action = { label: reload, run: () => void update.apply() };
    toast({ text: newVersion, action, stays: true });
    announce(newVersion);
  });
  await update.start();
  await sendWhatWasLeft();
}

/** Now, and whenever the network returns. */
async function sendWhatWasLeft(): Promise<void> {
  const send = (): Promise<void> =>
    sendLeftBehind({
      database: new DeviceDatabase(),
      open: boardInAddress(window.location.pathname),
      name: new DeviceSettingsStore(() => window.localStorage).current.name,
    });
  window.addEventListener('online', () => void send());
  await send();
}
