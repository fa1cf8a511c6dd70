import type { LaterMessages } from '../later.ts';
import { plural, timeOfDay } from './word-forms.ts';

const areSaved = (count: number): string =>
  plural(count, {
    one: '{n} Änderung ist auf diesem Gerät gespeichert',
    other: '{n} Änderungen sind auf diesem Gerät gespeichert',
  });
const notSent = (count: number): string =>
  plural(count, {
    one: '{n} Änderung wurde nicht gesendet.',
    other: '{n} Änderungen wurden nicht gesendet.',
  });
const CANNOT_KEEP = 'Dieser Browser kann deine Änderungen nicht behalten';

/** What the sync pill means, in German. */
export const syncDetails: LaterMessages['syncDetails'] = {
  updateNeeded: {
    titles: {
      'server-is-newer': 'Dieser Tab ist älter als der Server.',
      'server-is-older': 'Dieser Tab ist neuer als der Server.',
      'board-is-newer':
        'Ein neueres Weft hat hier an diesem Board gearbeitet. Du kannst es ansehen, nicht ändern.',
    },
    body: (waiting) =>
      waiting === 0
        ? 'Lade neu, um weiterzuarbeiten.'
        : `${areSaved(waiting)} und ${waiting === 1 ? 'wird' : 'werden'} nach dem Neuladen gesendet.`,
    reload: 'Neu laden',
  },
  newVersion: 'Eine neuere Version von Weft ist bereit. Deine Änderungen bleiben.',
  detail: {
    opening: 'Das Board wird von diesem Gerät gelesen und der Server gefragt.',
    synced: (confirmedAtMs, people) =>
      `Zuletzt bestätigt um ${timeOfDay(confirmedAtMs, 'seconds')} · ${plural(people, {
        one: 'nur du bist hier',
        other: '{n} Leute hier',
      })}.`,
    onDevice:
      'Dieses Board ist nur auf diesem Gerät: Kein Server hat es, und niemand sonst sieht es. Alles außer dem Teilen geht.',
    onDeviceWriting: 'Deine letzten Änderungen werden geschrieben.',
    saving: 'Deine letzten Änderungen werden auf diesem Gerät und dem Server gespeichert.',
    savingSlowly:
      'Dieser Browser braucht lange, deine letzten Änderungen auf diesem Gerät zu speichern.',
    sending: (waiting) => `${areSaved(waiting)} und unterwegs.`,
    offline:
      'Du kannst weiterarbeiten. Änderungen bleiben auf diesem Gerät, bis die Verbindung zurück ist.',
    lastContact: (atMs) => `Letzter Kontakt um ${timeOfDay(atMs)}.`,
    tryingAgain: (seconds) =>
      seconds <= 0 ? 'Neuer Versuch läuft.' : `Neuer Versuch in ${seconds.toString()} s.`,
    tryingNow: 'Die Verbindung wird aufgebaut.',
    catchingUp: 'Was andere geändert haben, kommt an. Du kannst weiterarbeiten.',
    catchingUpWith: (waiting) =>
      `${areSaved(waiting)} und ${waiting === 1 ? 'wird' : 'werden'} als Nächstes gesendet.`,
    notSavedOnDevice: {
      quota: `${CANNOT_KEEP}: Sein Speicher ist voll.`,
      private: `${CANNOT_KEEP}: Dieses Fenster darf nichts speichern.`,
      blocked: `${CANNOT_KEEP}: Ein anderer Tab hält eine ältere Version offen.`,
      aborted: `${CANNOT_KEEP}: Er hat das Schreiben verweigert.`,
      damaged: `${CANNOT_KEEP}: Die Kopie auf diesem Gerät ist nicht lesbar.`,
      silent:
        'Dieser Browser sagt nicht, ob er deine Änderungen behält: Er antwortet seit Langem nicht.',
    },
    onlyWhileOpen: 'Sie sind nur sicher, solange dieser Tab offen und verbunden ist.',
    onlyInThisTab:
      'Sie sind nur in diesem Tab, bis sie gespeichert oder gesendet werden können. Schließ ihn nicht.',
    serverNotSaving:
      'Der Server ist erreichbar, kann aber nichts speichern. Deine Änderungen bleiben auf diesem Gerät und werden noch einmal gesendet.',
    notAccepted: {
      viewer: (waiting) => `Du darfst nicht mehr bearbeiten. ${notSent(waiting)}`,
      'too-big': (waiting) => `Eine Änderung war zu groß für den Server. ${notSent(waiting)}`,
      refused: (waiting) => `Der Server hat eine Änderung abgelehnt. ${notSent(waiting)}`,
    },
    updateNeeded: {
      'server-is-newer': 'Dieser Tab ist älter als der Server. Lade ihn neu, um weiterzuarbeiten.',
      'server-is-older':
        'Dieser Tab ist neuer als der Server. Lade ihn neu; Änderungen gehen hinauf, sobald beide dieselbe Version haben.',
      'board-is-newer':
        'Ein neueres Weft hat auf diesem Gerät an diesem Board gearbeitet und vielleicht geschrieben, was dieser Tab kaputt machen würde. Lade ihn neu, um weiterzuarbeiten.',
    },
    gone: 'Der Server bietet dieses Board unter deinem Link nicht mehr an.',
  },
  meaning: {
    savedOnDevice:
      'Auf diesem Gerät gespeichert: Der Browser hat bestätigt, dass er die Änderung geschrieben hat.',
    synced: 'Synchron: Der Server hat bestätigt, dass die Änderung auf seiner Platte ist.',
  },
  removedByBrowser: (count, atMs) =>
    `Der Browser hat ${plural(count, { one: '{n} Änderung', other: '{n} Änderungen' })} entfernt, gespeichert um ${timeOfDay(atMs)}. Sie sind nicht wiederherzustellen.`,
  tryNow: 'Jetzt versuchen',
  keepFile: 'Als Datei sichern …',
  putOnServer: 'Auf einen Server legen …',
  reload: 'Neu laden',
  downloadUnsent: 'Herunterladen',
  discard: 'Verwerfen',
  discardSure: 'Endgültig verwerfen',
};
