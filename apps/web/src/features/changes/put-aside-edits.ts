import type { BoardView, ItemId, ProductBacklogItem } from '@weft/domain';

/** A PBI that one side put aside while the other one worked on it. Its edits are kept. */
export interface PutAsideEdit {
  readonly item: ItemId;
  /** Who worked on it; the other side put it aside. */
  readonly edited: 'here' | 'elsewhere';
}

/** The board before and after own changes, and as it is now. */
interface Boards {
  readonly before: Pick<BoardView, 'item' | 'items'>;
  readonly mine: Pick<BoardView, 'item' | 'items'>;
  readonly now: Pick<BoardView, 'item'>;
}

/**
 * PBIs that are put aside now, by one side, with edits of the other side that it did not know of. All
 * three boards are of one document, so that what was not touched says the same.
 */
export function putAsideEdits({ before, mine, now }: Boards): readonly PutAsideEdit[] {
  const found: PutAsideEdit[] = [];
  for (const { id } of before.items()) {
    const [was, own, is] = [before.item(id), mine.item(id), now.item(id)];
    if (was === undefined || own === undefined || is?.aside !== true) continue;
    if (!own.aside && saysOther(was, own)) found.push({ item: id, edited: 'here' });
    else if (own.aside && saysOther(own, is)) found.push({ item: id, edited: 'elsewhere' });
  }
  return found;
}

/** What people write of a PBI and decide about it; where it stands among others is no edit of it. */
function saysOther(a: ProductBacklogItem, b: ProductBacklogItem): boolean {
  return said(a) !== said(b);
}

function said({ rank: _rank, aside: _aside, key: _key, ...item }: ProductBacklogItem): string {
  return JSON.stringify(item);
}
