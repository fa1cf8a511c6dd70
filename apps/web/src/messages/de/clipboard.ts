import type { LaterMessages } from '../later.ts';
import { plural } from './word-forms.ts';

/** Copying from the Map and pasting on it, in German. */
export const clipboard: LaterMessages['clipboard'] = {
  copied: (count) => plural(count, { one: 'Kopiert.', other: '{n} Dinge kopiert.' }),
  pasted: (count) => plural(count, { one: 'Eingefügt.', other: '{n} Dinge eingefügt.' }),
  imagesMissing: (count) =>
    plural(count, {
      one: 'Das Bild liegt nicht auf diesem Gerät. Sein Platz bleibt leer, bis jemand, der es hat, dieses Board öffnet.',
      other:
        '{n} Bilder liegen nicht auf diesem Gerät. Ihre Plätze bleiben leer, bis jemand, der sie hat, dieses Board öffnet.',
    }),
  tooLarge: 'Das ist zu viel, um es auf einmal zu kopieren. Weniger auswählen.',
  refused: {
    newer: 'Das wurde aus einem neueren Weft kopiert. Die Seite neu laden, um es zu bekommen.',
    damaged: 'Das Kopierte ist beschädigt und lässt sich nicht einfügen.',
    'too-large': 'Das Kopierte ist zu groß zum Einfügen.',
  },
};
