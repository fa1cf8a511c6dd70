import type { LaterMessages } from '../later.ts';
import { thingsOnMap } from './things-on-map.ts';
import { formatNumber, plural } from './word-forms.ts';

/** What happened on a board, in German. */
export const happened: LaterMessages['happened'] = {
  tabs: 'Versionen oder Geschehenes',
  versionsTab: 'Versionen',
  tab: 'Was geschah',
  intro: 'Wer was getan hat, in Abschnitten von fünf Minuten. Das Letzte steht oben.',
  reading: (percent) => `Was geschah, wird gelesen … ${formatNumber(percent)} %`,
  offline:
    'Was geschah, liegt auf dem Server. Sobald du wieder verbunden bist, kannst du es ansehen.',
  nothingKept:
    'Noch ist nichts aufgehoben, was sich zeigen ließe. Es beginnt mit der nächsten Version des Boards.',
  none: 'Seitdem ist nichts geschehen.',
  noneAbout: 'Seitdem ist damit nichts geschehen.',
  since: 'Seit',
  beginning: 'Beginn des Boards',
  damaged: (count) =>
    plural(count, {
      one: '{n} Änderung ließ sich nicht lesen und fehlt hier.',
      other: '{n} Änderungen ließen sich nicht lesen und fehlen hier.',
    }),
  listLabel: 'Was geschah, nach Tagen',
  by: (name, what) => `${name}: ${what}`,
  server: 'Weft',
  you: 'Du',
  exportCsv: 'Als CSV herunterladen',
  csv: { time: 'Zeit', who: 'Wer', what: 'Was geschah', changes: 'Änderungen' },
  fileName: (board) => `${board} was geschah`,
  replay: 'Abspielen',
  replayFrom: (what) => `Board zeigen nach: ${what}`,
  showAt: 'Zeigen',
  activity: 'Was damit geschah',
  showActivity: 'Zeigen, was damit geschah',
  pbis: (count) => plural(count, { one: '{n} PBI', other: '{n} PBIs' }),
  added: (what) => `${what} hinzugefügt`,
  moved: (what, place) => `${what} verschoben nach ${place}`,
  movedElsewhere: (what) => `${what} anderswohin verschoben`,
  putAside: (what) => `${what} beiseitegelegt`,
  lines: {
    'line-came': (count) =>
      plural(count, { one: '{n} Abhängigkeit gezogen', other: '{n} Abhängigkeiten gezogen' }),
    'line-went': (count) =>
      plural(count, { one: '{n} Abhängigkeit entfernt', other: '{n} Abhängigkeiten entfernt' }),
    'line-changed': (count) =>
      plural(count, { one: '{n} Abhängigkeit geändert', other: '{n} Abhängigkeiten geändert' }),
  },
  items: {
    sized: (what) => `Größe von ${what} geschätzt`,
    'readiness-set': (what) => `entschieden, ob ${what} bereit ist`,
    'state-set': (what) => `Zustand von ${what} gesetzt`,
    'integration-set': (what) => `gesetzt, ob ${what} integriert ist`,
    renamed: (what) => `${what} umbenannt`,
    'details-set': (what) => `zu ${what} geschrieben`,
    ordered: (what) => `Reihenfolge von ${what} geändert`,
    'placed-on-map': (what) => `${what} auf der Map verschoben`,
  },
  objects: {
    'object-came': (things) => `${thingsOnMap(things)} auf die Map gelegt`,
    'object-moved': (things) => `${thingsOnMap(things)} auf der Map verschoben`,
    'object-changed': (things) => `${thingsOnMap(things)} auf der Map geändert`,
    'object-went': (things) => `${thingsOnMap(things)} von der Map genommen`,
  },
  nexus: 'Teams, Sprints, Kapazitäten oder Vereinbarungen geändert',
  replayTitle: 'Das Board, wie es war',
  replayIntro: 'Ansehen ändert nichts. Pfeiltasten gehen Schritt für Schritt.',
  slider: 'Zeitpunkt',
  moment: (step, steps, time) => `${formatNumber(step)} von ${formatNumber(steps)} · ${time}`,
  start: 'Vor der ersten Änderung',
  back: 'Eine Änderung zurück',
  forth: 'Eine Änderung weiter',
  play: 'Abspielen',
  pause: 'Anhalten',
  toNow: 'Zurück zum Jetzt',
  boardLabel: (count) => plural(count, { one: 'Board mit {n} PBI', other: 'Board mit {n} PBIs' }),
  mapLabel: (count, things) =>
    `Map mit ${thingsOnMap(things, plural(count, { one: '{n} PBI', other: '{n} PBIs' }))}`,
  findingsThen: (count) => plural(count, { one: '{n} Befund', other: '{n} Befunde' }),
  zoomIn: 'Größer',
  zoomOut: 'Kleiner',
  fit: 'Ganzes Board',
};
