/** What the global set-up hands to every browser test. */
export interface Provided {
  /** The path of the Chromium to start. */
  readonly chromiumPath: string;
  /** Where the built server listens, without a slash at the end. */
  readonly serverUrl: string;
}

declare module 'vitest' {
  export interface ProvidedContext extends Provided {}
}
