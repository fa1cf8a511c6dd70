import type { DependencyCause, DependencyStatus, NeededBy } from '@weft/domain';

const CAUSES: Readonly<Record<DependencyCause, { readonly name: string; readonly means: string }>> =
  {
    requirements: { name: 'Requirements', means: 'overlapping scope' },
    'domain-knowledge': { name: 'Domain knowledge', means: 'people and skills' },
    artifacts: { name: 'Software and tests', means: 'build order' },
    external: { name: 'Outside the Nexus', means: 'somebody else’s work' },
  };
const NEEDED: Readonly<Record<NeededBy, string>> = {
  start: 'its start',
  finish: 'its finish',
  integration: 'its integration',
};
const STATUSES: Readonly<Record<DependencyStatus, string>> = {
  open: 'Open',
  agreed: 'Agreed',
  resolved: 'Resolved',
};

/** Drawing dependencies and dealing with them. */
export const dependencies = {
  connectLabel: 'New dependency',
  detailsLabel: 'Dependency',
  waitsFor: 'waits for',
  /** “Basket’s”: the team before the title it owns. */
  teams: (team: string): string => (/s$/i.test(team) ? `${team}’` : `${team}’s`),
  swap: 'Swap direction',
  swapped: (successor: string, predecessor: string): string =>
    `Now ${successor} waits for ${predecessor}.`,
  cause: 'Cause',
  causeOf: (cause: DependencyCause): string => CAUSES[cause].name,
  causeMeans: (cause: DependencyCause): string => CAUSES[cause].means,
  noCause: 'Not said yet',
  neededBy: 'Needed by',
  neededFor: (needed: NeededBy): string => NEEDED[needed],
  noNeededBy: 'Not said yet',
  draw: 'Draw dependency',
  cancel: 'Cancel',
  exists: 'This dependency is drawn already.',
  closesCircle: (keys: readonly string[]): string =>
    `This would close a circle: ${keys.join(' → ')}. You may draw it; it becomes “Stops us”.`,
  status: 'Status',
  statusOf: (status: DependencyStatus): string => STATUSES[status],
  agreement: 'Agreed by',
  accepts: (team: string): string => `${team} agrees`,
  oneTeam: 'Both ends are in one team: nothing to agree on.',
  noTeams: 'No end has a team yet, so nobody can agree.',
  resolved: 'Resolved',
  resolvedHint: 'It no longer holds anything up.',
  followUp: 'Who follows up',
  followUpHint: 'A name of the board, or a new one.',
  contact: 'Whom to ask outside',
  promisedFor: 'Promised for',
  standIn: (agreement: string, day: string): string => `Stand-in until ${day}: ${agreement}`,
  endStandIn: 'End it',
  waysOut: 'Ways out',
  note: 'Note',
  noteHint: 'What was agreed, with whom, until when.',
  remove: 'Remove dependency',
  missing: (name: string): string => `${name} (not on this board)`,
  aside: (key: string): string => `${key} is put aside.`,
  bringBack: 'Bring back',
  show: (key: string): string => `Show ${key} on the board`,
  gone: 'This dependency is no longer here.',
  decide: 'Two decisions at the same time. Setting it again settles it.',
} as const;
