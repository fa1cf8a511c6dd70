/** Handing on a board. */
export const share = {
  title: 'Share this board',
  intro: 'Anyone with a link can open the board, without an account. Pick what they may do.',
  roles: {
    facilitate: {
      title: 'Facilitator',
      body: 'Changes everything, and can hand on all three links.',
    },
    edit: {
      title: 'Editor',
      body: 'Changes everything on the board: PBIs, dependencies, teams, Sprints.',
    },
    view: {
      title: 'Viewer',
      body: 'Looks, searches, follows along. Nothing they do changes the board.',
    },
  },
  linkLabel: (role: string): string => `${role} link`,
  copyLink: (role: string): string => `Copy the ${role} link`,
  copyByHand: 'The browser does not let this page copy. The link is marked: press Ctrl+C.',
  lanNote:
    'This page was opened without https, so copying by button and working offline after a reload may not be available.',
  notYours: 'You were given a weaker link, so you cannot hand on this one.',
  offline: 'Links come from the server. Needs a connection.',
  care: 'A link is a key: send it only to people who should have it.',
  address:
    'After opening a link, the address in the bar no longer contains the key. Copy links here.',
} as const;
