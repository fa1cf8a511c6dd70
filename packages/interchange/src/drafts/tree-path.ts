import type { DraftSprint } from './draft-item.ts';

/**
 * The names of an Area Path or Iteration Path without its first one, which is the project (in
 * exported templates the placeholder `$ProjectName$`).
 */
export function namesBelowRoot(path: string): readonly string[] {
  const names = path.split('\\').map((name) => name.trim());
  return names.filter((name) => name !== '').slice(1);
}

/** The Sprint of an iteration path; the project itself is none. */
export function sprintOfPath(names: readonly string[]): DraftSprint | undefined {
  const name = names.at(-1);
  return name === undefined ? undefined : { ref: names.join('\\'), name };
}
