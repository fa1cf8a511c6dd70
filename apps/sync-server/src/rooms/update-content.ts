import type { ByteReader } from './byte-reader.ts';
import { isId } from '@weft/domain';
import { readCommentValue } from './comment-content.ts';
import { readMapValue } from './map-content.ts';
import { isRootName } from './root-names.ts';

/** Longest run of one struct or one deletion: what a tiny message may claim at most. */
export const MAX_RUN_LENGTH = 1_048_576;
/** Most bytes of one piece of text; the longest text of a board has a fifth of it. */
export const MAX_TEXT_BYTES = 1_048_576;
/** Most bytes of a key, and of the name of a root. */
export const MAX_KEY_BYTES = 512;
/** Deepest nesting of lists and objects in one value. */
export const MAX_VALUE_DEPTH = 6;
/** Most keys of one object, and entries of one list, in one value. */
export const MAX_VALUE_KEYS = 256;
export const MAX_VALUE_ENTRIES = 10_000;

/** The kinds of content in Yjs' first encoding, by number. */
const CONTENT = { deleted: 1, json: 2, string: 4, type: 7, any: 8 } as const;
/** Array, map, text. Subdocuments, XML, embeds, formats and binaries have no place on a board. */
const MOST_TYPE = 2;
const MAP_TYPE = 1;
const TEXT_TYPE = 2;

/** How a struct names its place: by what stood beside it, or by its parent. */
const INFO = { kind: 31, hasKey: 32, hasRightOrigin: 64, hasOrigin: 128 } as const;

/**
 * The containers that one client made in one update, for telling how deep others stand. Yjs deletes
 * what is nested by calling itself: some thousand containers in each other, and no client and no
 * compaction could read the board any more.
 */
export class MadeContainers {
  readonly client: number;
  /** Clocks of those that stand in a root. */
  readonly inRoots: Set<number> = new Set();
  /** Clocks of comments and of objects on the Map: their values are looked at. */
  readonly looked: { readonly [Kind in LookedAt]: Set<number> } = {
    comments: new Set(),
    canvas: new Set(),
  };

  constructor(client: number) {
    this.client = client;
  }
}

/** Roots of whose entities every value is looked at. */
const LOOKED_AT = ['comments', 'canvas'] as const;
type LookedAt = (typeof LOOKED_AT)[number];

/** Where an item stands, as far as its update tells. */
type Place = 'root' | 'container-in-root' | 'unknown' | LookedAt | KeyPlace;

/** A key of an entity that is looked at and came with it. */
interface KeyPlace {
  readonly of: LookedAt;
  readonly key: string;
}

/**
 * Walks one item after its info byte, up to the next struct. Returns how many clocks it takes.
 * Which field of which PBI it is cannot be known here: overwrites carry an origin only. A container
 * may stand in a root, or in one that stands there and came with it.
 */
export function readItem(
  reader: ByteReader,
  info: number,
  clock: number,
  made: MadeContainers,
): number {
  const place = readPlace(reader, info, made);
  const kind = info & INFO.kind;
  if (place === 'comments' || place === 'canvas') {
    return readEntity(reader, { kind, clock, into: made.looked[place] });
  }
  if (typeof place === 'object') return readKeyOf(reader, place, kind);
  if (kind === CONTENT.type) {
    if (place === 'unknown') reader.fail('too-deep');
    if (place === 'root') made.inRoots.add(clock);
  }
  return readContent(reader, kind);
}

/** Each comment and each object on the Map has its own container: nothing else stands in their roots. */
function readEntity(
  reader: ByteReader,
  item: { readonly kind: number; readonly clock: number; readonly into: Set<number> },
): number {
  if (item.kind !== CONTENT.type) return readGone(reader, item.kind);
  if (reader.uint() !== MAP_TYPE) reader.fail('type-not-allowed');
  item.into.add(item.clock);
  return 1;
}

/** Comments are plain values; an object on the Map has one container, the text that people write in. */
function readKeyOf(reader: ByteReader, { of, key }: KeyPlace, kind: number): number {
  if (of === 'canvas' && key === 'text' && kind === CONTENT.type) {
    return reader.uint() === TEXT_TYPE ? 1 : reader.fail('type-not-allowed');
  }
  if (kind !== CONTENT.any) return readGone(reader, kind);
  return of === 'canvas'
    ? readMapValue(reader, key, readAny)
    : readCommentValue(reader, key, readAny);
}

/** What was deleted before anybody saw it. */
function readGone(reader: ByteReader, kind: number): number {
  return kind === CONTENT.deleted ? readRunLength(reader) : reader.fail('content-not-allowed');
}

function readPlace(reader: ByteReader, info: number, made: MadeContainers): Place {
  if ((info & INFO.hasOrigin) !== 0) readId(reader);
  if ((info & INFO.hasRightOrigin) !== 0) readId(reader);
  if ((info & (INFO.hasOrigin | INFO.hasRightOrigin)) !== 0) return 'unknown';
  let place: Place = 'root';
  let isIn: LookedAt | undefined;
  if (reader.uint(1) === 1) {
    const root = reader.text(MAX_KEY_BYTES);
    if (!isRootName(root)) reader.fail('root-not-allowed');
    place = LOOKED_AT.find((known) => known === root) ?? 'root';
  } else {
    const { client, clock } = readId(reader);
    const isKnown = client === made.client && made.inRoots.has(clock);
    if (client === made.client) isIn = LOOKED_AT.find((root) => made.looked[root].has(clock));
    place = isKnown ? 'container-in-root' : 'unknown';
  }
  const key = (info & INFO.hasKey) === 0 ? '' : readKey(reader);
  if ((place === 'comments' || place === 'canvas') && !isId(key)) reader.fail('key-not-allowed');
  return isIn === undefined ? place : { of: isIn, key };
}

function readId(reader: ByteReader): { readonly client: number; readonly clock: number } {
  return { client: reader.uint(), clock: reader.uint() };
}

function readContent(reader: ByteReader, kind: number): number {
  switch (kind) {
    case CONTENT.deleted:
      return readRunLength(reader);
    case CONTENT.json: {
      const length = readRunLength(reader);
      for (let index = 0; index < length; index++) readJson(reader);
      return length;
    }
    case CONTENT.string: {
      const { length } = reader.text(MAX_TEXT_BYTES);
      return length === 0 ? reader.fail('empty-run') : length;
    }
    case CONTENT.type:
      if (reader.uint() > MOST_TYPE) reader.fail('type-not-allowed');
      return 1;
    case CONTENT.any: {
      const length = readRunLength(reader);
      for (let index = 0; index < length; index++) readAny(reader, 0);
      return length;
    }
    default:
      return reader.fail('content-not-allowed');
  }
}

/** A struct of no length would be read for ever by some and skipped by others. */
export function readRunLength(reader: ByteReader): number {
  const length = reader.uint();
  if (length > MAX_RUN_LENGTH) return reader.fail('run-too-long');
  return length === 0 ? reader.fail('empty-run') : length;
}

/** lib0's encoding of plain values; big integers and byte arrays are not used by boards. */
function readAny(reader: ByteReader, depth: number): void {
  if (depth > MAX_VALUE_DEPTH) reader.fail('too-deep');
  const tag = reader.byte();
  switch (tag) {
    case 127:
    case 126:
    case 121:
    case 120:
      return;
    case 125:
      return readInteger(reader);
    case 124:
      return reader.skip(4);
    case 123:
      return reader.skip(8);
    case 119:
      reader.text(MAX_TEXT_BYTES);
      return;
    case 118: {
      const count = readCount(reader, MAX_VALUE_KEYS);
      for (let index = 0; index < count; index++) {
        readKey(reader);
        readAny(reader, depth + 1);
      }
      return;
    }
    case 117: {
      const count = readCount(reader, MAX_VALUE_ENTRIES);
      for (let index = 0; index < count; index++) readAny(reader, depth + 1);
      return;
    }
    default:
      return reader.fail('value-not-allowed');
  }
}

function readCount(reader: ByteReader, most: number): number {
  const count = reader.uint();
  return count > most ? reader.fail('too-many-entries') : count;
}

/** lib0's signed integers: six bits and a sign first, then seven at a time; eight bytes at most. */
function readInteger(reader: ByteReader): void {
  for (let length = 0; length < 8; length++) if (reader.byte() < 128) return;
  reader.fail('number-too-large');
}

function readKey(reader: ByteReader): string {
  const key = reader.text(MAX_KEY_BYTES);
  return key === '__proto__' ? reader.fail('key-not-allowed') : key;
}

function readJson(reader: ByteReader): void {
  const text = reader.text(MAX_TEXT_BYTES);
  if (text === 'undefined') return;
  const fault = faultOf(parseJson(reader, text), 0);
  if (fault !== undefined) reader.fail(fault);
}

function parseJson(reader: ByteReader, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Also when it is nested deeper than the parser can go.
    return reader.fail('value-not-allowed');
  }
}

function faultOf(
  value: unknown,
  depth: number,
): 'too-deep' | 'too-many-entries' | 'key-not-allowed' | undefined {
  if (depth > MAX_VALUE_DEPTH) return 'too-deep';
  if (typeof value !== 'object' || value === null) return undefined;
  const keys = Object.keys(value);
  const most = Array.isArray(value) ? MAX_VALUE_ENTRIES : MAX_VALUE_KEYS;
  if (keys.length > most) return 'too-many-entries';
  if (!Array.isArray(value) && keys.includes('__proto__')) return 'key-not-allowed';
  for (const inner of Object.values(value)) {
    const fault = faultOf(inner, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
