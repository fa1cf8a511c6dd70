import {
  HUE_ORDER,
  LIMITS,
  brandId,
  compareRank,
  done,
  refused,
  type Result,
  type TeamId,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { keysAfter } from '../ordering/key-between.ts';
import { entityOf } from '../schema/roots.ts';
import { required, tags, teamMap } from './checks.ts';

export interface NewTeam extends TeamChange {
  readonly name: string;
}

/** Adds a Scrum Team as the last row; without `hue` it gets one that no other team has. */
export function addTeam(edit: Edit, team: NewTeam): Result<TeamId, EditRefusal> {
  const name = required('name', team.name, LIMITS.nameChars);
  if (!name.ok) return name;
  if (edit.board.roots.teams.size >= LIMITS.teams) {
    return refused({ code: 'too-many', of: 'teams', limit: LIMITS.teams });
  }
  const hue = hueOf(team.hue ?? nextHue(edit));
  if (!hue.ok) return hue;
  const skills = tags('skills', team.skills ?? []);
  if (!skills.ok) return skills;
  const components = tags('components', team.components ?? []);
  if (!components.ok) return components;
  const [rank] = insertRanks(edit, edit.view.teams().length - 1);
  const id = edit.newId<TeamId>();
  edit.create('teams', id, {
    fields: {
      name: name.value,
      hue: hue.value,
      rank,
      skills: skills.value.length > 0 ? skills.value : undefined,
      components: components.value.length > 0 ? components.value : undefined,
    },
  });
  return done(id);
}

export interface TeamChange {
  readonly name?: string;
  readonly hue?: number;
  readonly skills?: readonly string[];
  readonly components?: readonly string[];
}

/** Changes what is named; the rest stays. */
export function editTeam(edit: Edit, id: TeamId, change: TeamChange): Result<void, EditRefusal> {
  const map = teamMap(edit, id);
  if (!map.ok) return map;
  const name =
    change.name === undefined ? done(undefined) : required('name', change.name, LIMITS.nameChars);
  if (!name.ok) return name;
  const hue = change.hue === undefined ? done(undefined) : hueOf(change.hue);
  if (!hue.ok) return hue;
  const skills = tags('skills', change.skills ?? []);
  if (!skills.ok) return skills;
  const components = tags('components', change.components ?? []);
  if (!components.ok) return components;
  if (name.value !== undefined) edit.setKey(map.value, 'name', name.value);
  if (hue.value !== undefined) edit.setKey(map.value, 'hue', hue.value);
  if (change.skills !== undefined) edit.setKey(map.value, 'skills', skills.value);
  if (change.components !== undefined) edit.setKey(map.value, 'components', components.value);
  return done(undefined);
}

/** Moves a team's row right after another (null: to the top). */
export function moveTeam(
  edit: Edit,
  id: TeamId,
  to: { readonly after: TeamId | null },
): Result<void, EditRefusal> {
  const map = teamMap(edit, id);
  if (!map.ok) return map;
  if (to.after !== null) {
    const neighbour = teamMap(edit, to.after);
    if (!neighbour.ok) return neighbour;
    if (to.after === id) return done(undefined);
  }
  const others = edit.view.teams().filter((team) => team.id !== id);
  const index = others.findIndex((team) => team.id === to.after);
  const [rank] = insertRanks(edit, index, id);
  edit.setKey(map.value, 'rank', rank);
  return done(undefined);
}

/** Puts a team aside; its PBIs keep their place until somebody moves them. */
export function putTeamAside(edit: Edit, id: TeamId): Result<void, EditRefusal> {
  return setTeamAside(edit, id, true);
}

export function bringTeamBack(edit: Edit, id: TeamId): Result<void, EditRefusal> {
  return setTeamAside(edit, id, undefined);
}

function setTeamAside(edit: Edit, id: TeamId, aside: true | undefined): Result<void, EditRefusal> {
  const map = teamMap(edit, id);
  if (!map.ok) return map;
  edit.setKey(map.value, 'aside', aside);
  return done(undefined);
}

function insertRanks(edit: Edit, index: number, without?: TeamId): readonly string[] {
  const teams = edit.view
    .teams()
    .filter((team) => team.id !== without)
    .toSorted(compareRank);
  const { inserted, moved } = keysAfter(teams, index, 1);
  for (const [id, rank] of moved) {
    const map = entityOf(edit.board.roots.teams, brandId<TeamId>(id));
    if (map !== undefined) edit.setKey(map, 'rank', rank);
  }
  return inserted;
}

/** The first hue of the hand-out order that the fewest teams have. */
function nextHue(edit: Edit): number {
  const used = edit.view.teams().map((team) => team.hue);
  const count = (hue: number): number => used.filter((other) => other === hue).length;
  const fewest = Math.min(...HUE_ORDER.map(count));
  return HUE_ORDER.find((hue) => count(hue) === fewest) ?? 0;
}

function hueOf(hue: number): Result<number, EditRefusal> {
  return Number.isInteger(hue) && hue >= 0 && hue < HUE_ORDER.length
    ? done(hue)
    : refused({ code: 'out-of-range', field: 'hue', least: 0, most: HUE_ORDER.length - 1 });
}
