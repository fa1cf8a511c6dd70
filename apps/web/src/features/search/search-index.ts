import MiniSearch from 'minisearch';
import { OUTSIDE, type BoardView, type ItemId, type ProductBacklogItem } from '@weft/domain';
import { folded } from './folded.ts';

/** What a search found, best first. */
export interface SearchResult {
  readonly hits: readonly ItemId[];
  /** How many were found in all; `hits` may be fewer. */
  readonly total: number;
}

interface SearchDocument {
  readonly id: ItemId;
  readonly key: string;
  readonly title: string;
  readonly place: string;
  readonly tags: string;
}

const FIELDS = ['key', 'title', 'place', 'tags'];
/** Shorter words must be written as they are: one wrong letter in three makes another word. */
const LEAST_FUZZY_CHARS = 4;
const FUZZINESS = 0.2;

/**
 * Words of all PBIs of a board that are not put aside: key, title, team and Sprint, skills and
 * components. Built once and then kept in step by {@link update}; reads the view, keeps no texts.
 */
export class SearchIndex {
  readonly #view: BoardView;
  readonly #outside: string;
  readonly #index: MiniSearch<SearchDocument>;

  constructor(view: BoardView, names: { readonly outside: string }) {
    this.#view = view;
    this.#outside = names.outside;
    this.#index = new MiniSearch<SearchDocument>({
      fields: FIELDS,
      processTerm: folded,
      searchOptions: {
        boost: { key: 4, title: 2 },
        prefix: true,
        fuzzy: (term) => (term.length < LEAST_FUZZY_CHARS ? false : FUZZINESS),
        combineWith: 'AND',
      },
    });
    this.#index.addAll([...view.items()].map((item) => this.#documentOf(item)));
  }

  /** Takes over what became of these PBIs: changed, new, put aside or back. */
  update(items: Iterable<ItemId>): void {
    for (const id of items) {
      const item = this.#view.item(id);
      if (this.#index.has(id)) this.#index.discard(id);
      if (item !== undefined && !item.aside) this.#index.add(this.#documentOf(item));
    }
  }

  /**
   * PBIs whose key begins with the query, then those with all of its words, best first. `accepts`
   * narrows them down; with it, no words at all mean every PBI, in Product Backlog order.
   */
  find(query: string, most: number, accepts?: (item: ProductBacklogItem) => boolean): SearchResult {
    const wanted = query.trim();
    if (wanted === '' && accepts === undefined) return { hits: [], total: 0 };
    const all =
      wanted === '' ? this.#inOrder() : [...this.#byKey(wanted), ...this.#byWords(wanted)];
    const found = [...new Set(all)].filter((id) => {
      const item = this.#view.item(id);
      return item !== undefined && (accepts === undefined || accepts(item));
    });
    return { hits: found.slice(0, most), total: found.length };
  }

  #inOrder(): readonly ItemId[] {
    const items = [...this.#view.items()];
    return items.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ id }) => id);
  }

  #byKey(wanted: string): readonly ItemId[] {
    const lower = wanted.toLocaleLowerCase();
    const items = [...this.#view.items()].filter(({ key }) =>
      key.toLocaleLowerCase().startsWith(lower),
    );
    return items.sort((a, b) => a.key.length - b.key.length).map(({ id }) => id);
  }

  #byWords(wanted: string): readonly ItemId[] {
    return this.#index.search(wanted).flatMap(({ id }) => this.#view.item(id)?.id ?? []);
  }

  #documentOf(item: ProductBacklogItem): SearchDocument {
    const { team, sprint } = item.place;
    const names = [
      team === OUTSIDE ? this.#outside : team === null ? '' : (this.#view.team(team)?.name ?? ''),
      sprint === null ? '' : (this.#view.sprint(sprint)?.name ?? ''),
    ];
    return {
      id: item.id,
      key: item.key,
      title: item.title,
      place: names.join(' '),
      tags: [...item.needs, ...item.touches].join(' '),
    };
  }
}
