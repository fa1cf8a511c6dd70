import type { BoardChange, BoardView, ItemId, LineId, ProductBacklogItem } from '@weft/domain';
import { CHAIN_RULES } from '../all-rules.ts';
import type { ChainNode } from '../chains/chain-graph.ts';
import { LongestChains } from '../chains/longest-chains.ts';
import { NumberedChains, SharedChains } from '../chains/shared-chains.ts';
import { itemsAlong, type WaitingChain } from '../chains/waiting-chain.ts';
import type { Finding } from '../finding.ts';
import { HEALTHY, type ChainRule, type RuleContext } from '../rule.ts';
import { isOff } from '../settled-rules.ts';
import type { NumberedLines } from './numbered-lines.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import type { TouchedScopes } from './touched-scopes.ts';

const NO_ITEMS: ReadonlySet<ItemId> = new Set();

interface Watched {
  readonly rule: ChainRule;
  readonly chains: LongestChains;
  /** PBIs of the longest chain, of a rule about that alone, when it was last looked at. */
  longest: readonly ProductBacklogItem[];
}

/** Runs the rules about chains, and keeps track of the longest ones. */
export class ChainRunner implements RuleRunner {
  readonly #watched: readonly Watched[];

  constructor(view: BoardView) {
    const rules = CHAIN_RULES.filter((rule) => !isOff(rule.id, view.settings));
    this.#watched = rules.map((rule) => ({
      rule,
      chains: new LongestChains(),
      longest: [],
    }));
  }

  checkAll(pass: RulePass, all: NumberedLines): void {
    for (const watched of this.#watched) {
      const { rule, chains } = watched;
      const { lines, graph } = all.graphOf((open) => rule.isStep(open, pass.context));
      const atOnce = chains.reset(lines, graph);
      const steps = {
        nodeBefore: (node: number) => atOnce.nodeBefore(node),
        itemOf: (node: number) => all.items.all[atOnce.numberOf(node)],
      };
      const known = new NumberedChains(atOnce.count);
      const shared = new SharedChains<number>(pass.context, steps, known);
      if (rule.onlyLongest) {
        const end = atOnce.longest();
        checkLongest(pass, watched, end === undefined ? undefined : shared.to(end));
        continue;
      }
      for (const end of atOnce.ends) {
        pass.put(rule, atOnce.idOf(end) ?? '', checkChain(rule, shared.to(end), pass.context));
      }
    }
  }

  update(pass: RulePass, touched: TouchedScopes): void {
    for (const watched of this.#watched) {
      const { rule, chains, longest } = watched;
      const items = itemsRead(rule, touched.change);
      const isAnew = rule.reads.some((read) => touched.hasShared(read));
      const { added, removed } = flippedSteps(pass, touched, rule, chains, isAnew);
      const nodes = chains.update(added, removed);
      const shared = new SharedChains<ChainNode>(pass.context, {
        nodeBefore: (node) => node.previous,
        itemOf: (node) => pass.view.item(node.item),
      });
      if (rule.onlyLongest) {
        const isTouched = isAnew || nodes.size > 0 || longest.some(({ id }) => items.has(id));
        const end = isTouched ? chains.longest() : undefined;
        if (isTouched) checkLongest(pass, watched, end === undefined ? undefined : shared.to(end));
        continue;
      }
      for (const item of items) nodes.add(item);
      if (isAnew) for (const { item } of chains.nodes()) nodes.add(item);
      for (const node of chains.throughAnyOf(nodes)) {
        const chain = chains.isEnd(node) ? shared.to(node) : undefined;
        pass.put(rule, node.item, checkChain(rule, chain, pass.context));
      }
    }
  }
}

function checkLongest(pass: RulePass, watched: Watched, chain: WaitingChain | undefined): void {
  watched.longest = chain === undefined ? [] : itemsAlong(chain);
  pass.put(watched.rule, 'longest', checkChain(watched.rule, chain, pass.context));
}

function checkChain(
  rule: ChainRule,
  chain: WaitingChain | undefined,
  context: RuleContext,
): readonly Finding[] {
  return chain === undefined ? HEALTHY : rule.check(chain, context);
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

/** Changed PBIs of which the rule may read something else now; what changed of lines is no part of it. */
function itemsRead(
  { readsOnlyPlaces }: ChainRule,
  { items, cells }: BoardChange,
): ReadonlySet<ItemId> {
  // Where no cell changed, nothing moved.
  return readsOnlyPlaces && cells.size === 0 ? NO_ITEMS : items;
}
