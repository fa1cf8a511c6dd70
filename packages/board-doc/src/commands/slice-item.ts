import {
  LIMITS,
  done,
  isId,
  lineIdOf,
  refused,
  slicingDigest,
  type DependencyLine,
  type ItemId,
  type LineId,
  type Place,
  type ProductBacklogItem,
  type Result,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { atMost, itemMap, knownPlace, points, required } from './checks.ts';
import { ranksAfter } from './create-item.ts';
import { decisionHome } from './decide-item.ts';
import { drawAgain, shownRecords } from './line-records.ts';
import { refreshSlices } from './refresh-slices.ts';

/** One slice: the first stays the PBI that is sliced, the others are new. */
export interface Slice {
  readonly title: string;
  /** Undefined leaves the first slice as it is and makes others without size. */
  readonly size?: number | null;
  /** Undefined: where the PBI stands. */
  readonly place?: Place;
  /** Acceptance notes; undefined leaves those of the first slice and gives others none. */
  readonly acceptance?: string;
  /** Id that a slice but the first gets, random; made when missing. */
  readonly id?: ItemId;
}

/** Which slices a line of the sliced PBI leads to, by place in the list: 0 is the PBI itself. */
export interface SlicedLine {
  readonly line: LineId;
  readonly slices: readonly number[];
}

/** Fewest and most parts of one slicing. */
export const SLICE_COUNT = { fewest: 2, most: 6 } as const;

/**
 * Slices a PBI in place: it keeps its id and its texts as the first part; the other parts stand
 * right after it, with it as their parent. A line that is named in `lines` is drawn to the slices it
 * then leads to, with all it says; one that does not lead to the PBI itself any more is put aside.
 * Lines that are not named stay. Gives the new ids.
 */
export function sliceItem(
  edit: Edit,
  id: ItemId,
  parts: readonly Slice[],
  lines: readonly SlicedLine[] = [],
): Result<readonly ItemId[], EditRefusal> {
  const map = itemMap(edit, id);
  if (!map.ok) return map;
  const item = edit.view.item(id);
  const title = edit.board.title(id);
  const home = decisionHome(map.value);
  if (item === undefined || title === undefined || home === undefined)
    return refused({ code: 'unknown', id });
  const fits = checkCounts(edit, parts.length, lines);
  if (!fits.ok) return fits;
  const checked = checkParts(edit, item, parts);
  if (!checked.ok) return checked;
  const led = checkLines(edit, id, parts.length, lines);
  if (!led.ok) return led;

  const [first, ...rest] = checked.value;
  const ranks = ranksAfter(edit, id, rest.length);
  if (first !== undefined) {
    edit.replaceText(title, first.title);
    if (first.size !== undefined) edit.decide(home, 'size', '', first.size);
    if (parts[0]?.place !== undefined) edit.decide(home, 'place', '', first.place);
    if (first.acceptance !== undefined) {
      edit.replaceText(edit.board.acceptance(id), first.acceptance);
    }
  }
  for (const { line, slices } of led.value) {
    if (slices.has(0)) continue;
    const records = shownRecords(edit, line.id);
    if (records.ok) for (const record of records.value) edit.setKey(record, 'aside', true);
  }
  const slicingSaw = slicingDigest(edit.view, id);
  for (const [index, part] of rest.entries()) {
    edit.createItem(part.id, {
      title: part.title,
      acceptance: part.acceptance,
      fields: { ...inherited(item), rank: ranks[index], parent: id, slicingSaw },
      decisions: { place: part.place, size: part.size ?? undefined },
    });
  }
  for (const { line, slices } of led.value) {
    for (const index of slices) {
      const part = rest[index - 1];
      if (part === undefined) continue;
      const from = line.from === id ? part.id : line.from;
      const to = line.to === id ? part.id : line.to;
      if (edit.view.line(lineIdOf(from, to)) === undefined) drawAgain(edit, line, { from, to });
    }
  }
  // Slices made earlier, and those of the PBIs at the other ends, whose lines changed here.
  refreshSlices(edit, [id, ...led.value.flatMap(({ line }) => [line.from, line.to])]);
  return done(rest.map((part) => part.id));
}

/** What a slice takes over from the PBI it was cut from. */
function inherited(item: ProductBacklogItem): Readonly<Record<string, unknown>> {
  return {
    needs: item.needs.length > 0 ? item.needs : undefined,
    touches: item.touches.length > 0 ? item.touches : undefined,
    layer: item.layer,
    supportsGoal: item.supportsGoal ? true : undefined,
  };
}

function checkCounts(
  edit: Edit,
  partCount: number,
  lines: readonly SlicedLine[],
): Result<void, EditRefusal> {
  const { fewest, most } = SLICE_COUNT;
  if (partCount < fewest || partCount > most) {
    return refused({ code: 'out-of-range', field: 'parts', least: fewest, most });
  }
  const { items, lines: records } = edit.tables;
  if (items.count + partCount - 1 > LIMITS.items) {
    return refused({ code: 'too-many', of: 'items', limit: LIMITS.items });
  }
  const drawn = lines.reduce((sum, { slices }) => sum + slices.length, 0);
  return records.recordCount + drawn > LIMITS.dependencies
    ? refused({ code: 'too-many', of: 'dependencies', limit: LIMITS.dependencies })
    : done(undefined);
}

interface CheckedSlice {
  readonly id: ItemId;
  readonly title: string;
  readonly size: number | null | undefined;
  readonly place: Place;
  readonly acceptance: string | undefined;
}

function checkParts(
  edit: Edit,
  item: ProductBacklogItem,
  parts: readonly Slice[],
): Result<readonly CheckedSlice[], EditRefusal> {
  const checked: CheckedSlice[] = [];
  const ids = new Set<ItemId>();
  for (const [index, part] of parts.entries()) {
    const title = required('title', part.title, LIMITS.titleChars);
    if (!title.ok) return title;
    const size = points('size', part.size ?? null);
    if (!size.ok) return size;
    const place = part.place === undefined ? done(item.place) : knownPlace(edit, part.place);
    if (!place.ok) return place;
    const acceptance = atMost('acceptance', part.acceptance ?? '', LIMITS.longTextChars);
    if (!acceptance.ok) return acceptance;
    const id = index === 0 ? item.id : (part.id ?? edit.newId<ItemId>());
    const isTaken = ids.has(id) || (index > 0 && edit.board.roots.items.has(id));
    if (!isId(id) || isTaken) return refused({ code: 'bad-value', field: 'id' });
    ids.add(id);
    checked.push({
      id,
      title: title.value,
      size: part.size === undefined ? undefined : size.value,
      place: place.value,
      acceptance: part.acceptance,
    });
  }
  return done(checked);
}

interface LedLine {
  readonly line: DependencyLine;
  readonly slices: ReadonlySet<number>;
}

function checkLines(
  edit: Edit,
  id: ItemId,
  partCount: number,
  lines: readonly SlicedLine[],
): Result<readonly LedLine[], EditRefusal> {
  const led: LedLine[] = [];
  for (const wanted of lines) {
    const line = edit.view.line(wanted.line);
    if (line === undefined || (line.from !== id && line.to !== id)) {
      return refused({ code: 'unknown', id: wanted.line });
    }
    const slices = new Set(wanted.slices);
    const isSomewhere = [...slices].every((index) => Number.isInteger(index) && index >= 0);
    if (slices.size === 0 || !isSomewhere || Math.max(...slices) >= partCount) {
      return refused({ code: 'bad-value', field: 'slices' });
    }
    led.push({ line, slices });
  }
  return done(led);
}
