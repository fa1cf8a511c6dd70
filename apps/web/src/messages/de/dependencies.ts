import type { DependencyCause, DependencyStatus, NeededBy } from '@weft/domain';
import type { LaterMessages } from '../later.ts';

const CAUSES: Readonly<Record<DependencyCause, { readonly name: string; readonly means: string }>> =
  {
    requirements: { name: 'Anforderungen', means: 'sich überschneidender Inhalt' },
    'domain-knowledge': { name: 'Fachwissen', means: 'Leute und Können' },
    artifacts: { name: 'Software und Tests', means: 'Reihenfolge beim Bauen' },
    external: { name: 'Außerhalb des Nexus', means: 'die Arbeit anderer' },
  };
const NEEDED: Readonly<Record<NeededBy, string>> = {
  start: 'den Beginn',
  finish: 'das Fertigstellen',
  integration: 'die Integration',
};
const STATUSES: Readonly<Record<DependencyStatus, string>> = {
  open: 'Offen',
  agreed: 'Vereinbart',
  resolved: 'Erledigt',
};

/** Drawing dependencies and dealing with them, in German. */
export const dependencies: LaterMessages['dependencies'] = {
  connectLabel: 'Neue Abhängigkeit',
  detailsLabel: 'Abhängigkeit',
  waitsFor: 'wartet auf',
  teams: (team) => `${team}:`,
  swap: 'Richtung umdrehen',
  swapped: (successor, predecessor) => `Jetzt wartet ${successor} auf ${predecessor}.`,
  cause: 'Ursache',
  causeOf: (cause) => CAUSES[cause].name,
  causeMeans: (cause) => CAUSES[cause].means,
  noCause: 'Noch nicht gesagt',
  neededBy: 'Gebraucht für',
  neededFor: (needed) => NEEDED[needed],
  noNeededBy: 'Noch nicht gesagt',
  draw: 'Abhängigkeit ziehen',
  cancel: 'Abbrechen',
  exists: 'Diese Abhängigkeit ist schon gezogen.',
  closesCircle: (keys) =>
    `Das würde einen Kreis schließen: ${keys.join(' → ')}. Du darfst ihn ziehen; er wird zu „Hält uns auf“.`,
  status: 'Stand',
  statusOf: (status) => STATUSES[status],
  agreement: 'Zugestimmt haben',
  accepts: (team) => `${team} stimmt zu`,
  oneTeam: 'Beide Enden sind in einem Team: Es gibt nichts zu vereinbaren.',
  noTeams: 'Noch hat kein Ende ein Team, also kann niemand zustimmen.',
  resolved: 'Erledigt',
  resolvedHint: 'Sie hält nichts mehr auf.',
  followUp: 'Wer nachgeht',
  followUpHint: 'Ein Name vom Board oder ein neuer.',
  contact: 'Wen man draußen fragt',
  promisedFor: 'Zugesagt für',
  standIn: (agreement, day) => `Platzhalter bis ${day}: ${agreement}`,
  endStandIn: 'Beenden',
  waysOut: 'Auswege',
  note: 'Notiz',
  noteHint: 'Was vereinbart wurde, mit wem, bis wann.',
  remove: 'Abhängigkeit entfernen',
  missing: (name) => `${name} (nicht auf diesem Board)`,
  aside: (key) => `${key} ist beiseitegelegt.`,
  bringBack: 'Zurückholen',
  show: (key) => `${key} auf dem Board zeigen`,
  gone: 'Diese Abhängigkeit ist nicht mehr hier.',
  decide: 'Zwei Entscheidungen zur selben Zeit. Neu zu wählen klärt es.',
};
