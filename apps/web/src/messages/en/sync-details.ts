import { plural, timeOfDay } from './word-forms.ts';

const areSaved = (count: number): string =>
  plural(count, {
    one: '{n} change is saved on this device',
    other: '{n} changes are saved on this device',
  });

/** What the sync pill means, told when somebody asks. */
export const syncDetails = {
  /** On the strip over a tab that is too old; told unasked. */
  updateNeeded: {
    titles: {
      'server-is-newer': 'This tab is older than the server.',
      'server-is-older': 'This tab is newer than the server.',
      'board-is-newer': 'A newer Weft has worked on this board here. You can look, not change.',
    },
    body: (waiting: number): string =>
      waiting === 0
        ? 'Reload to go on.'
        : `${areSaved(waiting)} and will be sent after the reload.`,
    reload: 'Reload',
  },
  newVersion: 'A newer version of Weft is ready. Your changes are kept.',
  detail: {
    opening: 'Reading the board from this device and asking the server.',
    synced: (confirmedAtMs: number, people: number): string =>
      `Last confirmed ${timeOfDay(confirmedAtMs, 'seconds')} · ${plural(people, {
        one: 'only you are here',
        other: '{n} people here',
      })}.`,
    onDevice:
      'This board is on this device only: no server has it, and nobody else sees it. Everything but sharing works.',
    onDeviceWriting: 'Your last changes are being written.',
    saving: 'Your last changes are being written to this device and to the server.',
    savingSlowly: 'This browser takes long to store your last changes on this device.',
    sending: (waiting: number): string => `${areSaved(waiting)} and on the way.`,
    offline: 'You can keep working. Changes stay on this device until the connection returns.',
    lastContact: (atMs: number): string => `Last contact ${timeOfDay(atMs)}.`,
    tryingAgain: (seconds: number): string =>
      seconds <= 0 ? 'Trying again now.' : `Trying again in ${seconds.toString()} s.`,
    tryingNow: 'Trying to connect.',
    catchingUp: 'Receiving what others changed. You can keep working.',
    catchingUpWith: (waiting: number): string => `${areSaved(waiting)} and will be sent next.`,
    notSavedOnDevice: {
      quota: 'This browser cannot keep your changes: its storage is full.',
      private: 'This browser cannot keep your changes: this window may not store anything.',
      blocked: 'This browser cannot keep your changes: another tab holds an older version open.',
      aborted: 'This browser cannot keep your changes: it refused to write them.',
      damaged: 'This browser cannot keep your changes: the copy on this device cannot be read.',
      silent:
        'This browser does not say whether it keeps your changes: it has not answered for long.',
    },
    onlyWhileOpen: 'They are safe only while this tab is open and connected.',
    onlyInThisTab: 'They are only in this tab until they can be kept or sent. Do not close it.',
    serverNotSaving:
      'The server is reachable but cannot store changes. Yours are kept on this device and will be sent again.',
    notAccepted: {
      viewer: (waiting: number): string =>
        `Your edit rights ended. ${plural(waiting, { one: '{n} change was', other: '{n} changes were' })} not sent.`,
      'too-big': (waiting: number): string =>
        `A change was too big for the server. ${plural(waiting, { one: '{n} change was', other: '{n} changes were' })} not sent.`,
      refused: (waiting: number): string =>
        `The server refused a change. ${plural(waiting, { one: '{n} change was', other: '{n} changes were' })} not sent.`,
    },
    updateNeeded: {
      'server-is-newer': 'This tab is older than the server. Reload it to go on.',
      'server-is-older':
        'This tab is newer than the server. Reload it; changes go up once both are of one version.',
      'board-is-newer':
        'A newer Weft has worked on this board on this device, and may have written what this tab would break. Reload it to go on.',
    },
    gone: 'The server no longer offers this board under your link.',
  },
  meaning: {
    savedOnDevice: 'Saved on this device: the browser confirmed that it wrote the change.',
    synced: 'Synced: the server confirmed that the change is on its disk.',
  },
  removedByBrowser: (count: number, atMs: number): string =>
    `The browser removed ${plural(count, { one: '{n} change', other: '{n} changes' })} stored at ${timeOfDay(atMs)}. They cannot be recovered.`,
  tryNow: 'Try now',
  keepFile: 'Keep a file of it…',
  putOnServer: 'Put it on a server…',
  reload: 'Reload',
  downloadUnsent: 'Download them',
  discard: 'Discard them',
  discardSure: 'Discard for good',
} as const;
