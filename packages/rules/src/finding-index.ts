import type { CellId, ItemId, LineId } from '@weft/domain';
import type { Finding, FindingKey } from './finding.ts';

/** Keys of findings by the PBIs, lines and cells they are shown on; undefined: there are none. */
export class FindingIndex {
  readonly #byItem = new Map<ItemId, Set<FindingKey>>();
  readonly #byLine = new Map<LineId, Set<FindingKey>>();
  readonly #byCell = new Map<CellId, Set<FindingKey>>();

  constructor(findings: Iterable<Finding>) {
    for (const finding of findings) this.add(finding);
  }

  add({ key, items, lines, cells }: Finding): void {
    for (const item of items) link(this.#byItem, item, key);
    for (const line of lines) link(this.#byLine, line, key);
    for (const cell of cells) link(this.#byCell, cell, key);
  }

  remove({ key, items, lines, cells }: Finding): void {
    for (const item of items) unlink(this.#byItem, item, key);
    for (const line of lines) unlink(this.#byLine, line, key);
    for (const cell of cells) unlink(this.#byCell, cell, key);
  }

  ofItem(item: ItemId): ReadonlySet<FindingKey> | undefined {
    return this.#byItem.get(item);
  }

  ofLine(line: LineId): ReadonlySet<FindingKey> | undefined {
    return this.#byLine.get(line);
  }

  ofCell(cell: CellId): ReadonlySet<FindingKey> | undefined {
    return this.#byCell.get(cell);
  }
}

function link<Id>(index: Map<Id, Set<FindingKey>>, id: Id, key: FindingKey): void {
  const keys = index.get(id);
  if (keys === undefined) index.set(id, new Set([key]));
  else keys.add(key);
}

function unlink<Id>(index: Map<Id, Set<FindingKey>>, id: Id, key: FindingKey): void {
  const keys = index.get(id);
  keys?.delete(key);
  if (keys?.size === 0) index.delete(id);
}
