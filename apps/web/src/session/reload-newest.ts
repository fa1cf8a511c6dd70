import { whenWritten } from './device-database.ts';

/** A version that is not here by then is waited for no longer. */
const WITHIN_MS = 15_000;

/**
 * Loads the page anew with the version that the server has now. A plain reload would show the one that
 * this device keeps, however old it is. What waits to be sent stays on the device. Called only when a
 * person asks for it.
 */
export async function reloadNewest(): Promise<void> {
  await whenWritten();
  await Promise.race([takeNewest(), new Promise((resolve) => setTimeout(resolve, WITHIN_MS))]);
  location.reload();
}

/** Fulfilled when the newest version has taken over, or there is none. */
async function takeNewest(): Promise<void> {
  // Missing outside secure contexts, whatever the type says.
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  const registration = await workers?.getRegistration().catch(() => undefined);
  if (registration === undefined) return;
  await registration.update().catch(() => undefined);
  const worker = registration.installing ?? registration.waiting;
  if (worker === null) return;
  await untilState(worker, ['installed', 'activating', 'activated', 'redundant']);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is same-origin
  worker.postMessage({ type: 'SKIP_WAITING' });
  await untilState(worker, ['activated', 'redundant']);
}

function untilState(worker: ServiceWorker, states: readonly ServiceWorkerState[]): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!states.includes(worker.state)) return;
      worker.removeEventListener('statechange', look);
      resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
