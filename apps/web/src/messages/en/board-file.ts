import { longDay, plural, timeOfDay } from './word-forms.ts';

const changes = (count: number): string =>
  plural(count, { one: '{n} change', other: '{n} changes' });

/** A board as a file, boards that live on a device, and putting them on a server. */
export const boardFile = {
  menu: 'Board as a file…',
  title: 'This board as a file',
  keepHeading: 'Keep it, or take it elsewhere',
  keepBody:
    'One file with everything: PBIs, texts, every decision, and what is put aside. It holds no link.',
  keep: 'Save as a file',
  exchangeHeading: 'Exchange with another device',
  exchangeBody:
    'Open a file that another device made of this board: both states meet, as if they had been connected. Do the same there with a file from here.',
  open: 'Open a board file…',
  lackingBody: 'The other device has most of it already? Save only what its file lacks.',
  lacking: 'Save only what a file lacks…',
  lackingNothing: 'That file has everything this board has. Nothing was saved.',
  wrongBoard: 'That file is of another board.',
  saved: (name: string, missingImages: number): string =>
    missingImages === 0
      ? `Saved as ${name}.`
      : plural(missingImages, {
          one: `Saved as ${name}. {n} image is not in it: this device does not have it, or the file has no room.`,
          other: `Saved as ${name}. {n} images are not in it: this device does not have them, or the file has no room.`,
        }),
  tooLarge: 'The board is too large for one file (64 MiB). Nothing was saved.',
  refused: {
    foreign: 'This is no board file of Weft.',
    newer: 'A newer Weft made this file. Update this one to open it.',
    cut: 'The end of this file is missing. Copy it once more.',
    damaged: 'This file is damaged: it is not as it was saved. Copy it once more.',
    'too-large': 'This file is larger than a board can be (64 MiB).',
    unreadable: 'What is in this file is no board.',
    gaps: 'This file holds only changes, and some before them are missing here. Ask for a file of the whole board.',
    'changes-only':
      'This file holds only changes of a board that is not on this device. Ask for a file of the whole board.',
    'newer-schema': 'The board in this file was made by a newer Weft. Update this one to open it.',
    'not-kept':
      'This browser could not keep the board. Free some space, or allow it to store data.',
    'view-only': 'You can look at this board, but not change it, so the file was not merged.',
  },
  nothingChanged: 'Nothing was changed.',
  nothingNew: (name: string): string =>
    `“${name}” brought nothing new: everything in it is here already.`,
  strip: (count: number): string => `The file is in. It brought ${changes(count)}.`,
  madeAt: (atMs: number): string => `Saved on ${longDay(atMs)} at ${timeOfDay(atMs)}`,
  otherTitle: 'Another board, or another history of it',
  otherBody: (name: string): string =>
    `“${name}” and this board do not share one history, so they are never merged by themselves. You can keep it as a board of its own, or look at what differs and copy over what you want.`,
  openAsOwn: 'Open as a board of its own',
  compare: 'Compare and copy over',
  untitled: 'Untitled board',
  chooseTitle: 'This board is on this device already',
  chooseBody: (name: string): string =>
    `“${name}” belongs to a board you have. Merging keeps both states: where people decided differently, you are asked.`,
  mergeInto: (title: string): string => `Merge into “${title}”`,
  onServer: 'on its server',
  onDevice: 'on this device only',
  openFailed: 'The file was not opened.',

  shareTitle: 'Share this board',
  shareBody:
    'This board is on this device only, so there is no link to it. Put it on the server: it keeps its history, gets links for facilitators, editors and viewers, and others can work on it with you.',
  putOnServer: 'Put it on the server',
  putting: 'Sending the board…',
  put: 'The board is on the server now. Share its links.',
  putElsewhere:
    'Another tab has put this board on the server. What you change here comes along when you go there.',
  goThere: 'Go there',
  putFailed: {
    unreachable: 'The server cannot be reached. The board stays on this device.',
    busy: 'The server has made many boards just now. Try again in a minute.',
    'not-allowed': 'This server does not let anyone make boards.',
    'too-large': 'The board is too large to send (16 MiB). It stays on this device.',
    refused: 'The server did not take the board. It stays on this device.',
    'not-kept': 'The board is on the server, but this browser could not keep its link.',
  },
  keepHere: 'Keep it on this device',
  noVersions: 'Versions are kept by a server. This board is on this device only; keep files of it.',

  restoredTitle: 'This board was restored from a backup, or begun anew.',
  restoredBody:
    'Your copy belongs to the history before that, so the two are never merged by themselves.',
  restoredCounting: 'Looking at what differs…',
  restoredCount: (count: number): string =>
    plural(count, {
      one: 'Your copy has {n} change that the server does not know.',
      other: 'Your copy has {n} changes that the server does not know.',
    }),
  restoredSame: 'Your copy has nothing that the server lacks.',
  restoredUnknown: 'The server cannot be asked what it has just now.',
  restoredCompare: 'Compare and copy over',
  restoredDownload: 'Download mine',
  restoredUse: "Use the server's",
  restoredUseSure: 'Give up my copy for good',
  restoredCopy: (title: string, atMs: number): string => `${title} (my copy of ${timeOfDay(atMs)})`,
} as const;
