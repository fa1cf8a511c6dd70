import type { DotChoice } from '@weft/sync-protocol';

/** Dots still in the hand; never below 0. */
export function dotsLeft(choice: DotChoice, dots: number): number {
  const put = Object.values(choice).reduce((sum, count) => sum + count, 0);
  return Math.max(0, dots - put);
}

/** The choice with one dot more or less on a subject; the same choice where that cannot be. */
export function withDot(choice: DotChoice, subject: string, step: 1 | -1, dots: number): DotChoice {
  const count = (choice[subject] ?? 0) + step;
  if (count < 0 || (step === 1 && dotsLeft(choice, dots) === 0)) return choice;
  const others = Object.fromEntries(Object.entries(choice).filter(([id]) => id !== subject));
  return count === 0 ? others : { ...others, [subject]: count };
}

/** True where both put the same dots on the same subjects. */
export function isSameChoice(one: DotChoice, other: DotChoice): boolean {
  const subjects = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...subjects].every((subject) => (one[subject] ?? 0) === (other[subject] ?? 0));
}

/** A subject in the result. `place` counts from 1; subjects with as many dots share one. */
export interface RankedSubject<Subject extends string> {
  readonly subject: Subject;
  readonly dots: number;
  readonly place: number;
}

/** All subjects, most dots first; among equals they keep their order. */
export function rankedByDots<Subject extends string>(
  subjects: readonly Subject[],
  totals: DotChoice,
): readonly RankedSubject<Subject>[] {
  const counted = subjects
    .map((subject) => ({ subject, dots: totals[subject] ?? 0 }))
    .toSorted((one, other) => other.dots - one.dots);
  return counted.map((each) => ({
    ...each,
    place: counted.findIndex(({ dots }) => dots === each.dots) + 1,
  }));
}

/** The subjects that share the first place, where several do and somebody voted for them. */
export function tiedFirst<Subject extends string>(
  ranked: readonly RankedSubject<Subject>[],
): readonly Subject[] {
  const first = ranked.filter(({ place, dots }) => place === 1 && dots > 0);
  return first.length > 1 ? first.map(({ subject }) => subject) : [];
}
