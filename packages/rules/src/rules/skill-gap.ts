import { findingKeyOf } from '../finding.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type ItemRule } from '../rule.ts';
import { missingSkills } from '../skills.ts';

/** A PBI needs skills or domain knowledge that its team does not hold, as far as anybody said. */
export const skillGap: ItemRule = {
  id: 'skill-gap',
  reads: ['item', 'teams', 'people'],
  check(item, context) {
    const { team } = item.place;
    if (item.needs.length === 0 || item.state === 'done') return HEALTHY;
    if (!isOfNexus(team, context)) return HEALTHY;
    const held = context.skillsOf(team);
    // Of a team without any skill nobody has said anything yet.
    const skills = held.size === 0 ? [] : missingSkills(item.needs, held);
    if (skills.length === 0) return HEALTHY;
    return [
      {
        key: findingKeyOf('skill-gap', item.id),
        rule: 'skill-gap',
        severity: 'warning',
        items: [item.id],
        lines: [],
        teams: [team],
        cells: [],
        facts: { item: item.id, team, skills },
      },
    ];
  },
};
