import { readColours } from '../../canvas/canvas-colours.ts';
import type { PictureColours } from './picture.ts';

/** The themes a picture can have, whatever the screen has. */
export const PICTURE_THEMES = ['light', 'dark'] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];

/** The colours of a theme, read from the tokens. */
export function pictureColours(theme: PictureTheme): PictureColours {
  const host = document.createElement('div');
  host.hidden = true;
  host.style.colorScheme = theme;
  document.body.append(host);
  const colours = readColours(host);
  host.style.color = 'var(--ok)';
  const ok = getComputedStyle(host).color;
  host.remove();
  return { ...colours, ok };
}
