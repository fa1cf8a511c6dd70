/** How often an open tab asks for a newer version of the app. */
const LOOK_EVERY_MS = 3_600_000;

export interface AppUpdateOptions {
  /** Passes the address through the page's Trusted Types policy. */
  readonly scriptUrl: (url: string) => string;
  /** Fulfilled when everything that was edited in this page is on the device. */
  readonly whenWritten: () => Promise<void>;
  /** Loads the page anew; called only after {@link AppUpdate.apply}. */
  readonly reload?: () => void;
}

/**
 * Makes the page load without a network, and knows when a newer version of the app waits. It never
 * reloads by itself: a person may be in the middle of a sentence.
 */
export class AppUpdate {
  readonly #options: AppUpdateOptions;
  readonly #listeners = new Set<() => void>();
  /** Another tab has let a newer version take over: what is shown here is of the one before. */
  #isBehind = false;
  #registration: ServiceWorkerRegistration | undefined;
  #waiting: ServiceWorker | undefined;
  #wasAsked = false;

  constructor(options: AppUpdateOptions) {
    this.#options = options;
  }

  /** True: a newer version is loaded and takes over after {@link apply}. */
  get isReady(): boolean {
    return this.#waiting !== undefined || this.#isBehind;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Registers the service worker. Without one (plain http, forbidden) Weft works, but not offline. */
  async start(): Promise<void> {
    // Missing outside secure contexts, whatever the type says.
    const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
    if (workers === undefined) return;
    const wasControlled = workers.controller !== null;
    workers.addEventListener('controllerchange', () => {
      if (this.#wasAsked) this.#reload();
      // The very first one takes its place without replacing anything.
      else if (wasControlled) this.#tellBehind();
    });
    try {
      const registration = await workers.register(this.#options.scriptUrl('/sw.js'), {
        scope: '/',
      });
      this.#registration = registration;
      this.#follow(registration);
    } catch {
      return;
    }
    setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  /** Asks the server for a newer version now. */
  async look(): Promise<void> {
    await this.#registration?.update().catch(() => undefined);
  }

  /** Lets the newer version take over and loads the page anew, once what was edited here is on the device. */
  async apply(): Promise<void> {
    await this.#options.whenWritten();
    if (this.#isBehind) this.#reload();
    if (this.#waiting === undefined) return;
    this.#wasAsked = true;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker is same-origin
    this.#waiting.postMessage({ type: 'SKIP_WAITING' });
  }

  #reload(): void {
    (this.#options.reload ?? (() => location.reload()))();
  }

  #tellBehind(): void {
    this.#isBehind = true;
    this.#waiting = undefined;
    for (const listener of this.#listeners) listener();
  }

  #follow(registration: ServiceWorkerRegistration): void {
    if (registration.waiting !== null) this.#setWaiting(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        // The very first one takes its place without replacing anything.
        const replaces = navigator.serviceWorker.controller !== null;
        if (worker.state === 'installed' && replaces) this.#setWaiting(worker);
      });
    });
  }

  #setWaiting(worker: ServiceWorker): void {
    this.#waiting = worker;
    for (const listener of this.#listeners) listener();
  }
}
