import type { ForecastStore } from '../../stores/forecast-store.ts';

/** What somebody does first who is going to move something. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown'] as const;
/** Also what somebody else keeps to himself. */
const CAPTURE = { capture: true } as const;
/** A browser that is busy all the time does a part of it at the latest after this, in milliseconds. */
const AT_LATEST_MS = 100;

/** Where it is heard that somebody does something, and when nothing else is done. */
export interface Surroundings {
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  /** Calls back when nothing else is done, or after so many milliseconds; returns what cancels it. */
  readonly whenIdle: (callback: () => void, atLatestMs: number) => () => void;
}

/**
 * Has what the first question to a forecast costs, a check of the whole board, done before it is asked: in
 * parts, while nothing else is done, from when somebody does anything at all. Who only looks at a board pays
 * nothing for it.
 *
 * @returns what ends it
 */
export function prepareForecast(
  forecast: Pick<ForecastStore, 'prepare'>,
  { page, whenIdle }: Surroundings,
): () => void {
  let cancel = (): void => undefined;
  const work = (): void => {
    if (forecast.prepare()) cancel = whenIdle(work, AT_LATEST_MS);
  };
  const stopListening = (): void => {
    for (const sign of SIGNS) page.removeEventListener(sign, begin, CAPTURE);
  };
  const begin = (): void => {
    stopListening();
    cancel = whenIdle(work, AT_LATEST_MS);
  };
  for (const sign of SIGNS) page.addEventListener(sign, begin, CAPTURE);
  return () => {
    stopListening();
    cancel();
  };
}

/** The browser's; undefined: it does not tell when it is idle, and the first question costs what it costs. */
export function browserSurroundings(): Surroundings | undefined {
  if (typeof requestIdleCallback !== 'function') return undefined;
  return {
    page: window,
    whenIdle: (callback, atLatestMs) => {
      const handle = requestIdleCallback(callback, { timeout: atLatestMs });
      return () => cancelIdleCallback(handle);
    },
  };
}
