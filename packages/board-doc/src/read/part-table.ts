import type * as Y from 'yjs';
import type { EntityId } from '@weft/domain';
import { sameData } from './plain-data.ts';

interface PartEntity<Id extends EntityId> {
  readonly id: Id;
  readonly aside: boolean;
}

/** How the entities of one small collection are read and ordered. */
export interface PartReader<Id extends EntityId, Entity extends PartEntity<Id>> {
  readonly read: (id: Id, map: Y.Map<unknown>) => Entity | undefined;
  readonly compare: (a: Entity, b: Entity) => number;
  /** True when those put aside can be asked for as well, so that a change of one is told. */
  readonly tellsAside?: boolean;
}

/**
 * One small collection of a board: a few hundred entities that are shown as one list. A change of
 * any orders the list anew, and nothing else on the board pays for it.
 */
export class PartTable<Id extends EntityId, Entity extends PartEntity<Id>> {
  readonly #reader: PartReader<Id, Entity>;
  readonly #entities = new Map<Id, Entity>();
  #shown: readonly Entity[] = Object.freeze([]);

  constructor(reader: PartReader<Id, Entity>) {
    this.#reader = reader;
  }

  /** Entities that can be read, put aside or not. */
  get count(): number {
    return this.#entities.size;
  }

  get(id: Id): Entity | undefined {
    return this.#entities.get(id);
  }

  /** Not put aside, in order. The same list until it says something else. */
  get shown(): readonly Entity[] {
    return this.#shown;
  }

  /** Reads the named ones again; true when any answer became different. */
  update(ids: Iterable<Id>, mapOf: (id: Id) => Y.Map<unknown> | undefined): boolean {
    let isChanged = false;
    let isListChanged = false;
    for (const id of ids) {
      const before = this.#entities.get(id);
      const map = mapOf(id);
      const after = map === undefined ? undefined : this.#reader.read(id, map);
      if (sameData(before, after)) continue;
      if (after === undefined) this.#entities.delete(id);
      else this.#entities.set(id, after);
      isChanged = true;
      isListChanged ||= isShown(before) || isShown(after);
    }
    if (isListChanged) {
      const shown = [...this.#entities.values()].filter(isShown);
      this.#shown = Object.freeze(shown.sort(this.#reader.compare));
    }
    return this.#reader.tellsAside === true ? isChanged : isListChanged;
  }
}

function isShown(entity: { readonly aside: boolean } | undefined): boolean {
  return entity !== undefined && !entity.aside;
}
