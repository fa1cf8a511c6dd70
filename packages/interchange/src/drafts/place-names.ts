import { LIMITS } from '@weft/domain';
import { cleanLine, cutText } from '../text/clean-text.ts';
import type { DraftItem, Drafts, DraftSprint } from './draft-item.ts';
import type { ProblemList } from './problem-list.ts';

/** The teams and Sprints of an import, each once, within the limits of a board. */
export interface PlaceNames {
  readonly teams: readonly string[];
  readonly sprints: readonly DraftSprint[];
  teamOf(item: DraftItem): string | undefined;
  sprintOf(item: DraftItem): DraftSprint | undefined;
}

/**
 * Collects the names that are known or used. Upper and lower case make no difference; the first
 * spelling stays. PBIs whose team or Sprint is one too many for a board stay without it.
 */
export function collectPlaceNames(drafts: Drafts, problems: ProblemList): PlaceNames {
  const teams = new Map<string, string>();
  const sprints = new Map<string, DraftSprint>();
  const addTeam = (name: string): boolean => {
    const folded = fold(name);
    if (folded === '' || teams.has(folded)) return true;
    if (teams.size >= LIMITS.teams) return false;
    teams.set(folded, cutText(cleanLine(name), LIMITS.nameChars));
    return true;
  };
  const addSprint = (sprint: DraftSprint): boolean => {
    const folded = fold(sprint.ref);
    if (folded === '' || sprints.has(folded)) return true;
    if (sprints.size >= LIMITS.sprints) return false;
    const cut = (name: string): string => cutText(cleanLine(name), LIMITS.nameChars);
    sprints.set(folded, { ...sprint, ref: cut(sprint.ref), name: cut(sprint.name) });
    return true;
  };

  for (const team of drafts.teams) addTeam(team);
  for (const sprint of drafts.sprints) addSprint(sprint);
  for (const item of drafts.items) {
    const { team = '', sprint } = item;
    if (!addTeam(team)) problems.add(item, 'too-many-teams', team);
    if (sprint !== undefined && !addSprint(sprint)) {
      problems.add(item, 'too-many-sprints', sprint.name);
    }
    if (team.length > LIMITS.nameChars) problems.add(item, 'cut-name', team);
    if (sprint !== undefined && sprint.ref.length > LIMITS.nameChars) {
      problems.add(item, 'cut-name', sprint.ref);
    }
  }
  return {
    teams: [...new Set(teams.values())],
    sprints: uniqueByRef([...sprints.values()]),
    teamOf: (item) => teams.get(fold(item.team ?? '')),
    sprintOf: (item) => sprints.get(fold(item.sprint?.ref ?? '')),
  };
}

/** Cutting may have made two names one. */
function uniqueByRef(sprints: readonly DraftSprint[]): readonly DraftSprint[] {
  return [...new Map(sprints.map((sprint) => [sprint.ref, sprint])).values()];
}

function fold(name: string): string {
  return cleanLine(name).toLowerCase();
}
