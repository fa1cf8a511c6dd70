import type { LaterMessages } from '../later.ts';
import { plural } from './word-forms.ts';

/** Why there is no board under an address, in German. */
export const boardGone: LaterMessages['boardGone'] = {
  revoked: {
    title: 'Dieser Link gilt nicht mehr.',
    body: 'Er wurde zurückgezogen oder nur zum Teil kopiert. Frage nach einem neuen.',
  },
  'no-such-board': {
    title: 'Dieses Board ist nicht auf diesem Server.',
    body: 'Es wurde gelöscht, oder es liegt auf einem anderen Server.',
  },
  'no-such-page': {
    title: 'Unter dieser Adresse ist nichts.',
    body: 'Vielleicht wurde nur ein Teil von ihr kopiert.',
  },
  lineage: {
    title: 'Dieses Board wurde auf dem Server neu begonnen.',
    body: 'Die Kopie auf diesem Gerät gehört zu seinem früheren Leben; beide werden nicht vermischt.',
  },
  'no-link': {
    title: 'Dieses Board braucht seinen Link.',
    body: 'Auf diesem Gerät ist nichts davon. Öffne den ganzen Link, den du bekommen hast, mit dem Teil nach dem #.',
  },
  unreadable: {
    title: 'Dieser Browser gibt nicht heraus, was er von diesem Board hat.',
    body: 'Sein Speicher ist voll, beschädigt oder von einem anderen Tab belegt. Gelöscht wurde nichts. Lade die Seite neu, oder öffne den ganzen Link, den du bekommen hast.',
  },
  unsent: (count) =>
    plural(count, {
      one: '{n} Änderung von dir auf diesem Gerät wurde nicht gesendet.',
      other: '{n} Änderungen von dir auf diesem Gerät wurden nicht gesendet.',
    }),
  startPage: 'Zu allen Boards',
};
