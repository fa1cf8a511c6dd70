import { currentLaterMessages } from '../../messages/later.ts';
import { AppUpdate } from '../../session/service-worker-registration.ts';
import { createScriptUrls } from '../../session/trusted-script-url.ts';
import type { InterfaceStore } from '../../stores/interface-store.ts';

/**
 * Keeps the whole app on this device, so that it opens without a network, and offers a newer version
 * when one waits: when to reload is for the person to say. To be called once per page.
 */
export async function keepApp(interfaceStore: InterfaceStore): Promise<void> {
  const update = new AppUpdate({ scriptUrl: createScriptUrls() });
  update.subscribe(() => {
    if (!update.isReady) return;
    const { newVersion, reload } = currentLaterMessages().syncDetails;
    const { toast, announce } = interfaceStore.getState();
    toast({ text: newVersion, action: { label: reload, run: () => update.apply() } });
    announce(newVersion);
  });
  await update.start();
}
