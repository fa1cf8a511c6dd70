import type { RequestIdle } from './hand-previews.ts';

/** Time one more preview may take, in milliseconds. */
const PREVIEW_MS = 6;
/** While something moves all the time, a preview comes at the latest after this, in milliseconds. */
const AT_LATEST_MS = 200;
/** Where the browser does not tell when it is idle: one preview after this, in milliseconds. */
const PAUSE_MS = 30;

/** Idle time as the browser tells it. */
export const requestBrowserIdle: RequestIdle = (callback) => {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(() => callback(() => false), PAUSE_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(
    (deadline) => callback(() => deadline.timeRemaining() > PREVIEW_MS),
    { timeout: AT_LATEST_MS },
  );
  return () => cancelIdleCallback(handle);
};
