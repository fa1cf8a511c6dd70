import { HUE_COUNT } from '../../interface/hue.ts';
import type { PictureColours } from './picture.ts';

/** The themes a picture can have, whatever the screen has. */
export const PICTURE_THEMES = ['light', 'dark'] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];

/**
 * The colours of a theme, out of the text of the tokens: a page only knows those of the theme it is in. As
 * `#rrggbb`, which every program reads.
 */
export function pictureColours(tokens: string, theme: PictureTheme): PictureColours {
  const read = (name: string): string => {
    const found = new RegExp(
      `--${name}: light-dark\\((#[\\da-f]{6}), (#[\\da-f]{6})\\);`,
      'u',
    ).exec(tokens);
    const colour = found?.[theme === 'light' ? 1 : 2];
    if (colour === undefined) throw new Error(`There is no token --${name}`);
    return colour;
  };
  const hues = Array.from({ length: HUE_COUNT }, (_, hue) => `team-${hue.toString()}`);
  return {
    surface: read('surface'),
    canvas: read('canvas'),
    ground: read('canvas'),
    line: read('line'),
    text: read('text'),
    muted: read('muted'),
    error: read('stop'),
    warning: read('risk'),
    info: read('hint'),
    ok: read('ok'),
    ink: hues.map((hue) => read(`${hue}-ink`)),
    tint: hues.map((hue) => read(`${hue}-tint`)),
  };
}
