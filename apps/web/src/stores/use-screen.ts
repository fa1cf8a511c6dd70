import { SCREENS, type Screen } from '@weft/sync-protocol';
import { useSearch } from 'wouter';

/** The screens with a canvas, on which one draws and points. */
export type CanvasName = Extract<Screen, 'board' | 'map'>;

/** True for a screen with a canvas. */
export function isCanvas(screen: Screen): screen is CanvasName {
  return screen === 'board' || screen === 'map';
}

const PARAMETER = 'view';

/** The screen in the address; the board itself where it names none that there is. */
export function useScreen(): Screen {
  const named = new URLSearchParams(useSearch()).get(PARAMETER);
  return SCREENS.find((screen) => screen === named) ?? 'board';
}

/** The address of this board as another screen shows it. */
export function addressOf(path: string, screen: Screen): string {
  return screen === 'board'
    ? path
    : `${path}?${new URLSearchParams({ [PARAMETER]: screen }).toString()}`;
}
