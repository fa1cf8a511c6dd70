import type { RemovalReason } from '@weft/domain';
import { plural } from './word-forms.ts';

const REMOVALS: Readonly<Record<RemovalReason, string>> = {
  outdated: 'Outdated',
  duplicate: 'Duplicate',
  misunderstood: 'Misunderstood',
  other: 'Other',
};

/** Ways out of findings: the list around the sentences. */
export const waysOut = {
  title: 'Ways out',
  stays: 'It stays counted, greyed.',
  none: 'There is nothing to propose here.',
  take: 'Do it',
  person: 'Who helps',
  personNobody: 'Nobody named',
  who: 'Who decides',
  date: 'Until',
  lookAgain: 'Look again on',
  reason: 'Why',
  agreement: 'What was agreed',
  removal: 'Why it is no dependency',
  removalOf: (reason: RemovalReason): string => REMOVALS[reason],
  suggest: 'Suggest a set',
  nothingBetter: 'No move was found that makes it better.',
  before: 'Before',
  after: 'After',
  suggestionTake: (count: number): string =>
    plural(count, { one: 'Do this move', other: 'Do all {n} moves' }),
  suggestionDone: (count: number): string =>
    plural(count, { one: '{n} move made.', other: '{n} moves made.' }),
  cancel: 'Cancel',
  addSprint: 'Add a Sprint',
  changed: 'The board changed, and this would now do something else:',
  anyway: 'Apply anyway',
  again: 'Look again',
  whatIf: 'You can look at what each of them would do. Changing the board needs edit rights.',
  accepted: (name: string, day: string): string =>
    name === '' ? `Accepted until ${day}.` : `Accepted by ${name} until ${day}.`,
  snoozed: (name: string, day: string): string =>
    name === '' ? `Put off until after ${day}.` : `Put off by ${name} until after ${day}.`,
  withdraw: 'Withdraw',
  withdrawn: 'It counts as open again.',
  snooze: 'Remind us tomorrow',
  snoozedNow: 'Greyed until tomorrow.',
} as const;
