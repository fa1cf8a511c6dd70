import Flatbush from 'flatbush';
import { encloses, overlaps, type Rectangle } from '../geometry.ts';

/** So many changes are searched one by one before it pays to build the tree anew. */
const LEAST_CHANGES = 64;
/** The same, as a part of everything that is in the tree. */
const CHANGED_PART = 1 / 16;

/**
 * Finds those of many upright rectangles that touch another one. Never changes: `with` makes a new one
 * that shares the tree of the old one as long as little changed, so that moving a few costs little.
 * The tree is built when somebody asks for the first time.
 */
export class RectangleIndex<Key> {
  readonly #kept: KeptTree<Key>;
  /** What differs from the tree; undefined: gone. */
  readonly #changed: ReadonlyMap<Key, Rectangle | undefined>;

  private constructor(
    kept: KeptTree<Key>,
    changed: ReadonlyMap<Key, Rectangle | undefined> = new Map(),
  ) {
    this.#kept = kept;
    this.#changed = changed;
  }

  static of<Key>(rectangles: ReadonlyMap<Key, Rectangle>): RectangleIndex<Key> {
    return new RectangleIndex(new KeptTree(rectangles));
  }

  get(key: Key): Rectangle | undefined {
    return this.#changed.has(key) ? this.#changed.get(key) : this.#kept.rectangles.get(key);
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  /** How many there are. */
  get size(): number {
    let { size } = this.#kept.rectangles;
    for (const [key, rectangle] of this.#changed) {
      size += (rectangle === undefined ? 0 : 1) - (this.#kept.rectangles.has(key) ? 1 : 0);
    }
    return size;
  }

  /** All of them, in no particular order. */
  *entries(): Iterable<readonly [Key, Rectangle]> {
    for (const entry of this.#kept.rectangles) if (!this.#changed.has(entry[0])) yield entry;
    for (const [key, rectangle] of this.#changed) {
      if (rectangle !== undefined) yield [key, rectangle];
    }
  }

  /** The same with these moved, added, or, where undefined, left out. */
  with(changes: ReadonlyMap<Key, Rectangle | undefined>): RectangleIndex<Key> {
    const after = new RectangleIndex(this.#kept, new Map([...this.#changed, ...changes]));
    const worth = Math.max(LEAST_CHANGES, this.#kept.rectangles.size * CHANGED_PART);
    return after.#changed.size > worth ? RectangleIndex.of(new Map(after.entries())) : after;
  }

  /** Those that share at least an edge point with the area, in no particular order. */
  overlapping(area: Rectangle): readonly (readonly [Key, Rectangle])[] {
    const found = this.#kept.overlapping(area).filter(([key]) => !this.#changed.has(key));
    for (const [key, rectangle] of this.#changed) {
      if (rectangle !== undefined && overlaps(rectangle, area)) found.push([key, rectangle]);
    }
    return found;
  }

  /** Those that lie completely in the area, in no particular order: what a section holds. */
  inside(area: Rectangle): readonly Key[] {
    return this.overlapping(area)
      .filter(([, rectangle]) => encloses(area, rectangle))
      .map(([key]) => key);
  }
}

/** A packed tree over rectangles that stay; shared by all indexes that differ little from it. */
class KeptTree<Key> {
  readonly rectangles: ReadonlyMap<Key, Rectangle>;
  #entries: readonly (readonly [Key, Rectangle])[] | undefined;
  #tree: Flatbush | undefined;

  constructor(rectangles: ReadonlyMap<Key, Rectangle>) {
    this.rectangles = rectangles;
  }

  overlapping(area: Rectangle): (readonly [Key, Rectangle])[] {
    // The library builds no tree of nothing.
    if (this.rectangles.size === 0) return [];
    this.#entries ??= [...this.rectangles];
    this.#tree ??= treeOf(this.#entries);
    const found: (readonly [Key, Rectangle])[] = [];
    const { x, y, width, height } = area;
    for (const index of this.#tree.search(x, y, x + width, y + height)) {
      const entry = this.#entries[index];
      if (entry !== undefined) found.push(entry);
    }
    return found;
  }
}

function treeOf(entries: readonly (readonly [unknown, Rectangle])[]): Flatbush {
  const tree = new Flatbush(entries.length);
  for (const [, { x, y, width, height }] of entries) tree.add(x, y, x + width, y + height);
  tree.finish();
  return tree;
}
