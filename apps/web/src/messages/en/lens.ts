import { plural } from './word-forms.ts';

/** Teams × teams. */
export const lens = {
  matrixTitle: 'Which team waits for which',
  matrixIntro: 'Open dependencies between teams. A number opens them.',
  corner: 'waits for →',
  waits: (waiting: string, enabling: string): string => `${waiting} waits for ${enabling}`,
  open: (count: number): string =>
    plural(count, { one: '{n} open dependency', other: '{n} open dependencies' }),
  before: (from: string, to: string): string => `${from} before ${to}`,
} as const;
