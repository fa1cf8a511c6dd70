import { findingOnItem } from '../finding-on-item.ts';
import { isOfNexus } from '../nexus-team.ts';
import { HEALTHY, type ItemRule } from '../rule.ts';
import { missingSkills } from '../skills.ts';

/** A PBI needs skills or domain knowledge that its team does not hold, as far as anybody said. */
export const skillGap: ItemRule = {
  id: 'skill-gap',
  reads: ['teams', 'people'],
  check(item, context) {
    const { team } = item.place;
    if (item.needs.length === 0 || item.state === 'done') return HEALTHY;
    if (!isOfNexus(team, context)) return HEALTHY;
    const held = context.skillsOf(team);
    // Of a team without any skill nobody has said anything yet.
    const skills = held.size === 0 ? [] : missingSkills(item.needs, held);
    if (skills.length === 0) return HEALTHY;
    return [findingOnItem('skill-gap', 'warning', item, { item: item.id, team, skills })];
  },
};
