import type { RuleId } from './finding.ts';

/** A place in the Nexus Guide. The rule's reason in our own words belongs to the screen. */
export interface GuideReference {
  /** Editions of January 2018 and January 2021. */
  readonly edition: 2018 | 2021;
  /** The heading in that edition. */
  readonly section: string;
}

const REFERENCES: Readonly<Record<RuleId, readonly [GuideReference, ...GuideReference[]]>> = {
  'dep-inverted': [
    { edition: 2018, section: 'Nexus Background' },
    { edition: 2021, section: 'Cross-Team Refinement' },
  ],
  'dep-cycle': [
    { edition: 2021, section: 'Cross-Team Refinement' },
    { edition: 2018, section: 'Refinement' },
  ],
  'dep-same-sprint-cross-team': [
    { edition: 2018, section: 'Refinement' },
    { edition: 2021, section: 'Cross-Team Refinement' },
  ],
  'dep-unscheduled-predecessor': [
    { edition: 2018, section: 'Nexus Sprint Planning' },
    { edition: 2021, section: 'Cross-Team Refinement' },
  ],
  'over-capacity': [
    { edition: 2018, section: 'Refinement' },
    { edition: 2021, section: 'Cross-Team Refinement' },
  ],
  'nexus-size': [
    { edition: 2021, section: 'Nexus Definition' },
    { edition: 2018, section: 'Definition of Nexus' },
  ],
  'merge-move-move': [
    { edition: 2021, section: 'Nexus Artifacts and Commitments' },
    { edition: 2018, section: 'Artifact Transparency' },
  ],
  'merge-dangling': [
    { edition: 2021, section: 'Cross-Team Refinement' },
    { edition: 2018, section: 'Artifact Transparency' },
  ],
};

/** The section of the Nexus Guide the rule rests on most. */
export function guideSectionOf(rule: RuleId): GuideReference {
  return REFERENCES[rule][0];
}

/** All sections the rule rests on, the most telling one first. */
export function guideSectionsOf(rule: RuleId): readonly GuideReference[] {
  return REFERENCES[rule];
}
