/**
 * The part of papaparse that this package calls. `@types/papaparse` brings the types of Node and of
 * the browser with it, which pure packages must not see; therefore the file is imported by its path.
 */
declare module 'papaparse/papaparse.js' {
  interface StepResult {
    readonly data: readonly string[];
    readonly errors: readonly { readonly code: string; readonly index?: number }[];
    readonly meta: { readonly cursor: number };
  }

  interface ParseOptions {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly step: (result: StepResult, parser: { abort(): void }) => void;
  }

  const papaparse: { parse(text: string, options: ParseOptions): unknown };
  // oxlint-disable-next-line import/no-default-export -- it is a CommonJS module
  export default papaparse;
}
