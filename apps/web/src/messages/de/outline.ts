import type { DependencyStatus } from '@weft/domain';
import type { LaterMessages } from '../later.ts';
import { formatNumber, plural } from './word-forms.ts';

const pbis = (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' });
const points = (count: number): string => plural(count, { one: '{n} Punkt', other: '{n} Punkte' });
const STATUSES: Readonly<Record<DependencyStatus, string>> = {
  open: '',
  agreed: 'vereinbart',
  resolved: 'erledigt',
};

/** The board as a tree, in German. */
export const outline: LaterMessages['outline'] = {
  title: 'Gliederung',
  tree: 'Das Board als Baum',
  count: (items, lines) =>
    `${pbis(items)}, ${plural(lines, { one: '{n} Abhängigkeit', other: '{n} Abhängigkeiten' })}`,
  countShown: (shown, all) => `${formatNumber(shown)} von ${pbis(all)}`,
  hint: 'Pfeile bewegen, rechts und links öffnen und falten, Enter zeigt es in den Einzelheiten.',
  hintByTouch: 'Tippe auf ein PBI: Hierher kommen seine Werkzeuge.',
  unfoldAll: 'Alles öffnen',
  foldAll: 'Alles falten',
  usual: 'Bis zu den PBIs falten',
  noMatch: 'Kein PBI passt zu allen Filtern.',
  clearFilters: 'Alle entfernen',
  empty: 'Noch kein PBI.',

  nexus: 'Der Nexus als Ganzes',
  backlog: 'Product Backlog',
  sprintStates: { planned: '', running: 'läuft', closed: 'abgeschlossen' },
  aside: 'beiseitegelegt',
  noTitle: 'Noch ohne Titel',
  parts: (parts) => parts.filter((part) => part !== '').join('. '),
  beside: (parts) => parts.filter((part) => part !== '').join(', '),
  items: pbis,
  points,
  load: (load, capacity) =>
    capacity === undefined
      ? points(load)
      : `${formatNumber(load)} von ${plural(capacity, { one: '{n} Punkt', other: '{n} Punkten' })}${load > capacity ? `, ${formatNumber(load - capacity)} darüber` : ''}`,
  loadShort: (load, capacity) =>
    capacity === undefined ? points(load) : `${formatNumber(load)} / ${formatNumber(capacity)}`,
  nothingYet: 'noch nichts',
  ordinal: (ordinal, all) => `${formatNumber(ordinal)} von ${formatNumber(all)}`,
  waitsFor: 'Wartet auf',
  enables: 'Ermöglicht',
  missing: (name) =>
    name === undefined
      ? 'ein PBI, das nicht auf diesem Board ist'
      : `${name}, nicht auf diesem Board`,
  status: (status) => STATUSES[status],
  toDecide: 'Zwei Entscheidungen zur selben Zeit',
  toDecideShort: 'Offen',
  decision: (question, answers) => `${question}: ${answers.join(' oder ')}`,
  answer: (answer, by) => `${answer} (${by})`,

  tools: {
    none: 'Wähle ein PBI: Seine Werkzeuge kommen hierher.',
    label: (subject) => `Werkzeuge für ${subject}`,
    open: 'In den Einzelheiten zeigen',
    move: 'Verschieben nach …',
    size: 'Größe …',
    ready: 'Ready',
    dependency: 'Abhängigkeit …',
    waitsFor: 'Wartet auf …',
    enables: 'Ermöglicht …',
    more: 'Mehr',
    rename: 'Umbenennen',
    slice: 'Aufteilen …',
    comment: 'Kommentieren',
    showOnGrid: 'Auf dem Board zeigen',
    putAside: 'Beiseitelegen',
    otherEnd: (key) => `Zu ${key} gehen`,
    removeLine: 'Abhängigkeit entfernen',
    line: (from, to) => `${from} vor ${to}`,
  },
  selected: (count) => `${pbis(count)} ausgewählt`,
  renameLabel: (key) => `Neuer Titel von ${key}`,
  sizeTitle: (subject) => `Größe von ${subject}`,
  sizeField: 'Größe',
  sizes: 'Übliche Größen',
  noSize: 'Ohne Größe',
  sizeHint: 'Eine Zahl, oder XS bis XXL. Leer: ohne Größe.',
  wrongSize: 'Das ist keine Größe. Zahlen ab 0, oder XS, S, M, L, XL, XXL.',
  setSize: 'Größe setzen',
  moveTitle: (subject) => `${subject} verschieben nach`,
  moveHelp:
    'Hoch und runter geht weiter, links und rechts wechselt den Sprint, Enter verschiebt, Escape lässt es.',
  place: (team, sprint, effect) =>
    effect === '' ? `${team}, ${sprint}` : `${team}, ${sprint}: ${effect}`,
  isHere: 'ist jetzt hier',
  aim: {
    from: (key) => `${key} kommt zuerst. Gehe zu dem, was darauf wartet, und drücke Enter.`,
    to: (key) => `${key} wartet. Gehe zu dem, was zuerst kommen muss, und drücke Enter.`,
    cancel: 'Abbrechen',
    left: 'Es wurde keine Abhängigkeit gezogen.',
    itself: 'Ein PBI kann nicht auf sich selbst warten.',
  },
  showOn: {
    board: 'Das ausgewählte PBI auf dem Board zeigen',
    outline: 'Das ausgewählte PBI in der Gliederung zeigen',
  },
};
