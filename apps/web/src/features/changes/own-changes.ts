import {
  compareBoards,
  endsOfLine,
  unreachable,
  type BoardDifference,
  type BoardSnapshot,
  type OpenCollision,
} from '@weft/domain';

/**
 * How an own change stands now. `mine`: what it said is still what the board says. `changed`: it was
 * changed since. `open`: somebody decided differently, and that is to be decided.
 */
export type Standing = 'mine' | 'changed' | 'open';

/** One thing a person changed, small enough to be taken back by itself. */
export interface OwnChange {
  /** Names it among all of the same time away. */
  readonly key: string;
  /** Of a PBI only the fields that belong together. */
  readonly change: BoardDifference;
  readonly standing: Standing;
}

/** Fields of a PBI that are one thing to a person; all others are its details. */
const TOGETHER = [
  ['team', 'sprint'],
  ['size'],
  ['ready'],
  ['state'],
  ['integrated'],
  ['title'],
  ['description'],
  ['acceptance'],
] as const;
/** They follow what was changed, and nobody wrote them. */
const DERIVED: ReadonlySet<string> = new Set(['readySaw', 'slicingSaw', 'progressOn']);

/**
 * What somebody changed between `before` and `mine`, as far as the board of `now` still says anything
 * else than before: what was taken back is no longer told. All three are of one document.
 */
export function ownChanges(
  boards: {
    readonly before: BoardSnapshot;
    readonly mine: BoardSnapshot;
    readonly now: BoardSnapshot;
  },
  open: readonly OpenCollision[],
): readonly OwnChange[] {
  const { before, mine, now } = boards;
  const own = compareBoards(before, mine);
  if (own.length === 0) return [];
  const left = byName(compareBoards(before, now));
  const since =
    mine === now ? new Map<string, BoardDifference>() : byName(compareBoards(mine, now));
  const isOpen = new Set(open.flatMap(openNames));
  return own.flatMap(partsOf).flatMap(({ change, part }): readonly OwnChange[] => {
    const name = nameOf(change);
    const key = `${name} ${part}`;
    if (isOpen.has(key)) return [{ key, change, standing: 'open' }];
    if (!touches(left.get(name), change.fields)) return [];
    const standing = touches(since.get(name), change.fields) ? 'changed' : 'mine';
    return [{ key, change, standing }];
  });
}

interface Part {
  readonly change: BoardDifference;
  readonly part: string;
}

function partsOf(change: BoardDifference): readonly Part[] {
  if (change.before === undefined || change.after === undefined) return [{ change, part: '' }];
  if (change.kind === 'board') {
    return change.fields.map((field) => ({ change: { ...change, fields: [field] }, part: field }));
  }
  if (change.kind !== 'item') return [{ change, part: '' }];
  const rest = new Set(change.fields.filter((field) => !DERIVED.has(field)));
  const parts: Part[] = [];
  for (const group of TOGETHER) {
    const fields = group.filter((field) => rest.delete(field));
    if (fields.length > 0) parts.push({ change: { ...change, fields }, part: group[0] });
  }
  if (rest.size > 0) parts.push({ change: { ...change, fields: [...rest] }, part: 'details' });
  return parts;
}

/** True when the difference says anything of these fields; without fields: anything at all. */
function touches(difference: BoardDifference | undefined, fields: readonly string[]): boolean {
  if (difference === undefined) return false;
  const { before, after } = difference;
  if (before === undefined || after === undefined) return true;
  const told = difference.fields.filter((field) => !DERIVED.has(field));
  return fields.length === 0 ? told.length > 0 : told.some((field) => fields.includes(field));
}

function byName(differences: readonly BoardDifference[]): ReadonlyMap<string, BoardDifference> {
  return new Map(differences.map((difference) => [nameOf(difference), difference]));
}

function nameOf(difference: BoardDifference): string {
  const { kind } = difference;
  switch (difference.kind) {
    case 'board':
      return kind;
    case 'item':
    case 'team':
    case 'sprint':
    case 'person':
    case 'criterion':
    case 'mapPlace':
    case 'mapObject':
      return `${kind} ${(difference.after ?? difference.before)?.ref ?? ''}`;
    case 'dependency': {
      const { from, to } = difference.after ?? difference.before ?? { from: '', to: '' };
      return `${kind} ${from}>${to}`;
    }
    case 'capacity':
    case 'goal':
    case 'plan': {
      const at: { readonly team?: string; readonly sprint: string } = difference.after ??
        difference.before ?? { sprint: '' };
      return `${kind} ${at.team ?? '-'}/${at.sprint}`;
    }
    default:
      return unreachable(difference);
  }
}

/** Keys of the own changes that an open decision is about. */
function openNames({ subject, collision: { field } }: OpenCollision): readonly string[] {
  switch (subject.kind) {
    case 'item':
      return [`item ${subject.item} ${field === 'place' ? 'team' : field}`];
    case 'line': {
      const [from, to] = endsOfLine(subject.line);
      return [`dependency ${from}>${to} `];
    }
    case 'cell':
      if (field === 'productGoal') return ['board productGoal'];
      return [`${kindOfCellField(field)} ${subject.cell} `];
    case 'criterion':
      return [`criterion ${subject.criterion} `];
    default:
      return unreachable(subject);
  }
}

function kindOfCellField(field: string): BoardDifference['kind'] {
  if (field === 'capacity') return 'capacity';
  return field === 'sprintGoal' ? 'goal' : 'plan';
}
