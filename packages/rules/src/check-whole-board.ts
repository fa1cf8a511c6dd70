import {
  cellOf,
  OUTSIDE,
  type BoardView,
  type ItemId,
  type ProductBacklogItem,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import {
  BOARD_RULES,
  CELL_RULES,
  CHAIN_RULES,
  GROUP_RULES,
  ITEM_RULES,
  KNOT_RULE,
  LINE_RULES,
  SPRINT_RULES,
  TALLY_RULES,
  TEAM_PAIR_RULES,
  TEAM_RULES,
} from './all-rules.ts';
import { chainWith, type WaitingChain } from './chains/waiting-chain.ts';
import { OpenEdges } from './cycles/open-edges.ts';
import type { Finding, FindingKey } from './finding.ts';
import { lineScopeOf } from './line-scope.ts';
import { ruleContextOf } from './rule-context.ts';
import { allChains } from './oracle-chains.ts';
import type { ChainRule, RuleContext, TallyRule } from './rule.ts';
import { teamPairOf } from './team-pairs.ts';
import { isOff, withBoardSeverity } from './settled-rules.ts';

/**
 * The oracle: every rule on everything, remembering nothing. It shares with the rule set only the
 * rules themselves; which scopes there are, and what the knots are, it finds in its own plain way.
 */
export function checkWholeBoard(
  view: BoardView,
  options: { readonly today: string },
): ReadonlyMap<FindingKey, Finding> {
  const context = ruleContextOf(view, options.today);
  const findings = [
    ...checkLines(context),
    ...CHAIN_RULES.flatMap((rule) => checkChains(rule, context)),
    ...checkTeamPairs(context),
    ...checkItems(context),
    ...checkGroups(context),
    ...TALLY_RULES.flatMap((rule) => rule.check(tallyOf(rule, view), context)),
    ...checkCells(context),
    ...TEAM_RULES.flatMap((rule) => view.teams().flatMap((team) => rule.check(team, context))),
    ...SPRINT_RULES.flatMap((rule) => view.sprints().flatMap((one) => rule.check(one, context))),
    ...BOARD_RULES.flatMap((rule) => rule.check(context)),
  ];
  const { settings } = view;
  const shown = findings
    .filter((finding) => !isOff(finding.rule, settings))
    .flatMap((finding) => withBoardSeverity([finding], settings));
  return new Map(shown.map((finding) => [finding.key, finding]));
}

function checkLines(context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  const edges = new OpenEdges();
  for (const line of context.view.lines()) {
    const scope = lineScopeOf(context, line);
    for (const rule of LINE_RULES) findings.push(...rule.check(scope, context));
    if (scope.open !== undefined && KNOT_RULE.isEdge(scope.open)) edges.add(line.from, line.to);
  }
  for (const knot of allKnots(edges)) findings.push(...KNOT_RULE.check(knot, edges, context));
  return findings;
}

function checkChains(rule: ChainRule, context: RuleContext): readonly Finding[] {
  const edges = new OpenEdges();
  for (const line of context.view.lines()) {
    const { open } = lineScopeOf(context, line);
    if (open !== undefined && rule.isStep(open, context)) edges.add(line.from, line.to);
  }
  const chains = allChains(edges, allKnots(edges));
  chains.sort((a, b) => b.length - a.length || ((a.at(-1) ?? '') < (b.at(-1) ?? '') ? -1 : 1));
  const looked = rule.onlyLongest ? chains.slice(0, 1) : chains;
  return looked.flatMap((chain) => {
    let known: WaitingChain | undefined;
    for (const id of chain) {
      const item = context.view.item(id);
      if (item !== undefined) known = chainWith(known, item, context);
    }
    return known === undefined ? [] : rule.check(known, context);
  });
}

function checkTeamPairs(context: RuleContext): readonly Finding[] {
  const pairs = new Map<string, { teams: readonly [TeamId, TeamId]; lines: number }>();
  let allLines = 0;
  for (const line of context.view.lines()) {
    const { open } = lineScopeOf(context, line);
    const teams = open === undefined ? undefined : teamPairOf(open);
    if (teams === undefined) continue;
    allLines += 1;
    const lines = (pairs.get(teams.join()) ?? { lines: 0 }).lines + 1;
    pairs.set(teams.join(), { teams, lines });
  }
  return [...pairs.values()].flatMap((pair) =>
    TEAM_PAIR_RULES.flatMap((rule) => rule.check({ ...pair, allLines }, context)),
  );
}

function checkItems(context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  for (const item of context.view.items()) {
    for (const rule of ITEM_RULES) findings.push(...rule.check(item, context));
  }
  return findings;
}

function checkGroups(context: RuleContext): Finding[] {
  return GROUP_RULES.flatMap((rule) => {
    const groups = new Map<string, ProductBacklogItem[]>();
    for (const item of [...context.view.items()].sort(byId)) {
      for (const group of new Set(rule.groupsOf(item, context))) {
        groups.set(group, [...(groups.get(group) ?? []), item]);
      }
    }
    return [...groups].flatMap(([group, items]) => rule.check(group, items, context));
  });
}

function tallyOf(rule: TallyRule, view: BoardView): readonly string[] {
  const values = Array.from(view.items(), (item) => rule.valueOf(item));
  return [...new Set(values)].filter((value) => value !== undefined).sort();
}

function checkCells(context: RuleContext): Finding[] {
  const { view } = context;
  const findings: Finding[] = [];
  for (const team of [null, OUTSIDE, ...view.teams().map((team): TeamId => team.id)]) {
    for (const sprint of [null, ...view.sprints().map((sprint): SprintId => sprint.id)]) {
      const scope = { cell: cellOf({ team, sprint }), team, sprint };
      for (const rule of CELL_RULES) findings.push(...rule.check(scope, context));
    }
  }
  return findings;
}

function byId(a: ProductBacklogItem, b: ProductBacklogItem): number {
  return a.id < b.id ? -1 : 1;
}

/**
 * Kosaraju's strongly connected components: list the PBIs so that each comes after all it can
 * reach, then collect backwards along the edges from the last to the first.
 */
function allKnots(edges: OpenEdges): ItemId[][] {
  const order: ItemId[] = [];
  const listed = new Set<ItemId>();
  for (const start of edges.sources()) {
    const path: { item: ItemId; rest: Iterator<ItemId> }[] = [];
    const enter = (item: ItemId): void => {
      if (listed.has(item)) return;
      listed.add(item);
      path.push({ item, rest: edges.after(item)[Symbol.iterator]() });
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done !== true) enter(next.value);
      else order.push(path.pop()?.item ?? top.item);
    }
  }
  const knots: ItemId[][] = [];
  const collected = new Set<ItemId>();
  for (const start of order.reverse()) {
    if (collected.has(start)) continue;
    const knot = new Set([start]);
    for (const item of knot) {
      for (const before of edges.before(item)) if (!collected.has(before)) knot.add(before);
    }
    for (const item of knot) collected.add(item);
    if (knot.size > 1 || edges.has(start, start)) knots.push([...knot].sort());
  }
  return knots;
}
