import type { ParseArgsConfig } from 'node:util';

/** What a command gets of the world. */
export interface CommandCall {
  readonly positionals: readonly string[];
  /** Of options that were given, by name without dashes. */
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly nowMs: () => number;
  /** What was asked for: goes to standard output, with a line end. */
  readonly print: (line: string) => void;
  /** What went wrong: goes to standard error, with a line end. */
  readonly complain: (line: string) => void;
}

/** 0: as asked. 1: it could not be done, or something is wrong. 2: asked in a wrong way. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** What follows the name, as shown in help. */
  readonly usage: string;
  /** One line. */
  readonly summary: string;
  /** What somebody who does it for the first time should know; lines. */
  readonly details: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** What follows the name that is no option: at least and at most so many. */
  readonly takes: readonly [least: number, most: number];
  readonly run: (call: CommandCall) => Promise<ExitCode>;
}

/** The text of an option; undefined when it was not given. */
export function textOf({ values }: CommandCall, option: string): string | undefined {
  const value = values[option];
  return typeof value === 'string' ? value : undefined;
}

/** True when an option was given. */
export function isSet({ values }: CommandCall, option: string): boolean {
  return values[option] === true;
}
