import { plural } from './word-forms.ts';

const areSaved = (count: number): string =>
  plural(count, {
    one: '{n} change is saved on this device',
    other: '{n} changes are saved on this device',
  });
const waitingSuffix = (waiting: number): string =>
  waiting === 0 ? '' : ` · ${plural(waiting, { one: '{n} waiting', other: '{n} waiting' })}`;

/** What stands around the board. */
export const shell = {
  toBoards: 'All boards',
  boardTitle: 'Board name',
  untitled: 'Untitled board',
  renameBoard: (title: string): string => `${title}. Rename this board`,
  goal: 'Goal',
  productGoal: 'Product Goal',
  nexusSprintGoal: (sprint: string): string => `Nexus Sprint Goal, ${sprint}`,
  addProductGoal: 'Add a Product Goal',
  noProductGoal: 'No Product Goal yet',
  addNexusSprintGoal: 'Add a Nexus Sprint Goal',
  noNexusSprintGoal: 'No Nexus Sprint Goal yet',
  goals: 'Goals',
  quoted: (goal: string): string => `“${goal}”`,
  goalCollision: 'Different wordings were written at the same time.',
  takeWording: (text: string): string => `Use “${text}”`,
  share: 'Share',
  needsConnection: 'Needs a connection.',
  menu: 'Menu',
  import: 'Import',
  search: 'Find on this board',
  shortcuts: 'Keyboard shortcuts',
  putAside: 'Put aside',
  versions: 'Versions…',
  downloadCopy: 'Download a copy',
  panel: 'Details',
  openPanel: 'Show details',
  closePanel: 'Hide details',
  resizePanel: 'Width of the details',
  panelTabs: 'Details',
  screens: {
    label: 'Views of this board',
    names: {
      board: 'Board',
      map: 'Map',
      plan: 'Plan',
      backlog: 'Backlog',
      sprint: 'Sprint',
      outline: 'Outline',
    },
  },
  tabItem: 'Item',
  tabFindings: 'Findings',
  tabChanges: 'Changes',
  tabPeople: 'People',
  tools: 'Tools',
  toolSelect: 'Select',
  toolHand: 'Move the view',
  toolItem: 'New PBI',
  toolDependency: 'New dependency',
  backlogList: 'Order the Product Backlog',
  guide: 'Getting started',
  nexus: 'The Nexus…',
  lens: 'What is shown',
  history: 'Undo and redo',
  undo: 'Undo',
  redo: 'Redo',
  theme: 'Theme',
  themes: { system: 'Like the system', light: 'Light', dark: 'Dark' },
  themeNow: {
    system: 'Theme follows the system',
    light: 'Light theme',
    dark: 'Dark theme',
  },
  language: 'Language',
  languages: { system: 'Like the browser', en: 'English', de: 'Deutsch' },
  interfaceHidden: 'Everything but the board is hidden. Press Ctrl and full stop to bring it back.',

  loading: {
    fetching: 'Fetching the board.',
    slow: 'Still fetching. A slow connection is the likely reason.',
  },

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

  crash: {
    title: 'The screen stumbled; your changes are safe.',
    body: 'What you changed was saved on this device as you made it. Reload the view to go on.',
    reload: 'Reload the view',
    startPage: 'To all boards',
  },

  sync: {
    label: (text: string): string => `${text}. What this means`,
    title: 'Where your changes are',
    pill: {
      opening: 'Opening',
      synced: 'Synced',
      onDevice: 'On this device',
      saving: 'Saving',
      sending: (waiting: number): string => `Sending ${waiting.toString()}`,
      offline: (waiting: number): string => `Offline${waitingSuffix(waiting)}`,
      catchingUp: 'Catching up',
      notSavedOnDevice: 'Not saved on this device',
      serverNotSaving: 'Server is not saving',
      notAccepted: 'Not accepted',
      updateNeeded: 'Update needed',
      gone: 'Not connected',
    },
    said: {
      offline: 'Offline. You can keep working.',
      back: 'Connected again. Everything is synced.',
      notSavedOnDevice: 'Attention: your changes are not saved on this device.',
      serverNotSaving: 'Attention: the server is not saving changes.',
      notAccepted: 'Attention: your changes are not accepted any more.',
      updateNeeded: 'Another version of Weft is needed. Reload this tab to go on.',
    },
  },
} as const;
