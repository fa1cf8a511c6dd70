import type { LaterMessages } from '../later.ts';
import { plural } from './word-forms.ts';

/** Images on the Map, in German. */
export const images: LaterMessages['images'] = {
  add: 'Bild',
  alsoAdd: 'Foto, Screenshot, Grafik, Datei, hochladen',
  added: (count) => plural(count, { one: 'Bild hinzugefügt.', other: '{n} Bilder hinzugefügt.' }),
  coming: 'Bild ist unterwegs',
  away: 'Dieses Bild ist noch nicht auf diesem Gerät',
  damaged:
    'Auf dem Server beschädigt: Es kommt zurück, sobald jemand mit diesem Bild auf dem Gerät die Map öffnet.',
  failed: {
    'not-allowed': 'Dieses Bild kann nicht gezeigt werden: Dein Link öffnet es nicht.',
    full: 'Dieses Bild kann nicht gezeigt werden.',
    'not-taken': 'Dieses Bild kann nicht gezeigt werden: Es ist beschädigt.',
  },
  notSent: {
    'not-allowed': 'Nur auf diesem Gerät: Dein Link darf keine Bilder hinzufügen.',
    full: 'Nur auf diesem Gerät: Das Board hat keinen Platz für weitere Bilder.',
    'not-taken': 'Nur auf diesem Gerät: Der Server hat es nicht angenommen.',
  },
  refused: {
    svg: 'Ein SVG kann ein Programm enthalten und kommt deshalb nicht auf ein Board. Speichere es zuerst als PNG.',
    'too-large': 'Ein Bild ist zu groß.',
    'too-many-pixels': 'Ein Bild hat zu viele Pixel: mehr als 100 Millionen.',
    'not-readable': 'Dieser Browser kann eines der Bilder nicht lesen.',
    insecure: 'Bilder brauchen eine sichere Verbindung (https).',
  },
  notKept: 'Dieses Gerät konnte das Bild nicht behalten, deshalb wurde es nicht hinzugefügt.',
  tooMany: (most) => `Das sind zu viele auf einmal: höchstens ${most.toString()} Bilder.`,
};
