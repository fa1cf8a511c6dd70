import * as v from 'valibot';
import {
  DEPENDENCY_CAUSES,
  HUE_ORDER,
  LIMITS,
  NEEDED_BY,
  PENS,
  TEXT_SCALES,
  done,
  parseAssetHash,
  refused,
  type Result,
} from '@weft/domain';
import {
  MAP_CLIP_LIMITS,
  MAP_CLIP_TYPE,
  MAP_CLIP_VERSION,
  type MapClip,
  type MapClipRefusal,
} from './map-clip.ts';

const POINT = v.strictObject({ x: coordinate(), y: coordinate() });
const LENGTH = v.pipe(v.number(), v.minValue(1), v.maxValue(LIMITS.mapExtentPx));
const TAGS = v.pipe(v.array(text(LIMITS.tagChars)), v.maxLength(LIMITS.tagCount));
const GROUP = v.optional(index());

const ITEM = v.strictObject({
  title: v.pipe(text(LIMITS.titleChars), v.regex(/^\s*\S[^\n\r]*$/)),
  description: text(LIMITS.longTextChars),
  acceptance: text(LIMITS.longTextChars),
  size: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(LIMITS.sizePoints))),
  needs: TAGS,
  touches: TAGS,
  team: v.optional(text(LIMITS.nameChars)),
  sprint: v.optional(text(LIMITS.nameChars)),
  outside: v.optional(v.literal(true)),
  at: POINT,
  group: GROUP,
});

const LINE = v.strictObject({
  from: index(),
  to: index(),
  cause: v.optional(v.picklist(DEPENDENCY_CAUSES)),
  neededBy: v.optional(v.picklist(NEEDED_BY)),
  note: v.optional(text(LIMITS.noteChars)),
});

const BASE = {
  at: POINT,
  size: v.strictObject({ width: LENGTH, height: LENGTH }),
  hue: v.nullable(v.pipe(index(), v.maxValue(HUE_ORDER.length - 1))),
  group: GROUP,
};

const OBJECT = v.variant('kind', [
  v.strictObject({ kind: v.literal('note'), text: text(LIMITS.mapTextChars), ...BASE }),
  v.strictObject({ kind: v.literal('section'), text: text(LIMITS.nameChars), ...BASE }),
  v.strictObject({
    kind: v.literal('text'),
    text: text(LIMITS.mapTextChars),
    scale: v.picklist(TEXT_SCALES),
    ...BASE,
  }),
  v.strictObject({
    kind: v.literal('image'),
    text: text(LIMITS.mapTextChars),
    asset: assetHash(),
    ...BASE,
  }),
  v.strictObject({
    kind: v.literal('stroke'),
    points: v.pipe(
      v.array(coordinate()),
      v.minLength(2),
      v.maxLength(2 * LIMITS.strokePoints),
      v.check((points) => points.length % 2 === 0),
    ),
    pen: v.picklist(PENS),
    ...BASE,
  }),
]);

const CLIP = v.strictObject({
  weft: v.literal('map-clip'),
  version: v.literal(MAP_CLIP_VERSION),
  items: v.pipe(v.array(ITEM), v.maxLength(MAP_CLIP_LIMITS.items)),
  lines: v.pipe(v.array(LINE), v.maxLength(MAP_CLIP_LIMITS.lines)),
  objects: v.pipe(v.array(OBJECT), v.maxLength(MAP_CLIP_LIMITS.objects)),
});

const IN_HTML = /data-weft-map="([^"]*)"/;

/**
 * Reads what was copied from a Map out of the texts of a clipboard. Strict: what this version would
 * not have written is refused as a whole. Never throws, and never gives markup to a browser.
 */
export function readMapClip(
  textOfType: (type: string) => string | undefined,
): Result<MapClip, MapClipRefusal> {
  const json = jsonIn(textOfType);
  if (json === undefined) return refused('foreign');
  if (json.length > MAP_CLIP_LIMITS.chars) return refused('too-large');
  const data = parseJson(json);
  if (isNewer(data)) return refused('newer');
  const parsed = v.safeParse(CLIP, data);
  if (!parsed.success) return refused('damaged');
  const { items, lines, objects } = parsed.output;
  return hasEnds(lines, items.length) ? done({ items, lines, objects }) : refused('damaged');
}

function jsonIn(textOfType: (type: string) => string | undefined): string | undefined {
  const own = textOfType(MAP_CLIP_TYPE);
  if (own !== undefined && own !== '') return own;
  const written = IN_HTML.exec(textOfType('text/html') ?? '')?.[1];
  return written?.replaceAll(/%([0-9a-f]{4})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** No line from a PBI to itself, none twice, and only to PBIs that were copied. */
function hasEnds(
  lines: readonly { readonly from: number; readonly to: number }[],
  count: number,
): boolean {
  const names = new Set(lines.map(({ from, to }) => `${from.toString()}>${to.toString()}`));
  return (
    names.size === lines.length &&
    lines.every(({ from, to }) => from !== to && from < count && to < count)
  );
}

/** Asked first: of a newer format nothing else is known. */
function isNewer(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('version' in data)) return false;
  return typeof data.version === 'number' && data.version > MAP_CLIP_VERSION;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Without halves of characters, which a document cannot keep. */
function text(mostChars: number) {
  return v.pipe(
    v.string(),
    v.maxLength(mostChars),
    v.check((written) => !/\p{Surrogate}/u.test(written)),
  );
}

function assetHash() {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const hash = parseAssetHash(dataset.value);
      if (hash !== undefined) return hash;
      addIssue();
      return NEVER;
    }),
  );
}

function index() {
  return v.pipe(v.number(), v.safeInteger(), v.minValue(0));
}

function coordinate() {
  const most = LIMITS.mapExtentPx;
  return v.pipe(v.number(), v.minValue(-most), v.maxValue(most));
}
