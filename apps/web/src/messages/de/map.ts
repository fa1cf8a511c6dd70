import type { LaterMessages } from '../later.ts';
import { plural } from './word-forms.ts';

/** Die Map als Ansicht: was noch keinen Platz hat, neue PBIs, Plätze. */
export const map: LaterMessages['map'] = {
  label: 'Map',
  tray: (count) =>
    plural(count, { one: 'Noch nicht auf der Map · {n}', other: 'Noch nicht auf der Map · {n}' }),
  draft: 'Neues PBI auf der Map',
  putOn: 'Auf die Map legen',
  move: 'An einen Platz legen …',
  takeOff: 'Zurück in die Ablage',
  pickPlace: (subject) => `Klicke, wohin ${subject} soll, oder drücke Enter für die Mitte.`,
  several: (count) => plural(count, { one: '{n} PBI', other: '{n} PBIs' }),
  cancel: 'Abbrechen',
  locked: 'Das ist gesperrt.',
  placed: (subject) =>
    `${subject} liegt auf der Map. Pfeiltasten verschieben, mit Umschalt weiter.`,
  takenOff: (subject) => `${subject} ist zurück in der Ablage.`,
  tools: {
    note: 'Haftnotiz',
    section: 'Bereich',
    text: 'Text',
    draw: 'Zeichnen',
    erase: 'Radieren',
  },
  empty: 'Hier ist noch nichts.',
  emptyHint: 'Ein Doppelklick legt ein PBI an, N eine Haftnotiz.',
};
