import type { LaterMessages } from '../later.ts';
import { formatNumber } from './word-forms.ts';

/** The first steps of a Nexus, on a board that has just begun, in German. */
export const guide: LaterMessages['guide'] = {
  title: 'Erste Schritte eines Nexus',
  intro: 'Fünf Dinge machen aus mehreren Teams einen Nexus. Die Reihenfolge ist frei.',
  progress: (done, total) => `${formatNumber(done)} von ${formatNumber(total)} erledigt`,
  isDone: 'erledigt',
  close: 'Erste Schritte ausblenden. Das Menü zeigt sie wieder',
  complete: 'Das ist ein Nexus. Verfeinert das Product Backlog, dann plant den ersten Sprint.',
  steps: {
    integration: {
      title: 'Das Nexus Integration Team bilden',
      short: 'Nexus Integration Team',
      why: 'Jemand steht in jedem Sprint für ein Integrated Increment ein: Product Owner, ein Scrum Master und wer sich mit Integration auskennt.',
    },
    backlog: {
      title: 'Ein einziges Product Backlog anlegen',
      short: 'Ein Product Backlog',
      why: 'Ein Produkt hat ein Product Backlog, wie viele Teams es auch sind. Füge es ein oder importiere eine Datei.',
    },
    done: {
      title: 'Eine Definition of Done vereinbaren',
      short: 'Definition of Done',
      why: 'Sie gilt für die Arbeit aller Teams zusammen. Ein Team darf von sich mehr verlangen, nie weniger.',
    },
    teams: {
      title: 'Klein anfangen',
      short: 'Drei oder vier Teams',
      why: 'Drei oder vier Scrum Teams reichen, um es zu lernen. Weitere kommen dazu, wenn diese integrieren.',
    },
    together: {
      title: 'Gemeinsam lernen',
      short: 'Alle sind da',
      why: 'Schicke allen Teams den Link und seht euch das Board zusammen an, damit alle wissen, wozu es da ist.',
    },
  },
};
