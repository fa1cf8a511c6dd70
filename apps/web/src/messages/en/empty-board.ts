/** A board on which nobody has written yet. */
export const emptyBoard = {
  title: 'Nothing here yet.',
  body: 'Paste your backlog: one item a line, or rows from a spreadsheet.',
  viewerBody: 'Whoever holds the edit link can add the first items.',
  paste: 'Paste items',
  pasteHint: 'From a list or a spreadsheet',
  import: 'Import a file',
  importHint: 'CSV from Jira, JSON from Azure DevOps',
  example: 'Open the example Nexus',
  exampleHint: 'A board to look at and play with',
  exampleFailed: 'The example could not be opened. It comes from the server, which did not answer.',
  orCreate: 'Or press I to write the first item.',
} as const;
