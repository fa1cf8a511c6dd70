import { isId, type CellId, type ItemId, type MapObjectId } from '@weft/domain';
import { readInteger, readNumber, readObject, readText } from './plain-value.ts';
import { readUserIdentity, type UserIdentity } from './session-info.ts';

/** Most bytes of one presence state as JSON. */
export const MAX_PRESENCE_BYTES = 2_048;
/** Most PBIs that presence names as selected or dragged; readers leave out the rest. */
export const MAX_PRESENCE_ITEMS = 20;
/** Most things on the Map beside PBIs that presence names as selected; readers leave out the rest. */
export const MAX_PRESENCE_OBJECTS = 5;

/** Most characters (UTF-16 units) of what somebody says at their pointer. */
export const MAX_CHAT_CHARS = 80;
/** Most points of a laser stroke in one presence state; readers leave out the oldest. */
export const MAX_LASER_POINTS = 20;

/** Control characters, line ends, and marks that turn the direction of the text after them. */
const NOT_ONE_LINE = /[\s\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu;
const FIELD_MAX_CHARS = 40;
/** Farthest a laser point or a view may be from the origin, in world pixels. */
const FARTHEST_PX = 10_000_000;
const CELL_GRAMMAR = /^([0-9A-HJKMNP-TV-Z]{26}|OUTSIDE|-)\/([0-9A-HJKMNP-TV-Z]{26}|-)$/;

/** The ways to look at one board. On each canvas among them a point means another place. */
export const SCREENS = ['board', 'map', 'plan', 'backlog', 'sprint', 'outline'] as const;
export type Screen = (typeof SCREENS)[number];

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

/** The part of the board a person sees, told only while somebody follows them. */
export interface PresenceView extends PresencePoint {
  /** World pixels, at least 1. */
  readonly width: number;
  readonly height: number;
}

/** The end of a laser stroke. A state shows only the latest, so each repeats what came just before. */
export interface PresenceLaser {
  /** Counts the strokes of this tab. */
  readonly stroke: number;
  /** Which point of the stroke the first one here is; the first of all is 0. */
  readonly from: number;
  /** x and y in turn, whole world pixels; at most {@link MAX_LASER_POINTS} pairs. */
  readonly points: readonly number[];
}

/**
 * What one person shows to the others: never stored, at most {@link MAX_PRESENCE_BYTES}. `user` is
 * what the server wrote, whatever the sender put there. `caret` is a pair of Yjs relative positions
 * as JSON, handed on to the text editor unread.
 */
export interface PresenceState {
  readonly user: UserIdentity;
  /** What is looked at, and where `pointer`, `drag`, `view` and `laser` are; left out: the board. */
  readonly screen?: Exclude<Screen, 'board'>;
  readonly pointer?: PresencePoint;
  readonly selection?: readonly ItemId[];
  /** What else is selected on the Map. */
  readonly objects?: readonly MapObjectId[];
  /** On what of the Map this person writes. */
  readonly writing?: MapObjectId;
  readonly drag?: PresenceDrag;
  readonly editing?: PresenceEditing;
  readonly caret?: unknown;
  readonly view?: PresenceView;
  /** The client number of whoever this person follows. */
  readonly following?: number;
  readonly laser?: PresenceLaser;
  /** What this person says at their pointer: one line, not empty, {@link MAX_CHAT_CHARS} at most. */
  readonly chat?: string;
}

/**
 * A total reader: a state without a readable user is nobody; any other part that cannot be read is
 * left out.
 */
export function readPresence(value: unknown): PresenceState | undefined {
  const data = readObject(value);
  const user = readUserIdentity(data?.['user']);
  if (data === undefined || user === undefined) return undefined;
  const screen = SCREENS.find((each) => each === data['screen']);
  const pointer = readPoint(data['pointer']);
  const { objects, writing } = data;
  const drag = readDrag(data['drag']);
  const editing = readEditing(data['editing']);
  const view = readView(data['view']);
  const following = readInteger(data['following'], 0, Number.MAX_SAFE_INTEGER);
  const laser = readLaser(data['laser']);
  const chat = readChat(data['chat']);
  return {
    user,
    ...(screen === undefined || screen === 'board' ? {} : { screen }),
    ...(pointer === undefined ? {} : { pointer }),
    ...(Array.isArray(data['selection'])
      ? { selection: readIds(data['selection'], MAX_PRESENCE_ITEMS) }
      : {}),
    ...(Array.isArray(objects) ? { objects: readIds(objects, MAX_PRESENCE_OBJECTS) } : {}),
    ...(isId(writing) ? { writing } : {}),
    ...(drag === undefined ? {} : { drag }),
    ...(editing === undefined ? {} : { editing }),
    ...(data['caret'] === undefined ? {} : { caret: data['caret'] }),
    ...(view === undefined ? {} : { view }),
    ...(following === undefined ? {} : { following }),
    ...(laser === undefined ? {} : { laser }),
    ...(chat === undefined ? {} : { chat }),
  };
}

function readPoint(value: unknown): PresencePoint | undefined {
  const data = readObject(value);
  const x = readNumber(data?.['x']);
  const y = readNumber(data?.['y']);
  return x === undefined || y === undefined ? undefined : { x, y };
}

function readIds(values: readonly unknown[], most: number): readonly (ItemId & MapObjectId)[] {
  return values.filter((value) => isId(value)).slice(0, most);
}

function readDrag(value: unknown): PresenceDrag | undefined {
  const data = readObject(value);
  const point = readPoint(value);
  if (data === undefined || point === undefined || !Array.isArray(data['items'])) return undefined;
  return {
    ...point,
    items: readIds(data['items'], MAX_PRESENCE_ITEMS),
    cell: readCell(data['cell']),
  };
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

function readView(value: unknown): PresenceView | undefined {
  const data = readObject(value);
  const point = readPoint(value);
  const width = readNumber(data?.['width']);
  const height = readNumber(data?.['height']);
  if (point === undefined || width === undefined || height === undefined) return undefined;
  const isWithin = [point.x, point.y, width, height].every((part) => isNear(part));
  return isWithin && width >= 1 && height >= 1 ? { ...point, width, height } : undefined;
}

function readLaser(value: unknown): PresenceLaser | undefined {
  const data = readObject(value);
  const stroke = readInteger(data?.['stroke'], 0, Number.MAX_SAFE_INTEGER);
  const from = readInteger(data?.['from'], 0, Number.MAX_SAFE_INTEGER);
  const points: unknown = data?.['points'];
  if (stroke === undefined || from === undefined || !Array.isArray(points)) return undefined;
  if (points.length % 2 === 1 || !points.every((part) => isNear(part))) return undefined;
  const left = Math.max(0, points.length / 2 - MAX_LASER_POINTS);
  return { stroke, from: from + left, points: points.slice(2 * left) };
}

function isNear(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= FARTHEST_PX;
}

/** One line of text: whatever would break it, be invisible or turn its direction is taken out. */
function readChat(value: unknown): string | undefined {
  const text = readText(value, MAX_CHAT_CHARS)?.replaceAll(NOT_ONE_LINE, ' ').trim();
  return text === '' ? undefined : text;
}
