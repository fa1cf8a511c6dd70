import type { BoardView, ItemId, ProductBacklogItem } from '@weft/domain';
import type { LongestChains } from './longest-chains.ts';

/** The last PBI of a chain, and the chain before it. */
interface Chain {
  readonly item: ProductBacklogItem;
  readonly before: Chain | undefined;
}

/**
 * The longest chains to several nodes, while nothing changes: what chains have in common is looked
 * up once. Behind one PBI hundreds of chains may end, which all begin alike.
 */
export class SharedChains {
  readonly #chains: LongestChains;
  readonly #view: BoardView;
  readonly #known = new Map<ItemId, Chain | undefined>();

  constructor(chains: LongestChains, view: BoardView) {
    this.#chains = chains;
    this.#view = view;
  }

  /** The PBIs of the longest chain to the node, first to last. */
  itemsTo(node: ItemId): readonly ProductBacklogItem[] {
    const items: ProductBacklogItem[] = [];
    for (let chain = this.#chainTo(node); chain !== undefined; chain = chain.before) {
      items.push(chain.item);
    }
    return items.reverse();
  }

  #chainTo(node: ItemId): Chain | undefined {
    const unknown: ItemId[] = [];
    let at: ItemId | undefined = node;
    for (; at !== undefined && !this.#known.has(at); at = this.#chains.nodeBefore(at)) {
      unknown.push(at);
    }
    let chain = at === undefined ? undefined : this.#known.get(at);
    for (const next of unknown.reverse()) {
      const item = this.#view.item(next);
      if (item !== undefined) chain = { item, before: chain };
      this.#known.set(next, chain);
    }
    return chain;
  }
}
