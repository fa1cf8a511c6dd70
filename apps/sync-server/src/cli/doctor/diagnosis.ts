import type { ServerConfig } from '../../config.ts';

/** Something that keeps Weft from working well, and what mends it. */
export interface Diagnosis {
  /** One word for programs; every one of them has a test. */
  readonly id: string;
  /** What is wrong, with the value that is. */
  readonly fault: string;
  /** What to do. */
  readonly mend: string;
}

/** What the doctor looks at. Everything that a test cannot make true on any machine is passed in. */
export interface Patient {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly nowMs: () => number;
  /** The user this process runs as; undefined where the system has no such numbers. */
  readonly userId: number | undefined;
  /** Bytes that are free where a folder is. */
  readonly freeBytes: (folder: string) => number;
  readonly nodeVersion: string;
  /** Folder of the built web app. */
  readonly webFolder: string;
}

/** Looks at one thing. An empty list: nothing is wrong with it. */
export type Examination = (
  patient: Patient,
  config: ServerConfig,
) => readonly Diagnosis[] | Promise<readonly Diagnosis[]>;
