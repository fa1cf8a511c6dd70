import type { Messages } from '../catalogue.ts';
import { plural } from './word-forms.ts';

const areSaved = (count: number): string =>
  plural(count, {
    one: '{n} Änderung ist auf diesem Gerät gespeichert',
    other: '{n} Änderungen sind auf diesem Gerät gespeichert',
  });

/** What stands around the board, in German. */
export const shell: Messages['shell'] = {
  toBoards: 'Alle Boards',
  boardTitle: 'Name des Boards',
  untitled: 'Board ohne Namen',
  renameBoard: (title) => `${title}. Board umbenennen`,
  goal: 'Ziel',
  productGoal: 'Product Goal',
  nexusSprintGoal: (sprint) => `Nexus Sprint Goal, ${sprint}`,
  addProductGoal: 'Product Goal eintragen',
  noProductGoal: 'Noch kein Product Goal',
  addNexusSprintGoal: 'Nexus Sprint Goal eintragen',
  noNexusSprintGoal: 'Noch kein Nexus Sprint Goal',
  goals: 'Ziele',
  quoted: (goal) => `„${goal}“`,
  goalCollision: 'Zur selben Zeit wurden verschiedene Wortlaute geschrieben.',
  takeWording: (text) => `„${text}“ nehmen`,
  share: 'Teilen',
  needsConnection: 'Das braucht eine Verbindung.',
  menu: 'Menü',
  import: 'Importieren',
  search: 'Auf diesem Board suchen',
  shortcuts: 'Tastenkürzel',
  putAside: 'Beiseitegelegt',
  versions: 'Versionen …',
  downloadCopy: 'Kopie herunterladen',
  panel: 'Einzelheiten',
  openPanel: 'Einzelheiten zeigen',
  closePanel: 'Einzelheiten verbergen',
  resizePanel: 'Breite der Einzelheiten',
  panelTabs: 'Einzelheiten',
  screens: {
    label: 'Ansichten dieses Boards',
    names: {
      board: 'Board',
      map: 'Map',
      plan: 'Plan',
      backlog: 'Backlog',
      sprint: 'Sprint',
      outline: 'Gliederung',
    },
  },
  tabItem: 'PBI',
  tabFindings: 'Befunde',
  tabChanges: 'Änderungen',
  tabPeople: 'Leute',
  tools: 'Werkzeuge',
  toolSelect: 'Auswählen',
  toolHand: 'Ansicht bewegen',
  toolItem: 'Neues PBI',
  toolDependency: 'Neue Abhängigkeit',
  backlogList: 'Product Backlog ordnen',
  guide: 'Erste Schritte',
  nexus: 'Der Nexus …',
  lens: 'Was zu sehen ist',
  history: 'Rückgängig und wiederholen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  theme: 'Farben',
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  themeNow: {
    system: 'Farben folgen dem System',
    light: 'Helle Farben',
    dark: 'Dunkle Farben',
  },
  interfaceHidden: 'Alles außer dem Board ist verborgen. Strg und Punkt bringt es zurück.',
  language: 'Sprache',
  languages: { system: 'Wie der Browser', en: 'English', de: 'Deutsch' },

  loading: {
    fetching: 'Das Board wird geholt.',
    slow: 'Es wird noch geholt. Wahrscheinlich ist die Verbindung langsam.',
  },

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

  crash: {
    title: 'Die Anzeige ist gestolpert; deine Änderungen sind sicher.',
    body: 'Was du geändert hast, wurde dabei auf diesem Gerät gespeichert. Lade die Ansicht neu.',
    reload: 'Ansicht neu laden',
    startPage: 'Zu allen Boards',
  },

  sync: {
    label: (text) => `${text}. Was das heißt`,
    title: 'Wo deine Änderungen sind',
    pill: {
      opening: 'Öffnet',
      synced: 'Synchron',
      onDevice: 'Auf diesem Gerät',
      saving: 'Speichert',
      sending: (waiting) => `Sendet ${waiting.toString()}`,
      offline: (waiting) => (waiting === 0 ? 'Offline' : `Offline · ${waiting.toString()} wartend`),
      catchingUp: 'Holt auf',
      notSavedOnDevice: 'Nicht auf diesem Gerät gespeichert',
      serverNotSaving: 'Server speichert nicht',
      notAccepted: 'Nicht angenommen',
      updateNeeded: 'Neu laden nötig',
      gone: 'Nicht verbunden',
    },
    said: {
      offline: 'Offline. Du kannst weiterarbeiten.',
      back: 'Wieder verbunden. Alles ist synchron.',
      notSavedOnDevice: 'Achtung: Deine Änderungen werden auf diesem Gerät nicht gespeichert.',
      serverNotSaving: 'Achtung: Der Server speichert keine Änderungen.',
      notAccepted: 'Achtung: Deine Änderungen werden nicht mehr angenommen.',
      updateNeeded: 'Eine andere Version von Weft ist nötig. Lade diesen Tab neu.',
    },
  },
};
