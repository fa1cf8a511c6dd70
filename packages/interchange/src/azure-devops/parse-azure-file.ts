import * as v from 'valibot';
import type { DraftSprint } from '../drafts/draft-item.ts';
import { namesBelowRoot, sprintOfPath } from '../drafts/tree-path.ts';

/** What one JSON file of an Azure DevOps export holds. */
export type AzureFile =
  | { readonly kind: 'work-items'; readonly rows: readonly unknown[] }
  | { readonly kind: 'iterations'; readonly sprints: readonly DraftSprint[] }
  | { readonly kind: 'teams'; readonly teams: readonly string[] }
  | {
      readonly kind: 'team-iterations';
      readonly teams: readonly string[];
      readonly sprintNames: readonly string[];
    }
  | { readonly kind: 'unknown' };

interface IterationNode {
  readonly name: string;
  readonly children?: readonly IterationNode[] | null | undefined;
  readonly attributes?: unknown;
}

const WORK_ITEM = v.object({
  id: v.union([v.number(), v.string()]),
  fields: v.looseObject({}),
});
const ITERATION_NODE: v.GenericSchema<IterationNode> = v.object({
  name: v.string(),
  children: v.nullish(v.array(v.lazy(() => ITERATION_NODE))),
  attributes: v.optional(v.unknown()),
});
const ITERATION_TREE = v.object({
  structureType: v.literal('iteration'),
  name: v.string(),
  children: v.nullish(v.array(ITERATION_NODE)),
});
const TEAM_SETTING = v.object({
  name: v.string(),
  path: v.string(),
  attributes: v.optional(v.unknown()),
});
const DATES = v.object({
  startDate: v.nullish(v.string()),
  finishDate: v.nullish(v.string()),
});
const TEAM = v.object({
  id: v.string(),
  name: v.string(),
  isDefault: v.nullish(v.union([v.string(), v.boolean()])),
});
const TEAM_ITERATIONS = v.object({
  TeamIterationMap: v.array(v.object({ TeamName: v.string(), Iterations: v.array(v.string()) })),
});

/**
 * Tells what `json` is: an answer of the work-item API (a list under `value`, a bare list, or one
 * work item), the tree or the list of iterations, the list of teams, or which team uses which
 * iterations. Never throws; anything else is `unknown`.
 */
export function parseAzureFile(json: unknown): AzureFile {
  const rows = rowsOf(json);
  if (rows.some((row) => v.is(WORK_ITEM, row))) return { kind: 'work-items', rows };
  if (v.is(ITERATION_TREE, json)) {
    return { kind: 'iterations', sprints: (json.children ?? []).flatMap((c) => leaves(c, '')) };
  }
  const settings = rows.filter((row) => v.is(TEAM_SETTING, row));
  if (settings.length > 0) {
    return { kind: 'iterations', sprints: settings.flatMap((row) => listedSprint(row)) };
  }
  if (v.is(TEAM_ITERATIONS, json)) {
    const map = json.TeamIterationMap;
    return {
      kind: 'team-iterations',
      teams: map.map((entry) => entry.TeamName),
      sprintNames: map.flatMap((entry) => entry.Iterations),
    };
  }
  const teams = rows.filter((row) => v.is(TEAM, row));
  if (teams.length > 0) return { kind: 'teams', teams: teams.filter(isScrumTeam).map(nameOf) };
  return { kind: 'unknown' };
}

function rowsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (v.is(v.object({ value: v.array(v.unknown()) }), json)) return json.value;
  return v.is(WORK_ITEM, json) ? [json] : [];
}

/** Iterations without parts are Sprints; the others are releases or the like. */
function leaves(node: IterationNode, path: string): readonly DraftSprint[] {
  const ref = path === '' ? node.name : `${path}\\${node.name}`;
  const children = node.children ?? [];
  if (children.length > 0) return children.flatMap((child) => leaves(child, ref));
  return [{ ref, name: node.name, ...datesOf(node.attributes) }];
}

function listedSprint(row: v.InferOutput<typeof TEAM_SETTING>): readonly DraftSprint[] {
  const sprint = sprintOfPath(namesBelowRoot(row.path));
  return sprint === undefined ? [] : [{ ...sprint, ...datesOf(row.attributes) }];
}

function datesOf(attributes: unknown): Pick<DraftSprint, 'start' | 'end'> {
  if (!v.is(DATES, attributes)) return {};
  return { start: dayOf(attributes.startDate), end: dayOf(attributes.finishDate) };
}

/** Azure DevOps keeps days as midnight UTC. */
function dayOf(time: string | null | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(time ?? '')?.[0];
}

/** Each project has a team of its own name, made by the system, that need not be a Scrum Team. */
function isScrumTeam(team: v.InferOutput<typeof TEAM>): boolean {
  return String(team.isDefault ?? 'false').toLowerCase() !== 'true';
}

function nameOf(team: v.InferOutput<typeof TEAM>): string {
  return team.name;
}
