import { listOf, plural } from './word-forms.ts';

/** Who is here. */
export const presence = {
  stack: (count: number): string =>
    plural(count, { one: 'Only you are here', other: '{n} people are here' }),
  more: (count: number): string => `+${count.toString()}`,
  you: 'you',
  yourName: 'Your name',
  yourNameHint: 'Others see it beside your cursor.',
  saveName: 'Save',
  nameless: 'Guest',
  changeName: 'Change your name',
  peopleHere: 'Here now',
  onlyYou: 'You are alone on this board. Share a link, and others appear here.',
  share: 'Share this board',
  yourRole: 'Your role',
  roles: {
    facilitator: 'Facilitator',
    editor: 'Editor',
    viewer: 'Viewer',
  },
  roleMeaning: {
    facilitator: 'You can change everything and hand on every link.',
    editor: 'You can change everything on the board.',
    viewer: 'You can look around; changes are not taken from you.',
  },
  looksAt: (item: string): string => `looks at ${item}`,
  looksAtMany: (count: number): string => `has selected ${count.toString()} PBIs`,
  drags: (item: string): string => `is moving ${item}`,
  writes: (item: string): string => `is writing in ${item}`,
  looksAround: 'looks around',
  show: (item: string): string => `Show ${item} on the board`,
  isTyping: (names: readonly string[]): string =>
    `${listOf(names)} ${names.length === 1 ? 'is' : 'are'} typing here.`,
} as const;
