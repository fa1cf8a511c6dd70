import { isId, type CellId, type ItemId } from '@weft/domain';
import { readNumber, readObject, readText } from './plain-value.ts';
import { readUserIdentity, type UserIdentity } from './session-info.ts';

/** Most bytes of one presence state as JSON. */
export const MAX_PRESENCE_BYTES = 2_048;
/** Most PBIs that presence names as selected or dragged; readers leave out the rest. */
export const MAX_PRESENCE_ITEMS = 20;

const FIELD_MAX_CHARS = 40;
const CELL_GRAMMAR = /^([0-9A-HJKMNP-TV-Z]{26}|OUTSIDE|-)\/([0-9A-HJKMNP-TV-Z]{26}|-)$/;

export interface PresencePoint {
  /** World coordinates of the canvas, in CSS pixels at zoom 1. */
  readonly x: number;
  readonly y: number;
}

/** What a person drags right now, before the drop is written. */
export interface PresenceDrag extends PresencePoint {
  readonly items: readonly ItemId[];
  /** The cell under the pointer; null over none. */
  readonly cell: CellId | null;
}

/** The field of a PBI in which a person types. */
export interface PresenceEditing {
  readonly item: ItemId;
  readonly field: string;
}

/**
 * What one person shows to the others: never stored, at most {@link MAX_PRESENCE_BYTES}. `user` is
 * what the server wrote, whatever the sender put there. `caret` is a pair of Yjs relative positions
 * as JSON, handed on to the text editor unread.
 */
export interface PresenceState {
  readonly user: UserIdentity;
  readonly pointer?: PresencePoint;
  readonly selection?: readonly ItemId[];
  readonly drag?: PresenceDrag;
  readonly editing?: PresenceEditing;
  readonly caret?: unknown;
}

/**
 * A total reader: a state without a readable user is nobody; any other part that cannot be read is
 * left out.
 */
export function readPresence(value: unknown): PresenceState | undefined {
  const data = readObject(value);
  const user = readUserIdentity(data?.['user']);
  if (data === undefined || user === undefined) return undefined;
  const pointer = readPoint(data['pointer']);
  const drag = readDrag(data['drag']);
  const editing = readEditing(data['editing']);
  return {
    user,
    ...(pointer === undefined ? {} : { pointer }),
    ...(Array.isArray(data['selection']) ? { selection: readItems(data['selection']) } : {}),
    ...(drag === undefined ? {} : { drag }),
    ...(editing === undefined ? {} : { editing }),
    ...(data['caret'] === undefined ? {} : { caret: data['caret'] }),
  };
}

function readPoint(value: unknown): PresencePoint | undefined {
  const data = readObject(value);
  const x = readNumber(data?.['x']);
  const y = readNumber(data?.['y']);
  return x === undefined || y === undefined ? undefined : { x, y };
}

function readItems(values: readonly unknown[]): readonly ItemId[] {
  return values.filter((value) => isId(value)).slice(0, MAX_PRESENCE_ITEMS);
}

function readDrag(value: unknown): PresenceDrag | undefined {
  const data = readObject(value);
  const point = readPoint(value);
  if (data === undefined || point === undefined || !Array.isArray(data['items'])) return undefined;
  return { ...point, items: readItems(data['items']), cell: readCell(data['cell']) };
}

function readCell(value: unknown): CellId | null {
  return isCellId(value) ? value : null;
}

function isCellId(value: unknown): value is CellId {
  return typeof value === 'string' && CELL_GRAMMAR.test(value);
}

function readEditing(value: unknown): PresenceEditing | undefined {
  const data = readObject(value);
  const item = data?.['item'];
  const field = readText(data?.['field'], FIELD_MAX_CHARS);
  return isId(item) && field !== undefined ? { item, field } : undefined;
}
