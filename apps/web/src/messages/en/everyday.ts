import { plural } from './word-forms.ts';

/** Words that belong to no single feature. */
export const common = {
  product: 'Weft',
  close: 'Close',
  dismiss: 'Dismiss this message',
  cancel: 'Cancel',
  done: 'Done',
  copy: 'Copy',
  copied: 'Copied',
  messages: 'Messages',
  loading: 'Loading…',
  you: 'you',
  notAssigned: 'Not assigned',
  outsideTheNexus: 'Outside the Nexus',
  productBacklog: 'Product Backlog',
  someone: 'Somebody',
  items: (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' }),
  points: (count: number): string => plural(count, { one: '{n} point', other: '{n} points' }),
  severity: { error: 'Stops us', warning: 'Risk', info: 'Hint' },
  state: { todo: 'To do', doing: 'Doing', done: 'Done' },
} as const;
