/** What the global set-up hands to every browser test. */
declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the Chromium to start. */
    readonly chromiumPath: string;
    /** Where the built server listens, without a slash at the end. */
    readonly serverUrl: string;
  }
}

export {};
