import type { FindingReasons } from '../../finding-sentences.ts';

/** Why each rule matters to a Nexus, in our own words. */
export const findingReasons: FindingReasons = {
  'dep-inverted':
    'Work is put in a sequence so that what others need is there when they begin. Here the order of the Sprints runs the other way.',
  'dep-cycle':
    'Each of them needs another one first, so none can be finished. Making the knot visible is the first step; cutting it is the second.',
  'dep-same-sprint-cross-team':
    'A team should be able to finish what it selects without waiting for another team in the same Sprint. A handover inside a Sprint leaves no room when something slips.',
  'dep-unscheduled-predecessor':
    'Dependencies are to be found and removed or made small before Sprint Planning. Nobody has planned what this one needs.',
  'dep-external':
    'What is done outside the Nexus follows other plans. With a name and a date it can be followed up; without them it can only be hoped for.',
  'hub-item':
    'A PBI that many teams depend on holds all of them up at once when it slips. Seen early, it can be sliced by who needs it.',
  'dep-chain-long':
    'Every handover adds waiting. Long chains are to be found and shortened while refining, by slicing from end to end or by agreeing on a contract.',
  'dep-same-sprint-in-team':
    'Inside one team this is a matter of order: the team plans the first one first.',
  'dep-unowned':
    'Refinement makes visible which team will do what. As long as nobody has taken it on, nobody plans for it.',
  'backlog-order-inverted':
    'What is known of dependencies belongs into the order of the Product Backlog. The Product Owner decides; this is a proposal.',
  'critical-path-late':
    'The Nexus Sprint Backlog shows dependencies and the flow of work so that the longest chain gets attention while there is still time.',
  'not-ready-selected':
    'Sprint Planning is short because the PBIs were made ready before. What is missing now will be asked for in the middle of it.',
  'ready-with-open-dependency':
    'Ready means that a PBI depends on other teams little or not at all. Here a dependency is open and not planned ahead.',
  'too-big':
    'A single Scrum Team should be able to deliver a PBI within one Sprint, with room for others beside it.',
  'multi-team-item':
    'A PBI is small enough for one Scrum Team. Shared work hides a dependency inside one card.',
  'horizontal-slice':
    'Layers are finished only together, so each team waits for the next. Thin slices through all layers can be finished alone.',
  'parent-child-order':
    'A whole is finished when its last part is. A plan that says otherwise promises something too early.',
  'unestimated-selected':
    'A team forecasts what fits. Without a size this PBI counts as nothing in the forecast.',
  'over-capacity':
    'Teams forecast what they can deliver. More than fits is a wish, and what depends on it becomes one too.',
  'no-slack-for-dependency':
    'Who waits for others inside a Sprint needs room for it to come late. A full Sprint has none.',
  'capacity-missing':
    'Without it nobody can see whether the plan fits. The last three Sprints are a good first guess.',
  'skill-gap':
    'Teams take the work they have the knowledge for. Otherwise a hidden dependency on somebody else begins.',
  'single-person-knowledge':
    'Knowledge should be spread over the teams. One person needed everywhere becomes what everybody waits for.',
  'person-double-booked':
    'Nobody can give more than all of their time. For members of the Nexus Integration Team its work comes first.',
  'overlap-same-sprint':
    'Overlapping scope done by two teams at once is done twice, or against each other. One of them could have it, or both agree on the same criteria.',
  'artifact-collision':
    'Changes to the same software and tests at the same time meet when they are integrated. An agreed order, or integrating every day, keeps that small.',
  'team-pair-coupling':
    'When most handovers are between two teams, the line between the teams may run through the wrong place. Dependencies should shape how teams are made.',
  'nexus-size':
    'A Nexus is roughly three to nine Scrum Teams. With fewer, plain Scrum has less to coordinate; with more, talking to each other costs more than it gives.',
  'single-product-owner':
    'One person has the final say on the order of the Product Backlog. With none or several, teams get several answers.',
  'single-product-backlog':
    'A Nexus has a single Product Backlog. Two ordered lists are two plans.',
  'nit-composition':
    'The Nexus Integration Team is the Product Owner, a Scrum Master, and people who can help the teams to integrate.',
  'nit-skill-cover':
    'The people in the Nexus Integration Team are chosen for what has to be resolved, and may change when that changes.',
  'nit-precedence':
    'Membership in the Nexus Integration Team comes before membership in a single team: as long as integration is stuck, everybody is.',
  'goal-missing':
    'Sprint Planning ends with a Nexus Sprint Goal and a Sprint Goal for each team. Without it nobody can tell what to give up when not everything fits.',
  'goal-not-aligned':
    'The goals of the teams serve the Nexus Sprint Goal, and that serves the Product Goal. A goal of its own pulls a team away.',
  'goal-unsupported':
    'A shared goal lets the teams work together instead of each on something of its own. Here most of the work is about something else.',
  'dod-missing':
    'The Integrated Increment is Done when it meets a definition that all teams share. Without one, Done means something else in each team.',
  'dod-weaker':
    'A team may ask more of itself than the Nexus does, never less: the increments have to fit together.',
  'done-not-integrated': 'Work is Done only when it is integrated with that of the others.',
  'integration-stale':
    'The longer work stays apart, the more there is to put together at once. Once a day is a good rhythm.',
  'late-integration-cluster':
    'What is finished together at the end has to be integrated at the end, when nobody has time for surprises.',
  'integration-issue-unowned':
    'Integration issues are taken from the Nexus Daily Scrum back into the teams. One that nobody carries stays.',
  'undone-work':
    'What was left undone, and debt that was made, is looked at in the Review and the Retrospective and goes back into the Product Backlog.',
  'sprint-misaligned':
    'All teams work towards one Integrated Increment each Sprint. A Sprint that ends later brings its part too late.',
  horizon:
    'Refining just enough ahead keeps new dependencies few. Too far ahead is guesswork, too little leaves a team without work it can plan.',
  'board-not-updated':
    'The Nexus Sprint Backlog is brought up to date at least every day, so that the Nexus Daily Scrum sees what is.',
  'team-not-represented':
    'Each team sends those who can speak for its work. What they know is missing from the decisions made here.',
  'retro-topic-skipped':
    'Every Nexus Sprint Retrospective looks at these subjects, because they are what scaling makes go wrong first.',
  'action-untracked': 'An improvement happens when somebody follows it and everybody can see it.',
  'team-review-scheduled':
    'One Nexus Sprint Review takes the place of the Reviews of the teams: what is shown is the Integrated Increment.',
  'merge-move-move':
    'Plans are made on what everybody can see. As long as two answers stand side by side, people plan on different ones.',
  'merge-dangling':
    'A dependency that leads nowhere hides work: either it still matters and has to be visible, or the line can go.',
  'merge-stale-ready':
    'Somebody looked at it and called it ready; what they looked at is different now. A second look is quickly done.',
  'merge-split-edit': 'The change may belong to one of the slices. Only people can tell to which.',
  'merge-duplicate-import':
    'The same work stands here more than once, and both may be planned. Keep one, with the dependencies of both.',
  'merge-goal-text': 'Everybody should work towards the same words. Choose one, or write a third.',
  'dep-redundant': 'It is true, but says nothing new. Fewer lines make the others easier to see.',
  'order-skipped':
    'The Product Owner orders the Product Backlog and teams select from the top. Passing something over should be a choice.',
  'free-to-move': 'Work that is tied to nothing is the easiest to balance the load with.',
};
