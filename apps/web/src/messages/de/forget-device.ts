import type { LaterMessages } from '../later.ts';
import { plural } from './word-forms.ts';

/** Leaving a device that is given to somebody else, in German. */
export const forgetDevice: LaterMessages['forgetDevice'] = {
  title: 'Alles auf diesem Gerät vergessen?',
  body: 'Dieser Browser entfernt seine Kopien aller Boards, ihre Links, deinen Namen, deine Einstellungen und die Anwendung selbst. Was auf einem Server ist, bleibt dort; du brauchst die Links, um es wieder zu öffnen.',
  onlyHere: (count) =>
    plural(count, {
      one: '{n} Board ist nur auf diesem Gerät. Es wäre endgültig weg. Heb im Zweifel zuerst eine Datei davon auf.',
      other:
        '{n} Boards sind nur auf diesem Gerät. Sie wären endgültig weg. Heb im Zweifel zuerst Dateien davon auf.',
    }),
  unsent: (count) =>
    plural(count, {
      one: '{n} Änderung wurde nie gesendet. Sie ginge verloren.',
      other: '{n} Änderungen wurden nie gesendet. Sie gingen verloren.',
    }),
  act: 'Alles vergessen',
  acting: 'Wird vergessen …',
  doneTitle: 'Auf diesem Gerät ist nichts mehr davon.',
  doneBody: 'Du kannst diesen Tab schließen.',
  again: 'Neu beginnen',
  refused: {
    'open-tabs':
      'Ein Board ist in einem anderen Tab offen, der es wieder behalten würde. Schließ ihn zuerst. Nichts wurde entfernt.',
    'not-removed':
      'Dieser Browser hat nicht alles entfernt. Schließ andere Tabs von Weft und versuch es noch einmal, oder lösche die Daten dieser Seite in den Einstellungen des Browsers.',
  },
};
