import {
  brandId,
  parseAssetHash,
  type AssetHash,
  type MapNote,
  type MapObject,
  type MapObjectId,
  type MapSection,
  type MapStroke,
  type MapText,
} from '@weft/domain';

/** Objects for tests: what is not said is as plain as it can be. */
const PLAIN = {
  at: { x: 0, y: 0 },
  size: { width: 192, height: 192 },
  hue: 4,
  layer: 'a0',
  group: undefined,
  locked: false,
  by: undefined,
  byName: 'Anna',
  aside: false,
} as const satisfies Partial<MapObject>;

/** The id of the object with this number. */
export function objectId(number: number): MapObjectId {
  return brandId<MapObjectId>(number.toString().padStart(26, '0'));
}

export function sampleNote(number: number, facts: Partial<Omit<MapNote, 'kind'>> = {}): MapNote {
  return { ...PLAIN, id: objectId(number), kind: 'note', text: '', ...facts };
}

export function sampleSection(
  number: number,
  facts: Partial<Omit<MapSection, 'kind'>> = {},
): MapSection {
  const size = { width: 640, height: 400 };
  return { ...PLAIN, size, id: objectId(number), kind: 'section', text: '', ...facts };
}

export function sampleText(number: number, facts: Partial<Omit<MapText, 'kind'>> = {}): MapText {
  return { ...PLAIN, id: objectId(number), kind: 'text', text: '', scale: 'medium', ...facts };
}

export function sampleStroke(
  number: number,
  facts: Partial<Omit<MapStroke, 'kind'>> = {},
): MapStroke {
  const points = [0, 0, 100, 0, 100, 100];
  const size = { width: 100, height: 100 };
  return { ...PLAIN, size, id: objectId(number), kind: 'stroke', points, pen: 'thin', ...facts };
}

/** The hash that is this digit 64 times. */
export function sampleAsset(digit: string): AssetHash {
  const hash = parseAssetHash(digit.repeat(64));
  if (hash === undefined) throw new Error('64 hexadecimal digits are a hash');
  return hash;
}
