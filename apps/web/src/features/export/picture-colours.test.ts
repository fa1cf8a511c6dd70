import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictureColours } from './picture-colours.ts';

const TOKENS = readFileSync(new URL('../../interface/tokens.css', import.meta.url), 'utf8');

describe('colours of a picture', () => {
  it('are those of the tokens, in the theme that was chosen', () => {
    const light = pictureColours(TOKENS, 'light');
    const dark = pictureColours(TOKENS, 'dark');
    expect([light.canvas, dark.canvas]).toEqual(['#f6f7f9', '#0f1216']);
    expect([light.ink, dark.tint].map((hues) => new Set(hues).size)).toEqual([9, 9]);
    for (const colour of [light, dark].flatMap((colours) => Object.values(colours).flat())) {
      expect(colour).toMatch(/^#[\da-f]{6}$/);
    }
  });

  it('are missed when a token has another name', () => {
    expect(() => pictureColours(TOKENS.replace('--ok:', '--fine:'), 'dark')).toThrow('--ok');
  });
});
