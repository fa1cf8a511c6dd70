import {
  JUDGEMENT_KINDS,
  LIMITS,
  done,
  endsOfLine,
  isId,
  lineIdOf,
  refused,
  unreachable,
  type BoardEdit,
  type ItemId,
  type LineId,
  type Result,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { atMost, itemMap, knownPlace, points, required } from './checks.ts';
import { knownCell } from './board-goals.ts';
import { knownPerson, oneOf, requiredDay, roomFor } from './part-checks.ts';
import { SLICE_COUNT } from './slice-item.ts';

type Checked = Result<void, EditRefusal>;
type SliceEdit = Extract<BoardEdit, { readonly kind: 'slice-item' }>;

/**
 * Checks edits that are to be made one after the other before the first is: each may name what the
 * ones before it make, and not what they take away. What was written and then refused could only be
 * put aside again, and would be found there.
 */
export function checkEdits(edit: Edit, edits: readonly BoardEdit[]): Checked {
  const made = new MadeByEdits(edit);
  for (const change of edits) {
    const checked = checkOne(edit, change, made);
    if (!checked.ok) return checked;
  }
  const judged = edits.filter(({ kind }) => kind === 'judge').length;
  return judged === 0 ? made.fits() : first(made.fits(), roomFor(edit, 'judgements', judged));
}

/** What the edits looked at so far make and take away. */
class MadeByEdits {
  readonly #edit: Edit;
  readonly #items = new Set<ItemId>();
  readonly #lines = new Set<LineId>();
  readonly #gone = new Set<LineId>();
  readonly #judgements = new Set<string>();

  constructor(edit: Edit) {
    this.#edit = edit;
  }

  item(id: ItemId): Checked {
    return this.#items.has(id) ? done(undefined) : asCheck(itemMap(this.#edit, id));
  }

  line(id: LineId): Checked {
    const isThere = this.#lines.has(id) || this.#edit.view.line(id) !== undefined;
    return isThere && !this.#gone.has(id) ? done(undefined) : refused({ code: 'unknown', id });
  }

  newId(id: ItemId): Checked {
    const isTaken = this.#items.has(id) || this.#edit.board.roots.items.has(id);
    if (!isId(id) || isTaken) return refused({ code: 'bad-value', field: 'id' });
    this.#items.add(id);
    return done(undefined);
  }

  judgement(id: string): Checked {
    const isTaken = this.#judgements.has(id) || this.#edit.board.roots.judgements.has(id);
    if (!isId(id) || isTaken) return refused({ code: 'bad-value', field: 'id' });
    this.#judgements.add(id);
    return done(undefined);
  }

  draw(from: ItemId, to: ItemId): void {
    this.#lines.add(lineIdOf(from, to));
  }

  remove(line: LineId): void {
    this.#gone.add(line);
  }

  fits(): Checked {
    const { items, lines } = this.#edit.tables;
    if (items.count + this.#items.size > LIMITS.items) {
      return refused({ code: 'too-many', of: 'items', limit: LIMITS.items });
    }
    return lines.recordCount + this.#lines.size > LIMITS.dependencies
      ? refused({ code: 'too-many', of: 'dependencies', limit: LIMITS.dependencies })
      : done(undefined);
  }
}

function checkOne(edit: Edit, change: BoardEdit, made: MadeByEdits): Checked {
  switch (change.kind) {
    case 'move-items':
      return first(
        ...change.items.map((id) => made.item(id)),
        asCheck(knownPlace(edit, change.place)),
      );
    case 'set-size':
      return first(made.item(change.item), asCheck(points('size', change.size)));
    case 'slice-item':
      return checkSlice(edit, change, made);
    case 'set-capacity':
      return first(
        asCheck(knownCell(edit, change.team, change.sprint)),
        asCheck(points('capacity', change.points)),
      );
    case 'remove-line': {
      const known = made.line(change.line);
      if (known.ok) made.remove(change.line);
      return known;
    }
    case 'resolve-line':
      return made.line(change.line);
    case 'agree-stand-in':
      return first(
        made.line(change.line),
        asCheck(required('agreement', change.standIn.agreement, LIMITS.noteChars)),
        asCheck(requiredDay('until', change.standIn.until)),
      );
    case 'follow-up':
      return first(made.line(change.line), knownPerson(edit, change.person));
    case 'judge':
      return first(
        made.judgement(change.id),
        asCheck(required('finding', change.finding, LIMITS.findingKeyChars)),
        asCheck(oneOf('kind', change.judgement, JUDGEMENT_KINDS)),
        asCheck(requiredDay('until', change.until)),
        asCheck(atMost('reason', change.reason, LIMITS.noteChars)),
        asCheck(atMost('byName', change.byName, LIMITS.nameChars)),
      );
    default:
      return unreachable(change);
  }
}

function checkSlice(edit: Edit, change: SliceEdit, made: MadeByEdits): Checked {
  const { item, parts } = change;
  const { fewest, most } = SLICE_COUNT;
  if (parts.length + 1 < fewest || parts.length + 1 > most) {
    return refused({ code: 'out-of-range', field: 'parts', least: fewest, most });
  }
  const taken = new Set(parts.flatMap(({ takesLines }) => takesLines));
  const led = new Set([...taken, ...parts.flatMap(({ alsoLines }) => alsoLines)]);
  const checked = first(
    made.item(item),
    ...[change, ...parts].flatMap(({ title, size, place }) => [
      asCheck(required('title', title, LIMITS.titleChars)),
      asCheck(points('size', size)),
      asCheck(knownPlace(edit, place)),
    ]),
    ...[...led].map((line) =>
      endsOfLine(line).includes(item)
        ? made.line(line)
        : refused({ code: 'unknown' as const, id: line }),
    ),
    ...parts.map(({ id }) => made.newId(id)),
  );
  if (!checked.ok) return checked;
  for (const { id, takesLines, alsoLines } of parts) {
    for (const line of [...takesLines, ...alsoLines]) {
      const [from, to] = endsOfLine(line);
      made.draw(from === item ? id : from, to === item ? id : to);
    }
  }
  for (const line of taken) made.remove(line);
  return done(undefined);
}

/** The first refusal, if any of them is one. */
function first(...checks: readonly Checked[]): Checked {
  return checks.find((check) => !check.ok) ?? done(undefined);
}

function asCheck(result: Result<unknown, EditRefusal>): Checked {
  return result.ok ? done(undefined) : result;
}
