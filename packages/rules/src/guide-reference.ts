import type { RuleId } from './finding.ts';

/** A place in the Nexus Guide. The rule's reason in our own words belongs to the screen. */
export interface GuideReference {
  /** Editions of January 2018 and January 2021. */
  readonly edition: 2018 | 2021;
  /** The heading in that edition. */
  readonly section: string;
}

type References = readonly [GuideReference, ...GuideReference[]];

const REFERENCES: Readonly<Record<RuleId, References>> = {
  'dep-inverted': [in2018('Nexus Background'), in2021('Cross-Team Refinement')],
  'dep-cycle': [in2021('Cross-Team Refinement'), in2018('Refinement')],
  'dep-same-sprint-cross-team': [in2018('Refinement'), in2021('Cross-Team Refinement')],
  'dep-unscheduled-predecessor': [in2018('Nexus Sprint Planning'), in2021('Cross-Team Refinement')],
  'dep-external': [in2018('Refinement'), in2021('Nexus Integration Team')],
  'hub-item': [in2021('Nexus Integration Team'), in2018('Nexus Integration Team')],
  'dep-chain-long': [in2018('Nexus Background'), in2021('Cross-Team Refinement')],
  'dep-same-sprint-in-team': [in2021('Nexus Sprint Planning'), in2018('Nexus Sprint Planning')],
  'dep-unowned': [in2018('Refinement'), in2021('Cross-Team Refinement')],
  'backlog-order-inverted': [in2018('Nexus Background'), in2021('Product Backlog')],
  'critical-path-late': [in2021('Nexus Sprint Backlog'), in2018('Nexus Sprint Backlog')],
  'not-ready-selected': [in2021('Cross-Team Refinement'), in2018('Product Backlog')],
  'ready-with-open-dependency': [in2018('Product Backlog'), in2021('Cross-Team Refinement')],
  'too-big': [in2021('Cross-Team Refinement'), in2018('Product Backlog')],
  'multi-team-item': [in2021('Cross-Team Refinement'), in2018('Refinement')],
  'horizontal-slice': [in2018('Product Backlog'), in2021('Nexus Theory')],
  'parent-child-order': [in2021('Cross-Team Refinement'), in2018('Refinement')],
  'unestimated-selected': [in2018('Nexus Sprint Planning'), in2021('Nexus Sprint Planning')],
  'over-capacity': [in2018('Refinement'), in2021('Cross-Team Refinement')],
  'no-slack-for-dependency': [in2018('Nexus Sprint Planning'), in2021('Nexus Sprint Planning')],
  'capacity-missing': [in2018('Refinement'), in2021('Cross-Team Refinement')],
  'skill-gap': [in2018('Nexus Background'), in2021('Nexus Integration Team')],
  'single-person-knowledge': [in2018('Nexus Background'), in2021('Nexus Theory')],
  'person-double-booked': [
    in2021('Nexus Integration Team'),
    in2018('Nexus Integration Team Members'),
  ],
  'overlap-same-sprint': [in2018('Nexus Background'), in2021('Cross-Team Refinement')],
  'artifact-collision': [in2018('Nexus Background'), in2021('Cross-Team Refinement')],
  'team-pair-coupling': [in2018('Nexus Background'), in2021('Nexus Theory')],
  'nexus-size': [in2021('Nexus Definition'), in2018('Definition of Nexus')],
  'single-product-owner': [
    in2021('Nexus Integration Team'),
    in2018('Product Owner in the Nexus Integration Team'),
  ],
  'single-product-backlog': [in2021('Product Backlog'), in2018('Product Backlog')],
  'nit-composition': [in2021('Nexus Integration Team'), in2018('Nexus Integration Team')],
  'nit-skill-cover': [in2021('Nexus Integration Team'), in2018('Nexus Integration Team Members')],
  'nit-precedence': [in2021('Nexus Integration Team'), in2018('Nexus Integration Team Members')],
  'goal-missing': [in2021('Nexus Sprint Planning'), in2018('Nexus Sprint Goal')],
  'goal-not-aligned': [in2021('Nexus Sprint Planning'), in2018('Nexus Sprint Planning')],
  'goal-unsupported': [in2021('Commitment: Nexus Sprint Goal'), in2018('Nexus Sprint Goal')],
  'dod-missing': [in2021('Commitment: Definition of Done'), in2018('Definition of “Done”')],
  'dod-weaker': [in2021('Commitment: Definition of Done'), in2018('Definition of “Done”')],
  'done-not-integrated': [in2021('Integrated Increment'), in2018('Definition of “Done”')],
  'integration-stale': [in2018('Nexus Sprint Retrospective'), in2021('Nexus Daily Scrum')],
  'late-integration-cluster': [
    in2018('Nexus Sprint Retrospective'),
    in2021('Nexus Integration Team'),
  ],
  'integration-issue-unowned': [in2018('Nexus Daily Scrum'), in2021('Nexus Daily Scrum')],
  'undone-work': [in2018('Nexus Sprint Retrospective'), in2021('Nexus Sprint Retrospective')],
  'sprint-misaligned': [in2021('The Sprint'), in2018('Nexus Process Flow')],
  horizon: [in2018('Refinement'), in2021('Cross-Team Refinement')],
  'board-not-updated': [in2018('Nexus Sprint Backlog'), in2021('Nexus Sprint Backlog')],
  'team-not-represented': [in2018('Nexus Events'), in2021('Nexus Events')],
  'retro-topic-skipped': [in2018('Nexus Sprint Retrospective')],
  'action-untracked': [in2018('Nexus Sprint Retrospective'), in2021('Nexus Sprint Retrospective')],
  'team-review-scheduled': [in2021('Nexus Sprint Review'), in2018('Nexus Sprint Review')],
  'merge-move-move': [in2021('Nexus Artifacts and Commitments'), in2018('Artifact Transparency')],
  'merge-dangling': [in2021('Cross-Team Refinement'), in2018('Artifact Transparency')],
  'merge-stale-ready': [in2021('Cross-Team Refinement'), in2018('Artifact Transparency')],
  'merge-split-edit': [in2021('Cross-Team Refinement'), in2018('Artifact Transparency')],
  'merge-duplicate-import': [in2021('Product Backlog'), in2018('Artifact Transparency')],
  'merge-goal-text': [in2021('Nexus Artifacts and Commitments'), in2018('Artifact Transparency')],
  'dep-redundant': [in2021('Nexus Sprint Backlog'), in2018('Artifact Transparency')],
  'order-skipped': [in2021('Nexus Sprint Planning'), in2018('Nexus Sprint Planning')],
  'free-to-move': [in2018('Nexus Sprint Planning'), in2021('Nexus Sprint Planning')],
};

/** The section of the Nexus Guide the rule rests on most. */
export function guideSectionOf(rule: RuleId): GuideReference {
  return REFERENCES[rule][0];
}

/** All sections the rule rests on, the most telling one first. */
export function guideSectionsOf(rule: RuleId): readonly GuideReference[] {
  return REFERENCES[rule];
}

function in2018(section: string): GuideReference {
  return { edition: 2018, section };
}

function in2021(section: string): GuideReference {
  return { edition: 2021, section };
}
