import type { BoardChange, BoardView } from '@weft/domain';
import { fieldsNamedBy, type BoardFields } from './board-fields.ts';

/** Who last changed a field, as one device saw it. */
export type Writer = 'own' | 'other';

/** One field that a change of the board made different. */
export interface FieldChange {
  readonly entity: string;
  readonly field: string;
  readonly before: string | undefined;
  readonly now: string | undefined;
  /** Who had written the value before. */
  readonly writer: Writer | undefined;
}

interface Known {
  readonly value: string;
  readonly writer: Writer;
  /** What this device itself last wrote here. Others who bring that back have changed nothing. */
  readonly ownValue: string | undefined;
}

/**
 * What one device knows of the board, kept current from the changes its document announces, with
 * the writer of every field. A change that names too little shows as a difference from the view.
 */
export class KnownFields {
  readonly #entities = new Map<string, Map<string, Known>>();
  /** Fields that went, by full name: a line that was put aside may come back as it was. */
  readonly #gone = new Map<string, Known>();

  /** Takes one change in; returns the fields that it made different. */
  take(view: BoardView, change: BoardChange, writer: Writer): readonly FieldChange[] {
    const changes: FieldChange[] = [];
    for (const [entity, fields] of fieldsNamedBy(view, change)) {
      const known = this.#entities.get(entity) ?? new Map<string, Known>();
      const now = new Map<string, Known>();
      for (const [field, plain] of fields) {
        const value = JSON.stringify(plain) ?? 'undefined';
        const before = known.get(field);
        if (before?.value === value) {
          now.set(field, before);
          continue;
        }
        const gone = before === undefined ? this.#gone.get(`${entity}:${field}`) : undefined;
        const ownValue = writer === 'own' ? value : (before ?? gone)?.ownValue;
        // While it was put aside this device may have written it, too, without a change that shows it.
        const isOwn = value === ownValue || gone !== undefined;
        now.set(field, { value, writer: isOwn ? 'own' : writer, ownValue });
        changes.push({ entity, field, before: before?.value, now: value, writer: before?.writer });
      }
      for (const [field, before] of known) {
        if (now.has(field)) continue;
        this.#gone.set(`${entity}:${field}`, before);
        changes.push({
          entity,
          field,
          before: before.value,
          now: undefined,
          writer: before.writer,
        });
      }
      if (now.size === 0) this.#entities.delete(entity);
      else this.#entities.set(entity, now);
    }
    return changes;
  }

  /** Fields that somebody else wrote last, by entity. */
  fieldsOfOthers(): ReadonlyMap<string, readonly string[]> {
    const others = new Map<string, readonly string[]>();
    for (const [entity, fields] of this.#entities) {
      const names = [...fields]
        .filter(([, { writer }]) => writer === 'other')
        .map(([name]) => name);
      if (names.length > 0) others.set(entity, names);
    }
    return others;
  }

  /** All fields with a value, sorted by name. */
  all(): BoardFields {
    const all: [string, string][] = [];
    for (const [entity, fields] of this.#entities) {
      for (const [field, { value }] of fields) all.push([`${entity}:${field}`, value]);
    }
    return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
