/** Mutants that no test can or should notice, and why. Texts stand on one line each. */
export const KNOWN_SURVIVORS: readonly {
  /** End of the path. */
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}[] = [];
