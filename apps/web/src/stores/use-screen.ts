import { useSearch } from 'wouter';

/** The ways to look at one board: the same PBIs, the same selection, another shape. */
export const SCREENS = ['board', 'map', 'plan', 'backlog', 'sprint', 'outline'] as const;
export type Screen = (typeof SCREENS)[number];

/** The screens with a canvas, on which one draws, points and follows each other. */
const CANVASES: ReadonlySet<Screen> = new Set<Screen>(['board', 'map']);

/** True for a screen with a canvas. */
export function isCanvas(screen: Screen): boolean {
  return CANVASES.has(screen);
}

const PARAMETER = 'view';

/** The screen in the address; the board itself where it names none that there is. */
export function useScreen(): Screen {
  return screenIn(useSearch());
}

/** The screen that the search part of an address names; the board itself where there is none such. */
export function screenIn(search: string): Screen {
  const named = new URLSearchParams(search).get(PARAMETER);
  return SCREENS.find((screen) => screen === named) ?? 'board';
}

/** The address of this board as another screen shows it. */
export function addressOf(path: string, screen: Screen): string {
  return screen === 'board'
    ? path
    : `${path}?${new URLSearchParams({ [PARAMETER]: screen }).toString()}`;
}
