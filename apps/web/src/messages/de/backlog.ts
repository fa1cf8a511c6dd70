import type { LaterMessages } from '../later.ts';
import { plural } from './word-forms.ts';

/** The list in which the Product Backlog is ordered, in German. */
export const backlog: LaterMessages['backlog'] = {
  title: 'Product Backlog',
  close: 'Product Backlog schließen',
  scope: 'Zeigen',
  scopes: { open: 'Ungeplantes', all: 'Alles' },
  count: (count) => plural(count, { one: '{n} PBI', other: '{n} PBIs' }),
  empty: 'Jedes PBI ist in einem Sprint.',
  emptyAll: 'Noch kein PBI.',
  handle: (key) => `${key} umordnen`,
  up: (key) => `${key} nach oben`,
  down: (key) => `${key} nach unten`,
  top: (key) => `${key} ganz nach oben`,
  instructions:
    'Leertaste hebt an. Dann bewegen die Pfeiltasten, Leertaste legt ab, Escape lässt es, wo es war.',
  lifted: (key, position, count) =>
    `${key} angehoben, Platz ${position.toString()} von ${count.toString()}.`,
  over: (key, position, count) =>
    `${key} auf Platz ${position.toString()} von ${count.toString()}.`,
  dropped: (key, position, count) =>
    `${key} ist jetzt auf Platz ${position.toString()} von ${count.toString()}.`,
  cancelled: (key) => `${key} bleibt, wo es war.`,
};
