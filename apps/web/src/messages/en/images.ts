import { plural } from './word-forms.ts';

/** Images on the Map. */
export const images = {
  add: 'Image',
  /** Other words by which one looks for it, with commas between. */
  alsoAdd: 'picture, photo, screenshot, file, upload',
  added: (count: number): string =>
    plural(count, { one: 'Image added.', other: '{n} images added.' }),
  coming: 'Image on its way',
  away: 'This image is not on this device yet',
  damaged: 'Damaged on the server: it comes back when somebody whose device has it opens the Map.',
  failed: {
    'not-allowed': 'This image cannot be shown: your link does not open it.',
    full: 'This image cannot be shown.',
    'not-taken': 'This image cannot be shown: it is damaged.',
  },
  notSent: {
    'not-allowed': 'Only on this device: your link may not add images.',
    full: 'Only on this device: the board has no room for more images.',
    'not-taken': 'Only on this device: the server did not take it.',
  },
  refused: {
    svg: 'An SVG can carry a program, so it cannot be put on a board. Save it as PNG first.',
    'too-large': 'An image is too large.',
    'too-many-pixels': 'An image has too many pixels: more than 100 million.',
    'not-readable': 'This browser cannot read one of the images.',
    insecure: 'Images need a secure connection (https).',
  },
  notKept: 'This device could not keep the image, so it was not added.',
  tooMany: (most: number): string => `That is too many at once: at most ${most.toString()} images.`,
} as const;
