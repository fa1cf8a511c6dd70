import * as Y from 'yjs';
import { brandId, isId, type MapObject, type MapObjectId } from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import { sameData } from '../read/plain-data.ts';
import { RootFollower } from '../root-follower.ts';
import { entityOf } from '../schema/roots.ts';
import { byLayer } from './layers.ts';
import { readMapObject } from './read-map-object.ts';

/** Told the objects that became different, came or went, once for each transaction. */
export type MapListener = (changed: ReadonlySet<MapObjectId>) => void;

/**
 * What stands on the Map of a board beside PBIs, kept in step with its document by id. Apart from the
 * view: neither a rule nor the Grid needs it. Total, and reading never writes.
 */
export class MapBook {
  readonly #board: Pick<BoardDocument, 'doc' | 'roots'>;
  readonly #objects = new Map<MapObjectId, MapObject>();
  readonly #follower: RootFollower<MapObjectId>;
  #shown: readonly MapObject[] = Object.freeze([]);

  constructor(board: Pick<BoardDocument, 'doc' | 'roots'>) {
    this.#board = board;
    this.#follower = new RootFollower(board.doc, board.roots.canvas, (keys) => this.#read(keys));
  }

  /** One object, also where it was taken off the Map. */
  object(id: MapObjectId): MapObject | undefined {
    return this.#objects.get(id);
  }

  /** All that were not taken off the Map, the lowest first: by layer, then by id; the same list until one changes. */
  shown(): readonly MapObject[] {
    return this.#shown;
  }

  /** The live text of a note, section or text, for who writes in it; undefined: there is none. */
  text(id: MapObjectId): Y.Text | undefined {
    const text = entityOf(this.#board.roots.canvas, id)?.get('text');
    return text instanceof Y.Text && !(text instanceof Y.XmlText) ? text : undefined;
  }

  observe(listener: MapListener): () => void {
    return this.#follower.observe(listener);
  }

  /** Stops following the document. Safe to call twice. */
  close(): void {
    this.#follower.close();
  }

  #read(ids: Iterable<string>): ReadonlySet<MapObjectId> {
    const changed = new Set<MapObjectId>();
    const shown: MapObject[] = [];
    for (const key of ids) {
      if (!isId(key)) continue;
      const id = brandId<MapObjectId>(key);
      const map = entityOf(this.#board.roots.canvas, id);
      const after = map === undefined ? undefined : readMapObject(id, map);
      if (sameData(this.#objects.get(id), after)) continue;
      changed.add(id);
      if (after === undefined) this.#objects.delete(id);
      else this.#objects.set(id, after);
      if (after?.aside === false) shown.push(after);
    }
    if (changed.size === 0) return changed;
    // Sorting what is sorted but for a few costs little more than walking along it.
    const others = this.#shown.filter(({ id }) => !changed.has(id));
    this.#shown = Object.freeze([...others, ...shown].sort(byLayer));
    return changed;
  }
}
