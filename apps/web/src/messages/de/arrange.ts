import type { LaterMessages } from '../later.ts';
import { plural } from './word-forms.ts';

/** Arranging PBIs of the Map, in German. */
export const arrange: LaterMessages['arrange'] = {
  title: 'Nach Abhängigkeiten anordnen',
  command: 'Nach Abhängigkeiten anordnen …',
  also: 'Layout, aufräumen, automatisch anordnen, Graph, Map ordnen',
  which: 'Welche PBIs',
  scopes: {
    tray: (count) => `In der Ablage (${count.toString()})`,
    selection: (count) => `Ausgewählte (${count.toString()})`,
    all: (count) => `Alle (${count.toString()})`,
  },
  nothing: 'Hier gibt es kein PBI zum Anordnen.',
  allLocked: 'Diese sind alle gesperrt. Zum Anordnen müssen sie entsperrt werden.',
  tooMany: (count, most) =>
    `Das sind ${count.toString()} PBIs; ${most.toString()} lassen sich auf einmal anordnen. Einige auswählen und dann die Auswahl nehmen.`,
  working: (count) =>
    plural(count, { one: '{n} PBI wird angeordnet …', other: '{n} PBIs werden angeordnet …' }),
  failed: 'Das Anordnen ist nicht gelungen. Die Verbindung prüfen oder weniger PBIs auswählen.',
  shown: (count) =>
    plural(count, {
      one: '{n} PBI stünde wie umrissen.',
      other: '{n} PBIs stünden wie umrissen.',
    }),
  movesPlaced: (count) =>
    plural(count, {
      one: '{n} davon verließe den Platz, den ihm jemand gegeben hat.',
      other: '{n} davon verließen die Plätze, die ihnen Menschen gegeben haben.',
    }),
  keepsLocked: (count) =>
    plural(count, { one: '{n} gesperrtes bleibt stehen.', other: '{n} gesperrte bleiben stehen.' }),
  cancel: 'Abbrechen',
  apply: 'Anordnen',
  notYet: 'Es gibt noch nichts anzuwenden',
  done: (count) => plural(count, { one: '{n} PBI angeordnet.', other: '{n} PBIs angeordnet.' }),
};
