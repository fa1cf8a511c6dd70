import { done, refused, type Result } from '@weft/domain';
import {
  MAP_CLIP_LIMITS,
  MAP_CLIP_TYPE,
  MAP_CLIP_VERSION,
  type ClipObject,
  type MapClip,
} from './map-clip.ts';

/** Texts for the clipboard, by their type. */
export type ClipTexts = ReadonlyMap<string, string>;

/**
 * What goes into the clipboard: the clip itself; a list that any program can read; and the clip again
 * within the list as HTML, for browsers that keep no types but their own. Refuses what is too large.
 */
export function writeMapClip(clip: MapClip): Result<ClipTexts, 'too-large'> {
  const { items, lines, objects } = clip;
  const isTooMuch =
    items.length > MAP_CLIP_LIMITS.items ||
    lines.length > MAP_CLIP_LIMITS.lines ||
    objects.length > MAP_CLIP_LIMITS.objects;
  if (isTooMuch) return refused('too-large');
  const json = JSON.stringify({ weft: 'map-clip', version: MAP_CLIP_VERSION, ...clip });
  if (json.length > MAP_CLIP_LIMITS.chars) return refused('too-large');
  const rows = [...items.map(({ title }) => title), ...objects.flatMap(textOf)].map(oneLine);
  const list = rows.map((row) => `<li>${escaped(row)}</li>`).join('');
  return done(
    new Map([
      ['text/plain', rows.join('\n')],
      ['text/html', `<div data-weft-map="${asciiOf(json)}"><ul>${list}</ul></div>`],
      [MAP_CLIP_TYPE, json],
    ]),
  );
}

function textOf(object: ClipObject): readonly string[] {
  return object.kind === 'stroke' || object.text.trim() === '' ? [] : [object.text];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * JSON that stands in an attribute and survives whoever writes HTML anew: of the characters that mean
 * something there, and of those beyond ASCII, only their numbers are left.
 */
function asciiOf(json: string): string {
  return json.replaceAll(
    /[^ !#$()*+,\-./0-9:;=?@A-Z[\]^_a-z{|}~]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
