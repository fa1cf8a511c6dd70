import type { BoardView, TeamId } from '@weft/domain';

/** A skill in the form in which it is compared: people write `Java`, `java` and `java `. */
export function skillKey(skill: string): string {
  return skill.trim().toLowerCase();
}

/** Keys of the skills that a team holds: those it lists, and those of people who have time for it. */
export function skillsOfTeam(view: BoardView, team: TeamId): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const skill of view.team(team)?.skills ?? []) keys.add(skillKey(skill));
  for (const person of view.people()) {
    if (!person.teams.some((share) => share.team === team && share.percent > 0)) continue;
    for (const skill of person.skills) keys.add(skillKey(skill));
  }
  return keys;
}

/** Those of the wanted skills that are not among the held ones: each once, as written, sorted. */
export function missingSkills(
  wanted: readonly string[],
  held: ReadonlySet<string>,
): readonly string[] {
  const missing = wanted.filter((skill) => !isHeld(skillKey(skill), held));
  if (missing.length < 2) return missing;
  const byKey = new Map<string, string>();
  for (const skill of missing.sort()) {
    if (!byKey.has(skillKey(skill))) byKey.set(skillKey(skill), skill);
  }
  return [...byKey.values()];
}

/** Nobody has to hold what has no name. */
function isHeld(key: string, held: ReadonlySet<string>): boolean {
  return key === '' || held.has(key);
}
