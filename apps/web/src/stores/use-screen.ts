import { useSearch } from 'wouter';

/** The ways to look at one board: the same PBIs, the same selection, another shape. */
export const SCREENS = ['board', 'plan', 'backlog', 'sprint', 'outline'] as const;
export type Screen = (typeof SCREENS)[number];

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
