import type * as Y from 'yjs';
import {
  DEPENDENCY_CAUSES,
  OUTSIDE,
  brandId,
  isId,
  lineIdOf,
  type Collision,
  type DependencyId,
  type DependencyLine,
  type DependencyStatus,
  type ItemId,
  type LineId,
  type ProductBacklogItem,
  type TeamId,
} from '@weft/domain';
import { collisionOf, decisionsOn, type Decision } from '../decisions/decision.ts';
import { deepFreeze, sameData } from './plain-data.ts';
import { readDependency, type DependencyRecord } from './read-record.ts';
import { readFlag } from './read-values.ts';

const NO_LINES: readonly DependencyLine[] = Object.freeze([]);
const NO_RECORDS: readonly DependencyRecord[] = Object.freeze([]);
const NO_TEAMS: readonly TeamId[] = Object.freeze([]);
const NO_COLLISIONS: readonly Collision[] = Object.freeze([]);

/** All dependency lines of a board: records with equal ends, read as one. */
export class LineTable {
  readonly #itemOf: (item: ItemId) => ProductBacklogItem | undefined;
  readonly #records = new Map<DependencyId, DependencyRecord>();
  /** Records by line, those put aside included, smallest id first. Nearly every line has one. */
  readonly #byLine = new Map<LineId, readonly DependencyRecord[]>();
  readonly #lines = new Map<LineId, DependencyLine>();
  readonly #into = new EndIndex();
  readonly #from = new EndIndex();

  constructor(itemOf: (item: ItemId) => ProductBacklogItem | undefined) {
    this.#itemOf = itemOf;
  }

  get count(): number {
    return this.#lines.size;
  }

  /** Records of all lines, put aside or not. */
  get recordCount(): number {
    return this.#records.size;
  }

  get(id: LineId): DependencyLine | undefined {
    return this.#lines.get(id);
  }

  values(): Iterable<DependencyLine> {
    return this.#lines.values();
  }

  into(item: ItemId): readonly DependencyLine[] {
    return this.#into.lines(item, this.#lines);
  }

  from(item: ItemId): readonly DependencyLine[] {
    return this.#from.lines(item, this.#lines);
  }

  /** All records with these ends, put aside or not, smallest id first. */
  recordsOf(id: LineId): readonly DependencyRecord[] {
    return this.#byLine.get(id) ?? NO_RECORDS;
  }

  /** Reads the named records again, and the lines with an end that belongs to another team now. */
  update(
    dirty: ReadonlySet<DependencyId>,
    otherTeam: ReadonlySet<ItemId>,
    mapOf: (id: DependencyId) => Y.Map<unknown> | undefined,
    changed: Set<LineId>,
  ): void {
    const affected = new Set<LineId>();
    for (const id of dirty) {
      const before = this.#records.get(id);
      if (before !== undefined) affected.add(this.#take(before));
      const map = mapOf(id);
      const after = map === undefined ? undefined : readDependency(id, map);
      if (after !== undefined) affected.add(this.#put(after));
    }
    for (const item of otherTeam) {
      for (const line of this.#into.ids(item)) affected.add(line);
      for (const line of this.#from.ids(item)) affected.add(line);
    }
    for (const line of affected) this.#publish(line, changed);
  }

  #take(record: DependencyRecord): LineId {
    const line = lineIdOf(record.from, record.to);
    this.#records.delete(record.id);
    const others = this.recordsOf(line).filter(({ id }) => id !== record.id);
    if (others.length === 0) this.#byLine.delete(line);
    else this.#byLine.set(line, others);
    return line;
  }

  #put(record: DependencyRecord): LineId {
    const line = lineIdOf(record.from, record.to);
    this.#records.set(record.id, record);
    const others = this.#byLine.get(line);
    const all = others === undefined ? [record] : [...others, record].sort(byId);
    this.#byLine.set(line, all);
    return line;
  }

  #publish(id: LineId, changed: Set<LineId>): void {
    const before = this.#lines.get(id);
    const after = this.#compose(id);
    if (sameData(before, after)) return;
    changed.add(id);
    const ends = after ?? before;
    if (ends === undefined) return;
    if (after === undefined) this.#lines.delete(id);
    else this.#lines.set(id, after);
    const isNew = before === undefined;
    const isThere = after !== undefined;
    this.#into.file(ends.to, id, { isNew, isThere });
    this.#from.file(ends.from, id, { isNew, isThere });
  }

  #compose(id: LineId): DependencyLine | undefined {
    const records = this.recordsOf(id).filter((record) => !record.aside);
    const [lead] = records;
    if (lead === undefined) return undefined;
    const { resolved, acceptedBy, collisions } = decidedIn(records);
    return deepFreeze({
      id,
      from: this.#sharedId(lead.from),
      to: this.#sharedId(lead.to),
      records: records.map((record) => record.id),
      causes: DEPENDENCY_CAUSES.filter((cause) => records.some((record) => record.cause === cause)),
      neededBy: records.find((record) => record.neededBy !== undefined)?.neededBy,
      acceptedBy,
      status: this.#statusOf(lead, resolved, acceptedBy),
      note: records.find((record) => record.note !== '')?.note ?? '',
      followUp: records.find((record) => record.followUp !== undefined)?.followUp,
      external: records.find((record) => record.external !== undefined)?.external,
      standIn: records.find((record) => record.standIn !== undefined)?.standIn,
      missingEnd: records.find((record) => record.missingEnd !== undefined)?.missingEnd,
      collisions,
    });
  }

  #statusOf(
    ends: DependencyRecord,
    resolved: boolean,
    acceptedBy: readonly TeamId[],
  ): DependencyStatus {
    if (resolved) return 'resolved';
    const teams = [ends.from, ends.to].map((end) => this.#itemOf(end)?.place.team ?? null);
    return teams.every((team) => team !== null && acceptedBy.includes(team)) ? 'agreed' : 'open';
  }

  /** The same id, as the very text that the PBI has: whoever looks it up finds it at once. */
  #sharedId(end: ItemId): ItemId {
    return this.#itemOf(end)?.id ?? end;
  }
}

/** Lines by the PBI at one of their ends. */
class EndIndex {
  readonly #ids = new Map<ItemId, LineId[]>();
  readonly #cached = new Map<ItemId, readonly DependencyLine[]>();

  ids(item: ItemId): Iterable<LineId> {
    return this.#ids.get(item) ?? [];
  }

  lines(item: ItemId, all: ReadonlyMap<LineId, DependencyLine>): readonly DependencyLine[] {
    const cached = this.#cached.get(item);
    if (cached !== undefined) return cached;
    const ids = this.#ids.get(item);
    if (ids === undefined) return NO_LINES;
    const lines = Object.freeze([...ids].sort().flatMap((id) => all.get(id) ?? []));
    this.#cached.set(item, lines);
    return lines;
  }

  /** `isNew`: the line was not here before; `isThere`: it is now. */
  file(
    item: ItemId,
    line: LineId,
    { isNew, isThere }: { readonly isNew: boolean; readonly isThere: boolean },
  ): void {
    this.#cached.delete(item);
    const ids = this.#ids.get(item);
    if (isNew && isThere) {
      if (ids === undefined) this.#ids.set(item, [line]);
      else ids.push(line);
    } else if (!isThere && ids !== undefined) {
      if (ids.length === 1) this.#ids.delete(item);
      else ids.splice(ids.indexOf(line), 1);
    }
  }
}

/** What was decided about a line, in all of its records. */
interface Decided {
  readonly resolved: boolean;
  readonly acceptedBy: readonly TeamId[];
  readonly collisions: readonly Collision[];
}

/** Of most lines nothing is: they share what is said of them. */
const NOTHING_DECIDED: Decided = {
  resolved: false,
  acceptedBy: NO_TEAMS,
  collisions: NO_COLLISIONS,
};

function decidedIn(records: readonly DependencyRecord[]): Decided {
  if (records.every((record) => record.decisions.length === 0)) return NOTHING_DECIDED;
  const decisions = records.flatMap((record) => record.decisions);
  const collisions: Collision[] = [];
  const flag = (field: string, scope: string): boolean =>
    shownFlag(decisions, field, scope, collisions);
  const resolved = flag('resolved', '');
  const acceptedBy = scopesOf(decisions, 'accepted').filter((team) => flag('accepted', team));
  return { resolved, acceptedBy, collisions };
}

function byId(a: DependencyRecord, b: DependencyRecord): number {
  return a.id < b.id ? -1 : 1;
}

function shownFlag(
  decisions: readonly Decision[],
  field: string,
  scope: string,
  collisions: Collision[],
): boolean {
  const ordered = decisionsOn(decisions, field, scope);
  const collision = collisionOf(field, ordered, readFlag);
  if (collision !== undefined) collisions.push(scope === '' ? collision : { ...collision, scope });
  return readFlag(ordered[0]?.value);
}

/** Teams that some decision of the field is about, in a stable order. */
function scopesOf(decisions: readonly Decision[], field: string): TeamId[] {
  const scopes = new Set<TeamId>();
  for (const decision of decisions) {
    const { scope } = decision;
    if (decision.field !== field) continue;
    if (isId(scope) || scope === OUTSIDE) scopes.add(brandId<TeamId>(scope));
  }
  return [...scopes].sort();
}
