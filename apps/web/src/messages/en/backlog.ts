import { plural } from './word-forms.ts';

/** The list in which the Product Backlog is ordered. */
export const backlog = {
  title: 'Product Backlog',
  close: 'Close the Product Backlog',
  scope: 'Show',
  scopes: { open: 'Not planned', all: 'Everything' },
  count: (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' }),
  empty: 'Every PBI is in a Sprint.',
  emptyAll: 'No PBI yet.',
  handle: (key: string): string => `Reorder ${key}`,
  up: (key: string): string => `Move ${key} up`,
  down: (key: string): string => `Move ${key} down`,
  top: (key: string): string => `Move ${key} to the top`,
  instructions:
    'Press Space to lift. Then arrow keys move, Space drops, Escape leaves it where it was.',
  lifted: (key: string, position: number, count: number): string =>
    `Lifted ${key}, place ${position.toString()} of ${count.toString()}.`,
  over: (key: string, position: number, count: number): string =>
    `${key} at place ${position.toString()} of ${count.toString()}.`,
  dropped: (key: string, position: number, count: number): string =>
    `${key} is now at place ${position.toString()} of ${count.toString()}.`,
  cancelled: (key: string): string => `${key} stays where it was.`,
} as const;
