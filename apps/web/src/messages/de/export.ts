import type { LaterMessages } from '../later.ts';
import { formatNumber, plural } from './word-forms.ts';

const count = (items: string, lines: string): string => `${items}, ${lines}`;

/** Taking the board along as a picture or on paper, in German. */
export const exporting: LaterMessages['exporting'] = {
  menu: 'Exportieren …',
  title: 'Das Board exportieren',
  what: 'Was zu sehen ist',
  whole: 'Das ganze Board',
  team: (name) => `Nur ${name}`,
  sprint: (name) => `Nur ${name}`,
  lines: 'Abhängigkeiten',
  linesFound: 'Mit Befunden',
  linesAll: 'Alle',
  colours: 'Farben',
  themes: { light: 'Hell', dark: 'Dunkel' },
  preview: (title, items, lines) => `Vorschau: ${title}. ${count(items, lines)}.`,
  drawing: 'Wird gezeichnet …',
  inIt: count,
  picture: 'Als Bild',
  svg: 'SVG speichern',
  svgHint: 'In jeder Größe scharf. Für Folien und Dokumente.',
  png: 'PNG speichern',
  pngHint: 'Für Chats und alles, was kein SVG nimmt.',
  pngSize: 'Größe',
  pngRatio: (ratio) => `${ratio}×`,
  paper: 'Auf Papier oder als PDF',
  paperSize: 'Papier',
  paperName: (format) => format.toUpperCase(),
  print: 'Drucken …',
  printHint: 'Ein Blatt quer, immer in hellen Farben. Der Druckdialog kann es als PDF speichern.',
  saved: (name) => `Gespeichert als ${name}.`,
  savedSmaller: (name, width, height) =>
    `Gespeichert als ${name}. Für diese Größe ist das Board zu groß, das Bild hat deshalb ${formatNumber(width)} × ${formatNumber(height)} Pixel. SVG hat keine Grenze.`,
  pngFailed: 'Dieser Browser konnte kein PNG dieses Boards zeichnen. SVG hat keine Grenze.',
  printFailed:
    'Dieser Browser konnte das Blatt nicht vorbereiten. Speichere das SVG und drucke dieses.',

  lineCount: (lines) => plural(lines, { one: '{n} Abhängigkeit', other: '{n} Abhängigkeiten' }),
  described: (items, lines) =>
    `Die Zeilen sind Teams, die Spalten sind Sprints. ${count(items, lines)}.`,
  before: (first, then) => `${first} vor ${then}`,
  legend: {
    healthy: 'Kein Befund',
    external: 'Außerhalb des Nexus',
    arrows: { 'to-successor': 'kommt vor', 'to-predecessor': 'wartet auf' },
    elsewhere: 'zu einem PBI außerhalb dieses Bilds',
    ready: 'Ready',
    load: 'L Last, K Kapazität',
  },
};
