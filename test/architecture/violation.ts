/** One place where the source goes against the house. */
export interface Violation {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly check:
    | 'table'
    | 'resolve'
    | 'entry'
    | 'layer'
    | 'declared'
    | 'external'
    | 'testing'
    | 'barrel'
    | 'wall'
    | 'cycle'
    | 'name'
    | 'floor'
    | 'spec'
    | 'promise';
  readonly message: string;
}

/** One line a person can act on. */
export function describeViolation(violation: Violation): string {
  return `${violation.file}:${violation.line} [${violation.check}] ${violation.message}`;
}
