import type { ProductBacklogItem } from '@weft/domain';
import type { RuleContext } from '../rule.ts';
import { chainWith, type WaitingChain } from './waiting-chain.ts';

/** Where chains lead; nodes are named in whatever way the graph has. */
interface Steps<Node> {
  /** The node before this one in the longest chain to it; undefined: the chain begins here. */
  nodeBefore(node: Node): Node | undefined;
  itemOf(node: Node): ProductBacklogItem | undefined;
}

/**
 * The longest chains to several nodes, while nothing changes: each PBI is looked up once, however
 * many chains lead over it.
 */
export class SharedChains<Node> {
  readonly #steps: Steps<Node>;
  readonly #context: RuleContext;
  readonly #known = new Map<Node, WaitingChain | undefined>();
  /** Used for one chain after the other. */
  readonly #unknown: Node[] = [];

  constructor(context: RuleContext, steps: Steps<Node>) {
    this.#context = context;
    this.#steps = steps;
  }

  /** The longest chain to the node; undefined: what should be in it is not on the board. */
  to(node: Node): WaitingChain | undefined {
    const unknown = this.#unknown;
    let at: Node | undefined = node;
    for (; at !== undefined && !this.#known.has(at); at = this.#steps.nodeBefore(at)) {
      unknown.push(at);
    }
    let chain = at === undefined ? undefined : this.#known.get(at);
    for (let next = unknown.pop(); next !== undefined; next = unknown.pop()) {
      const item = this.#steps.itemOf(next);
      if (item !== undefined) chain = chainWith(chain, item, this.#context);
      this.#known.set(next, chain);
    }
    return chain;
  }
}
