import type { LaterMessages } from '../later.ts';
import { longDay, plural, timeOfDay } from './word-forms.ts';

const on = (atMs: number): string => `am ${longDay(atMs)} um ${timeOfDay(atMs)}`;

/** What-if forks of a board, in German. */
export const fork: LaterMessages['fork'] = {
  menu: 'Was wäre, wenn …',
  title: 'Was wäre, wenn …',
  intro:
    'Eine Abzweigung ist eine Kopie dieses Boards zum Ausprobieren. Hier ändert sich nichts, bis du etwas zurückbringst.',
  nameLabel: 'Name der Abzweigung',
  suggested: (title) => `Was wäre, wenn: ${title}`,
  make: 'Dieses Board abzweigen',
  making: 'Wird abgezweigt …',
  failed: 'Dieser Browser konnte die Abzweigung nicht behalten.',
  list: 'Abzweigungen und Kopien auf diesem Gerät',
  none: 'Auf diesem Gerät gibt es keine Abzweigung dieses Boards.',
  madeAt: (atMs) => `Abgezweigt ${on(atMs)}`,
  compare: (title) => `Vergleichen mit ${title}`,
  compareShort: 'Vergleichen',
  tickSome: 'Kreuze zuerst etwas an.',
  open: 'Öffnen',
  back: 'Alle Abzweigungen',
  ofOriginal: (title, atMs) =>
    `Dieses Board ist eine Abzweigung von „${title}“, gemacht ${on(atMs)}. Es lebt für sich.`,
  chip: 'Abzweigung',
  compareOriginal: 'Mit dem Original vergleichen',
  unreadable: 'Dieses Board ließ sich von diesem Gerät nicht lesen.',
  reading: 'Wird gelesen …',
  heading: (title) => `Was in „${title}“ anders ist`,
  same: 'Nichts ist anders, was man zurückbringen könnte.',
  count: (count) => plural(count, { one: '{n} Unterschied', other: '{n} Unterschiede' }),
  movedOn: (count) =>
    plural(count, {
      one: 'Dieses Board ist seither weitergegangen: {n} Sache wurde hier geändert.',
      other: 'Dieses Board ist seither weitergegangen: {n} Sachen wurden hier geändert.',
    }),
  alsoChanged: 'seither auch hier geändert',
  tickAll: 'Alle ankreuzen',
  tickNone: 'Keine ankreuzen',
  bringTicked: (count) =>
    plural(count, { one: '{n} angekreuzte zurückbringen', other: '{n} angekreuzte zurückbringen' }),
  bringOne: 'Zurückbringen',
  bringOneOf: (subject) => `Zurückbringen: ${subject}`,
  done: (count, title) =>
    plural(count, {
      one: `{n} Änderung aus „${title}“ zurückgebracht.`,
      other: `{n} Änderungen aus „${title}“ zurückgebracht.`,
    }),
  changedMeanwhile: (count) =>
    plural(count, {
      one: '{n} davon wurde gerade auf diesem Board geändert. Nichts wurde zurückgebracht: Sieh noch einmal hin.',
      other:
        '{n} davon wurden gerade auf diesem Board geändert. Nichts wurde zurückgebracht: Sieh noch einmal hin.',
    }),
  onlyThere: (count) =>
    plural(count, { one: '{n} Befund nur dort', other: '{n} Befunde nur dort' }),
  notThere: (count) =>
    plural(count, {
      one: '{n} Befund dieses Boards ist dort weg',
      other: '{n} Befunde dieses Boards sind dort weg',
    }),
  sameFindings: 'Die Befunde sind auf beiden gleich.',
  show: 'Auf dem Board zeigen',
  viewOnly: 'Du kannst ansehen. Zurückbringen braucht den Link zum Bearbeiten.',
};
