import type { LaterMessages } from '../later.ts';

/** Handing on a board, in German. */
export const share: LaterMessages['share'] = {
  title: 'Board teilen',
  intro: 'Wer einen Link hat, öffnet das Board ohne Konto. Wähle, was man damit darf.',
  roles: {
    facilitate: {
      title: 'Moderation',
      body: 'Ändert alles und kann alle drei Links weitergeben.',
    },
    edit: {
      title: 'Bearbeiten',
      body: 'Ändert alles auf dem Board: PBIs, Abhängigkeiten, Teams, Sprints.',
    },
    view: {
      title: 'Ansehen',
      body: 'Sieht sich um, sucht, folgt. Nichts davon ändert das Board.',
    },
  },
  linkLabel: (role) => `Link: ${role}`,
  copyLink: (role) => `Link kopieren: ${role}`,
  copyByHand: 'Der Browser lässt diese Seite nicht kopieren. Der Link ist markiert: Drücke Strg+C.',
  lanNote:
    'Diese Seite wurde ohne https geöffnet; Kopieren per Knopf und Arbeiten ohne Netz nach dem Neuladen gehen deshalb vielleicht nicht.',
  notYours: 'Dein Link darf weniger, deshalb kannst du diesen nicht weitergeben.',
  offline: 'Links kommen vom Server. Das braucht eine Verbindung.',
  care: 'Ein Link ist ein Schlüssel: Schick ihn nur Leuten, die ihn haben sollen.',
  address:
    'Nach dem Öffnen eines Links steht der Schlüssel nicht mehr in der Adresszeile. Kopiere Links hier.',
};
