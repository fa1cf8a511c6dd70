import { formatNumber, plural } from './word-forms.ts';

const count = (items: string, lines: string): string => `${items}, ${lines}`;

/** Taking the board along as a picture or on paper, and what is written in the picture. */
export const exporting = {
  menu: 'Export…',
  title: 'Export the board',
  what: 'What is in it',
  whole: 'The whole board',
  team: (name: string): string => `${name} only`,
  sprint: (name: string): string => `${name} only`,
  lines: 'Dependencies',
  linesFound: 'With findings',
  linesAll: 'All',
  colours: 'Colours',
  themes: { light: 'Light', dark: 'Dark' },
  preview: (title: string, items: string, lines: string): string =>
    `Preview: ${title}. ${count(items, lines)}.`,
  drawing: 'Drawing…',
  inIt: (items: string, lines: string): string => count(items, lines),
  picture: 'As a picture',
  svg: 'Save SVG',
  svgHint: 'Sharp at any size. For slides and documents.',
  png: 'Save PNG',
  pngHint: 'For chats and everything that takes no SVG.',
  pngSize: 'Size',
  pngRatio: (ratio: string): string => `${ratio}×`,
  paper: 'On paper, or as PDF',
  paperSize: 'Paper',
  paperName: (format: string): string => format.toUpperCase(),
  print: 'Print…',
  printHint: 'One sheet, landscape, always in light colours. The print dialog can save it as PDF.',
  saved: (name: string): string => `Saved as ${name}.`,
  savedSmaller: (name: string, width: number, height: number): string =>
    `Saved as ${name}. The board is too large for that size, so the picture has ${formatNumber(width)} × ${formatNumber(height)} pixels. SVG has no limit.`,
  pngFailed: 'This browser could not draw a PNG of this board. SVG has no limit.',
  printFailed: 'This browser could not prepare the sheet. Save the SVG and print that.',

  lineCount: (lines: number): string =>
    plural(lines, { one: '{n} dependency', other: '{n} dependencies' }),
  described: (items: string, lines: string): string =>
    `Teams are rows, Sprints are columns. ${count(items, lines)}.`,
  before: (first: string, then: string): string => `${first} before ${then}`,
  legend: {
    healthy: 'No finding',
    external: 'Outside the Nexus',
    arrows: { 'to-successor': 'comes before', 'to-predecessor': 'waits for' },
    elsewhere: 'to a PBI outside this picture',
    ready: 'Ready',
    load: 'L load, C capacity',
  },
} as const;
