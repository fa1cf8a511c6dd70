import type { FindingMessages } from '../finding-words.ts';
import { formatNumber, plural } from './word-forms.ts';

/** The rules a board is held against, in German. */
export const rulesDialog: FindingMessages['rulesDialog'] = {
  title: 'Regeln dieses Boards',
  intro:
    'Was hier gilt, gilt für alle auf diesem Board. Eine ausgeschaltete Regel findet nichts, und bei den Befunden steht das dabei.',
  edition: 'Wir richten uns nach dem Nexus Guide von',
  severityOf: (rule) => `Wie ernst: ${rule}`,
  asItComes: 'Wie vorgesehen',
  off: 'Aus',
  open: 'Regeln …',
  offCount: (count) => plural(count, { one: '{n} Regel ist aus', other: '{n} Regeln sind aus' }),
  thresholds: 'Ab welcher Zahl',
  usually: (value) => `Üblich: ${formatNumber(value)}`,
  thresholdOf: {
    hubLines: 'Abhängigkeiten an einem PBI',
    chainItems: 'PBIs in einer langen Kette',
    bigItemPercent: 'Prozent eines Sprints für ein großes PBI',
    farOverPercent: 'Prozent der Kapazität: weit darüber',
    tightPercent: 'Prozent der Kapazität: knapp',
    artifactItems: 'PBIs an einer Komponente: ein Risiko',
    pairLines: 'Abhängigkeiten zwischen zwei Teams',
    pairPercent: 'Prozent davon an einem Paar',
    goalSupportPercent: 'Prozent der PBIs, die dem Ziel dienen',
    lateSprintPercent: 'Letzte Prozent eines Sprints',
    horizonSprints: 'Sprints im Voraus verfeinert',
    lateWorkingDays: 'Verbleibende Arbeitstage: spät',
  },
};
