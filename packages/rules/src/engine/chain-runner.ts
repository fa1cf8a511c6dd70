import type { BoardView, DependencyLine, ItemId, LineId } from '@weft/domain';
import { CHAIN_RULES } from '../all-rules.ts';
import { EdgesOfView } from '../cycles/edges-of-view.ts';
import { LongestChains } from '../chains/longest-chains.ts';
import { HEALTHY, type ChainRule } from '../rule.ts';
import { isOff } from '../settled-rules.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import type { TouchedScopes } from './touched-scopes.ts';

/** Runs the rules about chains, and keeps track of the longest ones. */
export class ChainRunner implements RuleRunner {
  readonly #watched: readonly { readonly rule: ChainRule; readonly chains: LongestChains }[];

  constructor(view: BoardView) {
    const rules = CHAIN_RULES.filter((rule) => !isOff(rule.id, view.settings));
    this.#watched = rules.map((rule) => ({
      rule,
      chains: new LongestChains(new EdgesOfView(view)),
    }));
  }

  checkAll(pass: RulePass): void {
    for (const { rule, chains } of this.#watched) {
      const open = pass.openGraph();
      const steps: DependencyLine[] = [];
      for (const scope of pass.allLines()) {
        if (rule.isStep(scope, pass.context)) steps.push(scope.line);
      }
      const isAllOpen = steps.length === open.lines.length;
      const ends = chains.reset(steps, isAllOpen ? open.graph : undefined);
      checkChains(pass, rule, chains, ends);
    }
  }

  update(pass: RulePass, touched: TouchedScopes): void {
    for (const { rule, chains } of this.#watched) {
      const isAnew = rule.reads.some((read) => touched.hasShared(read));
      const { added, removed } = flippedSteps(pass, touched, rule, chains, isAnew);
      const nodes = chains.update(added, removed);
      for (const item of touched.change.items) nodes.add(item);
      if (isAnew) for (const node of chains.nodes()) nodes.add(node);
      checkChains(pass, rule, chains, chains.throughAnyOf(nodes));
    }
  }
}

function flippedSteps(
  pass: RulePass,
  touched: TouchedScopes,
  rule: ChainRule,
  chains: LongestChains,
  isAnew: boolean,
): { added: readonly LineId[]; removed: readonly LineId[] } {
  const added: LineId[] = [];
  const removed: LineId[] = [];
  const look = (id: LineId): void => {
    const scope = pass.lineScope(id);
    const isStep = scope !== undefined && rule.isStep(scope, pass.context);
    if (isStep !== chains.hasEdge(id)) (isStep ? added : removed).push(id);
  };
  const lines = new Set(touched.endsAndLines());
  if (isAnew) for (const { id } of pass.view.lines()) lines.add(id);
  for (const id of lines) look(id);
  return { added, removed };
}

function checkChains(
  pass: RulePass,
  rule: ChainRule,
  chains: LongestChains,
  nodes: Iterable<ItemId>,
): void {
  if (rule.which === 'longest') {
    const longest = longestEnd(chains);
    const found =
      longest === undefined ? HEALTHY : rule.check(chains.chainTo(longest), pass.context);
    pass.put(rule, 'longest', found);
    return;
  }
  for (const node of nodes) {
    const found = chains.isEnd(node) ? rule.check(chains.chainTo(node), pass.context) : HEALTHY;
    pass.put(rule, node, found);
  }
}

function longestEnd(chains: LongestChains): ItemId | undefined {
  let longest: ItemId | undefined;
  let most = 1;
  for (const node of chains.nodes()) {
    const depth = chains.depthOf(node);
    if (depth < 2 || depth < most) continue;
    if (depth === most && longest !== undefined && node > longest) continue;
    longest = node;
    most = depth;
  }
  return longest;
}
