import { plural } from './word-forms.ts';

/** Leaving a device that is given to somebody else. */
export const forgetDevice = {
  title: 'Forget everything on this device?',
  body: 'This browser removes its copies of all boards, their links, your name and settings, and the app itself. What is on a server stays there; you need the links to open it again.',
  onlyHere: (count: number): string =>
    plural(count, {
      one: '{n} board is on this device only. It would be gone for good. Keep a file of it first, if in doubt.',
      other:
        '{n} boards are on this device only. They would be gone for good. Keep files of them first, if in doubt.',
    }),
  unsent: (count: number): string =>
    plural(count, {
      one: '{n} change was never sent. It would be lost.',
      other: '{n} changes were never sent. They would be lost.',
    }),
  act: 'Forget everything',
  acting: 'Forgetting…',
  doneTitle: 'Nothing is kept on this device any more.',
  doneBody: 'You can close this tab.',
  again: 'Begin anew',
  refused: {
    'open-tabs':
      'A board is open in another tab, which would keep it again. Close it first. Nothing was removed.',
    'not-removed':
      'This browser did not remove everything. Close other tabs of Weft and try again, or clear the data of this site in the settings of the browser.',
  },
} as const;
