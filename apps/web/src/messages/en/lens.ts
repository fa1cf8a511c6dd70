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
  /** What the board shows, chosen in its menu. */
  menu: {
    healthy: (count: number): string =>
      plural(count, { one: '{n} healthy dependency', other: '{n} healthy dependencies' }),
    resolved: (count: number): string =>
      plural(count, { one: '{n} resolved dependency', other: '{n} resolved dependencies' }),
    neighbourhood: (key: string): string => `Only what ${key} waits for and enables`,
    withDependencies: 'Only PBIs with dependencies',
    longestChain: 'Only the longest chain',
    arrows: 'Arrows point to what is waited for',
    matrix: 'Teams × teams…',
  },
} as const;
