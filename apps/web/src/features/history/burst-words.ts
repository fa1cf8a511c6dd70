import type { Happening } from '@weft/board-doc';
import {
  OUTSIDE,
  cellOf,
  placeOf,
  type BoardView,
  type CellId,
  type ItemId,
  type MapObjectId,
  type MapObjectKind,
} from '@weft/domain';
import type { Messages } from '../../messages/catalogue.ts';
import type { LaterMessages } from '../../messages/later.ts';
import { countThings } from '../changes/map-differences.ts';

/** Places that are told one by one; PBIs that went to further ones are counted together. */
const MOST_PLACES = 3;

export interface HappeningWords {
  readonly happened: LaterMessages['happened'];
  readonly item: LaterMessages['item'];
  readonly everyday: Messages['common'];
}

/** What happened in words of the board, one clause for each kind; names are those of `view`. */
export function happeningsInWords(
  happenings: readonly Happening[],
  view: BoardView,
  { happened, item: itemWords, everyday }: HappeningWords,
): string {
  const sums = sumOf(happenings);
  const named = (items: ReadonlySet<ItemId>): string => {
    const [only] = items;
    const key = items.size === 1 && only !== undefined ? view.item(only)?.key : undefined;
    return key ?? happened.pbis(items.size);
  };
  const placeInWords = (cell: CellId): string => {
    const { team, sprint } = placeOf(cell);
    const teamName =
      team === null
        ? everyday.notAssigned
        : team === OUTSIDE
          ? everyday.outsideTheNexus
          : (view.team(team)?.name ?? itemWords.goneMeanwhile);
    const name = view.sprints().find(({ id }) => id === sprint)?.name;
    return itemWords.placeOf(teamName, name ?? everyday.productBacklog);
  };
  const clauses: string[] = [];
  if (sums.came.size > 0) clauses.push(happened.added(named(sums.came)));
  const places = [...sums.moved].sort(([, a], [, b]) => b.size - a.size);
  for (const [cell, items] of places.slice(0, MOST_PLACES)) {
    clauses.push(happened.moved(named(items), placeInWords(cell)));
  }
  const elsewhere = new Set(places.slice(MOST_PLACES).flatMap(([, items]) => [...items]));
  if (elsewhere.size > 0) clauses.push(happened.movedElsewhere(named(elsewhere)));
  if (sums.went.size > 0) clauses.push(happened.putAside(named(sums.went)));
  for (const kind of ['line-came', 'line-went', 'line-changed'] as const) {
    const count = sums.lines.get(kind)?.size ?? 0;
    if (count > 0) clauses.push(happened.lines[kind](count));
  }
  for (const kind of ITEM_KINDS) {
    const items = sums.others.get(kind);
    if (items !== undefined) clauses.push(happened.items[kind](named(items)));
  }
  for (const kind of ['object-came', 'object-moved', 'object-changed', 'object-went'] as const) {
    const things = countThings(sums.objects.get(kind)?.values() ?? []);
    if (things !== undefined) clauses.push(happened.objects[kind](things));
  }
  if (sums.isNexus) clauses.push(happened.nexus);
  return clauses.join('; ');
}

const ITEM_KINDS = [
  'sized',
  'readiness-set',
  'state-set',
  'integration-set',
  'renamed',
  'details-set',
  'ordered',
  'placed-on-map',
] as const;

interface Sums {
  readonly came: Set<ItemId>;
  readonly went: Set<ItemId>;
  /** By where they went last. */
  readonly moved: ReadonlyMap<CellId, ReadonlySet<ItemId>>;
  readonly lines: ReadonlyMap<string, ReadonlySet<string>>;
  readonly others: ReadonlyMap<string, ReadonlySet<ItemId>>;
  /** On the Map, and what kind of thing each is. */
  readonly objects: ReadonlyMap<string, ReadonlyMap<MapObjectId, MapObjectKind>>;
  readonly isNexus: boolean;
}

/** What it comes to: of a PBI that came, where it went and what it was called is no news of its own. */
function sumOf(happenings: readonly Happening[]): Sums {
  const came = new Set<ItemId>();
  const went = new Set<ItemId>();
  const lastCell = new Map<ItemId, CellId>();
  const lines = new Map<string, Set<string>>();
  const others = new Map<string, Set<ItemId>>();
  const objects = new Map<string, Map<MapObjectId, MapObjectKind>>();
  let isNexus = false;
  for (const each of happenings) {
    if (each.kind === 'item-came') {
      if (!went.delete(each.item)) came.add(each.item);
    } else if (each.kind === 'item-went') {
      if (!came.delete(each.item)) went.add(each.item);
    } else if (each.kind === 'item-moved') lastCell.set(each.item, cellOf(each.to));
    else if (each.kind === 'nexus-changed') isNexus = true;
    else if ('object' in each) {
      const known = objects.get(each.kind) ?? new Map<MapObjectId, MapObjectKind>();
      objects.set(each.kind, known.set(each.object, each.is));
    } else if ('line' in each) addTo(lines, each.kind, each.line);
    else addTo(others, each.kind, each.item);
  }
  const moved = new Map<CellId, Set<ItemId>>();
  for (const [item, cell] of lastCell) {
    if (!came.has(item) && !went.has(item)) addTo(moved, cell, item);
  }
  for (const [kind, items] of others) {
    for (const item of [...came, ...went]) items.delete(item);
    if (items.size === 0) others.delete(kind);
  }
  const [newOnes, gone] = [objects.get('object-came'), objects.get('object-went')];
  for (const object of [...(newOnes?.keys() ?? []), ...(gone?.keys() ?? [])]) {
    // What is new or gone has no other news, and what is gone again was never there.
    objects.get('object-moved')?.delete(object);
    objects.get('object-changed')?.delete(object);
    if (newOnes?.has(object) === true && gone?.delete(object) === true) newOnes.delete(object);
  }
  return { came, went, moved, lines, others, objects, isNexus };
}

function addTo<Key, Value>(sets: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
}
