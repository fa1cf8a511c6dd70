import type { BoardView, ItemId, LineId, ProductBacklogItem } from '@weft/domain';
import { CHAIN_RULES } from '../all-rules.ts';
import { EdgesOfView } from '../cycles/edges-of-view.ts';
import type { ChainsAtOnce } from '../chains/chains-at-once.ts';
import { LongestChains } from '../chains/longest-chains.ts';
import type { Finding } from '../finding.ts';
import { HEALTHY, type ChainRule } from '../rule.ts';
import { isOff } from '../settled-rules.ts';
import type { NumberedLines } from './numbered-lines.ts';
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

  checkAll(pass: RulePass, all: NumberedLines): void {
    for (const { rule, chains } of this.#watched) {
      const { lines, graph } = all.graphOf((open) => rule.isStep(open, pass.context));
      checkAtOnce(pass, rule, chains.reset(lines, graph), all.items);
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
    const open = pass.lineScope(id)?.open;
    const isStep = open !== undefined && rule.isStep(open, pass.context);
    if (isStep !== chains.hasEdge(id)) (isStep ? added : removed).push(id);
  };
  const lines = new Set(touched.endsAndLines());
  if (isAnew) for (const { id } of pass.view.lines()) lines.add(id);
  for (const id of lines) look(id);
  return { added, removed };
}

/** `items`: by the numbers of the graph. */
function checkAtOnce(
  pass: RulePass,
  rule: ChainRule,
  chains: ChainsAtOnce,
  items: readonly ProductBacklogItem[],
): void {
  const checkEnd = (end: number, scope: string): void => {
    const chain = chains.chainTo(end).map((number) => items[number]);
    pass.put(rule, scope, rule.check(chain.filter((item) => item !== undefined), pass.context));
  };
  if (rule.which === 'every-end') {
    for (const end of chains.ends) checkEnd(end, chains.idOf(end) ?? '');
    return;
  }
  const longest = chains.longest();
  if (longest !== undefined) checkEnd(longest, 'longest');
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
      longest === undefined ? HEALTHY : checkChainTo(longest, pass, rule, chains);
    pass.put(rule, 'longest', found);
    return;
  }
  for (const node of nodes) {
    const found = chains.isEnd(node) ? checkChainTo(node, pass, rule, chains) : HEALTHY;
    pass.put(rule, node, found);
  }
}

function checkChainTo(
  node: ItemId,
  { view, context }: RulePass,
  rule: ChainRule,
  chains: LongestChains,
): readonly Finding[] {
  const items = chains.chainTo(node).map((id) => view.item(id));
  return rule.check(items.filter((item) => item !== undefined), context);
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
