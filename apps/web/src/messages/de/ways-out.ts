import type { RemovalReason } from '@weft/domain';
import type { FindingMessages } from '../finding-words.ts';
import { plural } from './word-forms.ts';

const REMOVALS: Readonly<Record<RemovalReason, string>> = {
  outdated: 'Überholt',
  duplicate: 'Doppelt',
  misunderstood: 'Missverstanden',
  other: 'Anderes',
};

/** Ways out of findings, in German: the list around the sentences. */
export const waysOut: FindingMessages['waysOut'] = {
  title: 'Auswege',
  stays: 'Er zählt weiter, ausgegraut.',
  none: 'Hier gibt es nichts vorzuschlagen.',
  take: 'So machen',
  person: 'Wer hilft',
  personNobody: 'Niemand benannt',
  who: 'Wer entscheidet',
  date: 'Bis',
  lookAgain: 'Wieder ansehen am',
  reason: 'Warum',
  agreement: 'Was vereinbart wurde',
  removal: 'Warum es keine Abhängigkeit ist',
  removalOf: (reason) => REMOVALS[reason],
  suggest: 'Auswege vorschlagen',
  nothingBetter: 'Nichts gefunden, das es besser macht.',
  before: 'Vorher',
  after: 'Nachher',
  suggestionTake: (count) =>
    plural(count, { one: 'Diesen Schritt machen', other: 'Alle {n} Schritte machen' }),
  suggestionDone: (count) =>
    plural(count, { one: '{n} Schritt gemacht.', other: '{n} Schritte gemacht.' }),
  cancel: 'Abbrechen',
  addSprint: 'Sprint anlegen',
  changed: 'Das Board hat sich geändert, und das hätte jetzt eine andere Wirkung:',
  anyway: 'Trotzdem machen',
  again: 'Noch einmal ansehen',
  whatIf: 'Du kannst sehen, was jeder bewirken würde. Ändern darf, wer das Board bearbeiten kann.',
  accepted: (name, day) =>
    name === '' ? `Bis ${day} hingenommen.` : `Bis ${day} von ${name} hingenommen.`,
  snoozed: (name, day) =>
    name === '' ? `Bis nach ${day} vertagt.` : `Bis nach ${day} von ${name} vertagt.`,
  withdraw: 'Zurücknehmen',
  withdrawn: 'Er zählt wieder als offen.',
  snooze: 'Morgen erinnern',
  snoozedNow: 'Bis morgen ausgegraut.',
};
