import { plural } from './word-forms.ts';

/** Why there is no board under an address. */
export const boardGone = {
  revoked: {
    title: 'This link no longer works.',
    body: 'It was withdrawn, or it was copied only in part. Ask whoever sent it for a new one.',
  },
  'no-such-board': {
    title: 'This board is not on this server.',
    body: 'It was deleted, or it lives on another server.',
  },
  'no-such-page': {
    title: 'There is nothing at this address.',
    body: 'Perhaps only a part of it was copied.',
  },
  lineage: {
    title: 'This board was begun anew on the server.',
    body: 'The copy on this device belongs to its earlier life, so the two are not mixed.',
  },
  'no-link': {
    title: 'This board needs its link.',
    body: 'Nothing of it is on this device. Open the whole link you were sent, with the part after #.',
  },
  unreadable: {
    title: 'This browser does not give out what it keeps of this board.',
    body: 'Its storage is full, damaged, or held by another tab. Nothing was deleted. Load the page anew, or open the whole link you were sent.',
  },
  unsent: (count: number): string =>
    plural(count, {
      one: '{n} change of yours on this device was not sent.',
      other: '{n} changes of yours on this device were not sent.',
    }),
  startPage: 'To all boards',
} as const;
