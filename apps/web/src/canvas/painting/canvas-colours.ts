import { HUE_COUNT } from '../../interface/hue.ts';

/** The tokens that are painted, as colours the canvas understands. */
export interface CanvasColours {
  readonly surface: string;
  readonly canvas: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly accentTint: string;
  readonly hover: string;
  readonly ok: string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly ink: readonly string[];
  readonly tint: readonly string[];
}

/**
 * Reads the colours in force at an element. Tokens say `light-dark(…)`, which only a real property
 * resolves, so a probe takes each of them once; read again when the theme changes.
 */
export function readColours(host: HTMLElement): CanvasColours {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Where the system forces its colours, a painting would be of one colour, and say nothing.
  probe.style.forcedColorAdjust = 'none';
  host.append(probe);
  const style = getComputedStyle(probe);
  const read = (token: string): string => {
    probe.style.color = `var(--${token})`;
    return style.color;
  };
  const hues = Array.from({ length: HUE_COUNT }, (_, hue) => hue.toString());
  const colours: CanvasColours = {
    surface: read('surface'),
    canvas: read('canvas'),
    line: read('line'),
    text: read('text'),
    muted: read('muted'),
    accent: read('accent'),
    accentTint: read('accent-tint'),
    hover: read('hover'),
    ok: read('ok'),
    error: read('stop'),
    warning: read('risk'),
    info: read('hint'),
    ink: hues.map((hue) => read(`team-${hue}-ink`)),
    tint: hues.map((hue) => read(`team-${hue}-tint`)),
  };
  probe.remove();
  return colours;
}

/** Calls `listener` when the theme in force changes. */
export function watchTheme(listener: () => void): () => void {
  const watch = new MutationObserver(listener);
  watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => watch.disconnect();
}
