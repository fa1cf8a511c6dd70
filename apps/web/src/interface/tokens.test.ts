import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const TOKENS = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const PLANES = ['canvas', 'surface', 'raised'] as const;
const HUES = Array.from({ length: 9 }, (_, hue) => `team-${hue.toString()}`);

/** The colours of a token, light then dark. */
function coloursOf(token: string): readonly [string, string] {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(
    TOKENS,
  );
  const [, light, dark] = found ?? [];
  if (light === undefined || dark === undefined) throw new Error(`no colours for --${token}`);
  return [light, dark];
}

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** The lower of the contrasts in light and in dark. */
function leastContrast(ink: string, ground: string): number {
  const [inkLight, inkDark] = coloursOf(ink);
  const [groundLight, groundDark] = coloursOf(ground);
  return Math.min(contrast(inkLight, groundLight), contrast(inkDark, groundDark));
}

describe('the tokens', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(['text', 'muted', 'accent', 'stop', 'risk', 'hint', 'ok'])(
    '--%s reads on every plane, in both themes',
    (ink) => {
      for (const plane of PLANES) expect(leastContrast(ink, plane)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['accent', 'stop', 'risk', 'hint', 'ok'])('--%s reads on its tint', (ink) => {
    expect(leastContrast(ink, `${ink}-tint`)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(HUES)('--%s-ink reads on the surface and on its tint', (hue) => {
    expect(leastContrast(`${hue}-ink`, 'surface')).toBeGreaterThanOrEqual(4.5);
    expect(leastContrast(`${hue}-ink`, `${hue}-tint`)).toBeGreaterThanOrEqual(4.5);
  });

  it('the edge of what can be pressed or written into is seen on every plane', () => {
    for (const plane of PLANES) expect(leastContrast('edge', plane)).toBeGreaterThanOrEqual(3);
    expect(leastContrast('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the style sheets', () => {
  const sheets = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.css') && !file.endsWith('tokens.css'),
  );

  it('name no colour, size or duration of their own', () => {
    expect(sheets.length).toBeGreaterThan(10);
    const found = sheets.flatMap((file) => strayValues(file));
    expect(found).toEqual([]);
  });
});

const COLOUR = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|lab)a?\(/iu;
const DURATION = /(?<![\w.-])(?!0s)[\d.]+m?s\b/u;
const LENGTH = /(?<![\w.-])(?!0px|1px)[\d.]+(px|rem)\b/u;

/**
 * Colours, durations, and lengths over 1 px that are written out, outside media queries and font
 * files. What stands on a canvas is drawn in world units of the layout, so lengths are its own.
 */
function strayValues(file: string): readonly string[] {
  const isOnCanvas = /^(canvas|grid|map)[\\/]/u.test(file);
  const kinds = isOnCanvas ? [COLOUR, DURATION] : [COLOUR, DURATION, LENGTH];
  return readFileSync(`${SOURCE}/${file}`, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (/^\s*(@media|@container|src:|\*|\/\*)/u.test(line)) return [];
      const stray = kinds.map((kind) => kind.exec(line)?.[0]).find((each) => each !== undefined);
      return stray === undefined ? [] : [`${file}:${(index + 1).toString()} ${stray}`];
    });
}
