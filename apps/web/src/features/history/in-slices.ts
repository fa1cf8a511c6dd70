/** Longest time that work keeps the page to itself, in milliseconds: half of a frame. */
const SLICE_MS = 8;

/**
 * Does work piece by piece and lets the page go on in between. Resolves to false when it was no longer wanted before it
 * was done.
 */
export async function inSlices(work: Iterator<unknown>, isWanted: () => boolean): Promise<boolean> {
  while (isWanted()) {
    const untilMs = performance.now() + SLICE_MS;
    do {
      if (work.next().done === true) return true;
    } while (performance.now() < untilMs);
    await pause();
  }
  return false;
}

/** Lets everything else that waits have its turn; a timer would wait at least four milliseconds. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener(
      'message',
      () => {
        port1.close();
        resolve();
      },
      { once: true },
    );
    port1.start();
    port2.postMessage(undefined);
  });
}
