import type { ProductBacklogItem } from '@weft/domain';
import type { RuleContext } from '../rule.ts';
import { chainWith, type WaitingChain } from './waiting-chain.ts';

/** Where chains lead; nodes are named in whatever way the graph has. */
interface Steps<Node> {
  /** The node before this one in the longest chain to it; undefined: the chain begins here. */
  nodeBefore(node: Node): Node | undefined;
  itemOf(node: Node): ProductBacklogItem | undefined;
}

/** Chains by the node they lead to; those that nobody asked about yet are undefined. */
interface KnownChains<Node> {
  get(node: Node): WaitingChain | undefined;
  set(node: Node, chain: WaitingChain): unknown;
}

/**
 * The longest chains to several nodes, while nothing changes: each PBI is looked up once, however
 * many chains lead over it.
 */
export class SharedChains<Node> {
  readonly #steps: Steps<Node>;
  readonly #context: RuleContext;
  readonly #known: KnownChains<Node>;
  /** Used for one chain after the other. */
  readonly #unknown: Node[] = [];

  /** `known`: empty yet; nobody else may use it. */
  constructor(context: RuleContext, steps: Steps<Node>, known: KnownChains<Node> = new Map()) {
    this.#context = context;
    this.#steps = steps;
    this.#known = known;
  }

  /** The longest chain to the node; undefined: what should be in it is not on the board. */
  to(node: Node): WaitingChain | undefined {
    const unknown = this.#unknown;
    let chain: WaitingChain | undefined;
    for (let at: Node | undefined = node; at !== undefined; at = this.#steps.nodeBefore(at)) {
      chain = this.#known.get(at);
      if (chain !== undefined) break;
      unknown.push(at);
    }
    for (let next = unknown.pop(); next !== undefined; next = unknown.pop()) {
      const item = this.#steps.itemOf(next);
      if (item !== undefined) chain = chainWith(chain, item, this.#context);
      if (chain !== undefined) this.#known.set(next, chain);
    }
    return chain;
  }
}

/** Chains by the number of the node they lead to, which is below `count`. */
export class NumberedChains implements KnownChains<number> {
  readonly #chains: (WaitingChain | undefined)[] = [];

  constructor(count: number) {
    this.#chains.length = count;
  }

  get(node: number): WaitingChain | undefined {
    return this.#chains[node];
  }

  set(node: number, chain: WaitingChain): void {
    this.#chains[node] = chain;
  }
}
