import { formatNumber, plural } from './word-forms.ts';

/** Slicing a PBI. */
export const slice = {
  title: (key: string): string => `Slice ${key}`,
  intro:
    'The first part keeps the id, the texts and every dependency. The others are new PBIs in the same place, right after it.',
  part: (number: number): string => `Part ${number.toString()}`,
  partTitle: 'Title',
  partSize: 'Size',
  rest: (title: string): string => `${title} (rest)`,
  restOf: (title: string, number: number): string => `${title} (part ${number.toString()})`,
  addPart: 'Add a third part',
  removePart: (number: number): string => `Take part ${number.toString()} away`,
  sum: (sizes: readonly number[], sum: number): string =>
    `${sizes.map(formatNumber).join(' + ')} = ${formatNumber(sum)}`,
  sumFits: 'as before',
  sumDiffers: (before: number): string => `it was ${formatNumber(before)}`,
  noSizes: 'No part has a size yet.',
  lines: (count: number): string =>
    plural(count, {
      one: 'Its {n} dependency stays on the first part.',
      other: 'Its {n} dependencies stay on the first part.',
    }),
  emptyTitle: 'Every part needs a title.',
  tooLong: (most: number): string => `At most ${formatNumber(most)} characters.`,
  badSize: (most: number): string => `A number from 0 to ${formatNumber(most)}, or nothing.`,
  slice: 'Slice',
  gone: 'This PBI is no longer on the board.',
} as const;
