import type { LaterMessages } from '../later.ts';
import { formatNumber, plural } from './word-forms.ts';

const items = (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' });
const points = (count: number): string => plural(count, { one: '{n} Punkt', other: '{n} Punkte' });

/** What is done on the board, in German: tools, menus, moving, drawing. */
export const canvasTools: LaterMessages['canvasTools'] = {
  zoom: {
    group: 'Zoom',
    in: 'Näher',
    out: 'Weiter weg',
    now: (percent) => `${percent.toString()} %`,
    nowLabel: (percent) => `Zoom ${percent.toString()} %. In echter Größe zeigen`,
    fit: 'Alles zeigen',
    selection: 'Auswahl zeigen',
    miniMap: 'Übersichtskarte',
    lines: (shown, all) => `${shown.toString()} von ${all.toString()} Linien`,
    linesLabel: (shown, all) =>
      `${shown.toString()} von ${plural(all, { one: '{n} Abhängigkeit', other: '{n} Abhängigkeiten' })} zu sehen. Auch die unbedenklichen zeigen`,
  },
  tools: {
    label: (key) => `Werkzeuge für ${key}`,
    several: (count) => `Werkzeuge für ${items(count)}`,
    selected: items,
    rename: 'Umbenennen',
    details: 'Einzelheiten',
    size: 'Größe',
    noSize: '?',
    sizeOf: (size) => (size === null ? 'Keine Größe' : formatNumber(size)),
    ready: 'Ready',
    move: 'Verschieben …',
    waitsFor: 'Wartet auf …',
    enables: 'Ermöglicht …',
    slice: 'Aufteilen …',
    putAside: 'Beiseitelegen',
  },
  draft: {
    label: (cell) => `Neues PBI in ${cell}`,
    placeholder: 'Was soll danach möglich sein?',
    hint: 'Enter speichert, Escape bricht ab',
  },
  renameLabel: (key) => `Neuer Titel von ${key}`,
  move: {
    title: (subject) => `${subject} verschieben`,
    several: items,
    cell: (cell, effect) => `${cell}: ${effect}`,
    here: 'ist jetzt hier',
    help: 'Zahlen zeigen die Last nach dem Verschieben. Pfeile gehen weiter, Enter verschiebt, Escape lässt es, wo es ist.',
    newFindings: (count) => plural(count, { one: '{n} neuer Befund', other: '{n} neue Befunde' }),
    goneFindings: (count) =>
      plural(count, { one: '{n} Befund weniger', other: '{n} Befunde weniger' }),
    loadOf: (load, capacity) =>
      capacity === undefined
        ? points(load)
        : `${formatNumber(load)} von ${plural(capacity, { one: '{n} Punkt', other: '{n} Punkten' })}`,
    over: (count) => `${formatNumber(count)} darüber`,
  },
  dragged: {
    stack: items,
  },
  aim: {
    pickTo: (key) => `${key} kommt zuerst. Wähle, was darauf wartet.`,
    pickFrom: (key) => `${key} wartet. Wähle, was zuerst kommen muss.`,
    pickFirst: 'Wähle, was zuerst kommt, dann, was darauf wartet.',
    exists: 'Diese Abhängigkeit ist schon gezogen.',
    circle: (keys) =>
      `Das würde einen Kreis schließen: ${keys.join(' → ')}. Du darfst ihn ziehen; er wird zu „Hält uns auf“.`,
    draw: (from, to) => `${from} vor ${to}`,
    cancel: 'Abbrechen',
    handle: (key) => `Abhängigkeit von ${key} aus ziehen`,
  },
  team: {
    menu: (name) => `Team ${name}`,
    rename: 'Umbenennen',
    hue: (name) => `Farbe: ${name}`,
    hues: [
      'Blau',
      'Zinnober',
      'Grün',
      'Violett',
      'Bernstein',
      'Petrol',
      'Rosa',
      'Oliv',
      'Schiefer',
    ],
    up: 'Nach oben',
    down: 'Nach unten',
    putAside: 'Beiseitelegen',
  },
  sprint: {
    menu: (name) => `Sprint ${name}`,
    rename: 'Umbenennen',
    states: { planned: 'Geplant', running: 'Läuft', closed: 'Beendet' },
    putAside: 'Beiseitelegen',
  },
  people: {
    drags: (name, count) => `${name}: ${items(count)}`,
  },
  lens: {
    neighbourhood: (key) => `Worauf ${key} wartet und was es ermöglicht`,
    withDependencies: (count) =>
      plural(count, { one: '{n} PBI mit Abhängigkeiten', other: '{n} PBIs mit Abhängigkeiten' }),
    longestChain: (count, size) => `Die längste Kette: ${items(count)}, ${points(size)}`,
    noChain: 'Nichts Geplantes wartet auf etwas.',
    reach: 'Wie weit',
    reaches: { one: '1 Schritt', two: '2 Schritte', all: 'Alles' },
    leave: 'Das ganze Board zeigen',
  },
  miniMap: {
    label: 'Übersichtskarte. Drücke darauf, um dorthin zu gehen.',
  },
};
