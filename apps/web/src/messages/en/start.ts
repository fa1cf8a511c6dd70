import { relativeDay } from './relative-day.ts';
import { plural } from './word-forms.ts';

/** The start page. */
export const start = {
  title: 'Weft',
  line: 'One live board on which the teams of a Nexus refine their Product Backlog and plan together.',
  detail:
    'See every dependency between teams while there is still time to remove it. Boards live on this device first, and sync when they can.',
  newBoard: 'New board',
  openExample: 'Open the example',
  onDevice: 'On this device only',
  onDeviceHint: 'Without a server: a board for yourself, or one out of a file.',
  openFile: 'Open a board file…',
  dropFile: 'Or drop one anywhere on this page.',
  notKept: 'This browser could not keep a board. Free some space, or allow it to store data.',
  onDeviceOnly: 'On this device only',
  forkOf: (title: string): string => `Fork of “${title}”`,
  withTeams: 'Or with teams and Sprints, for',
  templates: { refinement: 'Refinement', planning: 'Sprint Planning' },
  newTitle: 'Untitled board',
  making: 'Making the board…',
  yourName: 'Your name',
  yourNameHint: 'Others see it beside your cursor. No account needed.',
  recent: 'On this device',
  noRecent: 'Boards you open appear here, and open without a network from then on.',
  untitled: 'Untitled board',
  openedAt: (atMs: number, nowMs: number): string => `Opened ${relativeDay(atMs, nowMs)}`,
  waiting: (count: number): string =>
    plural(count, { one: '{n} change not sent yet', other: '{n} changes not sent yet' }),
  forget: (title: string): string => `Forget “${title}” on this device`,
  forgetTitle: 'Forget this board on this device?',
  forgetBody: (title: string): string =>
    `“${title}” stays on the server. This device removes its copy and the link, so you need the link to open it again.`,
  deleteTitle: 'Delete this board?',
  deleteBody: (title: string): string =>
    `“${title}” is on this device only. It would be gone for good. Keep a file of it first, if in doubt.`,
  deleteDo: 'Delete for good',
  forgetUnsent: (count: number): string =>
    plural(count, {
      one: '{n} change was never sent. It would be lost.',
      other: '{n} changes were never sent. They would be lost.',
    }),
  forgetDo: 'Forget on this device',
  forgetDevice: 'Forget everything on this device…',
  importTitle: 'Bring your backlog',
  importBody:
    'On a new board, drop a CSV from Jira or a JSON from Azure DevOps, or paste rows from a spreadsheet.',
  offlineTitle: 'Works offline',
  offlineBody:
    'Boards on this device open and can be edited without a connection, and boards that live on this device only never need one. Opening a link for the first time needs the server.',
  ownTitle: 'Yours',
  ownBody: 'Your own server keeps the boards. Nothing is loaded from anyone else.',
  failed: {
    unreachable:
      'The server cannot be reached. You can make a board on this device only, and put it on the server later.',
    busy: 'The server has made many boards just now. Try again in a minute.',
    refused: 'The server did not make the board.',
  },
  footer: 'Built on the Nexus Guide. Open source, MIT.',
} as const;
