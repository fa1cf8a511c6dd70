import { plural } from './word-forms.ts';

/** Copying from the Map and pasting on it. */
export const clipboard = {
  copied: (count: number): string => plural(count, { one: 'Copied.', other: '{n} things copied.' }),
  pasted: (count: number): string => plural(count, { one: 'Pasted.', other: '{n} things pasted.' }),
  imagesMissing: (count: number): string =>
    plural(count, {
      one: 'The image is not on this device, so its place stays empty until somebody who has it opens this board.',
      other:
        '{n} images are not on this device, so their places stay empty until somebody who has them opens this board.',
    }),
  tooLarge: 'That is too much to copy at once. Select fewer things.',
  refused: {
    newer: 'This was copied from a newer Weft. Reload this page to get it.',
    damaged: 'What was copied is damaged and cannot be pasted.',
    'too-large': 'What was copied is too large to be pasted.',
  },
} as const;
