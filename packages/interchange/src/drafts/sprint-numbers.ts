import type { SnapshotSprint, SprintState } from '@weft/domain';
import type { DraftSprint } from './draft-item.ts';

/** Larger numbers in a name are dates or ids, not the number of a Sprint. */
const LARGEST_NUMBER = 9_999;

/**
 * Gives Sprints their numbers, names and states, ordered by number. The number is the last one in
 * the name when that is different for each; otherwise Sprints are counted from 1 by first day, or
 * by name where a day is missing. Names that several Sprints share become their whole path.
 */
export function numberSprints(
  drafts: readonly DraftSprint[],
  today: string,
): readonly SnapshotSprint[] {
  const numbers = drafts.map(numberInName);
  const told = numbers.every((number) => number !== undefined);
  const distinct = told && new Set(numbers).size === numbers.length;
  const names = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of drafts) (names.has(name) ? shared : names).add(name);
  return drafts
    .toSorted(inTime(drafts))
    .map((draft, index) => ({
      ref: draft.ref,
      name: shared.has(draft.name) ? draft.ref : draft.name,
      number: (distinct ? numberInName(draft) : undefined) ?? index + 1,
      ...(draft.start === undefined ? {} : { start: draft.start }),
      ...(draft.end === undefined ? {} : { end: draft.end }),
      state: sprintStateOn(today, draft),
    }))
    .toSorted((a, b) => a.number - b.number);
}

/** Closed once its last day is over, running from its first day on, otherwise planned. */
export function sprintStateOn(
  today: string,
  sprint: { readonly start?: string | undefined; readonly end?: string | undefined },
): SprintState {
  if (sprint.end !== undefined && sprint.end < today) return 'closed';
  if (sprint.start !== undefined && sprint.start <= today) return 'running';
  return 'planned';
}

function numberInName(draft: DraftSprint): number | undefined {
  const found = /(\d{1,9})\D*$/.exec(draft.name)?.[1];
  const number = found === undefined ? undefined : Number(found);
  return number !== undefined && number <= LARGEST_NUMBER ? number : undefined;
}

function inTime(drafts: readonly DraftSprint[]): (a: DraftSprint, b: DraftSprint) => number {
  const { compare } = new Intl.Collator('en', { numeric: true });
  if (!drafts.every(({ start }) => start !== undefined)) return (a, b) => compare(a.ref, b.ref);
  return (a, b) => compare(a.start ?? '', b.start ?? '') || compare(a.ref, b.ref);
}
