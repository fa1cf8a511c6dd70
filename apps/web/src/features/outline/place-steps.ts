import type { KeyboardEvent } from 'react';

/**
 * Up and down lead from place to place, left and right to the same team in another Sprint; ends and
 * Tab are the browser's.
 */
export function stepBetweenPlaces(event: KeyboardEvent<HTMLElement>): void {
  const groups = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-sprint]')].map(
    (group) => [...group.querySelectorAll<HTMLElement>('[data-place]')],
  );
  const sprint = groups.findIndex((places) => places.some(isFocused));
  const team = groups[sprint]?.findIndex(isFocused) ?? -1;
  const target = placeBeside(groups, { sprint, team }, event.key);
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
}

/** The place a key leads to; undefined: it leads nowhere. */
export function placeBeside<Place>(
  groups: readonly (readonly Place[])[],
  at: { readonly sprint: number; readonly team: number },
  key: string,
): Place | undefined {
  const all = groups.flat();
  const before = groups.slice(0, Math.max(0, at.sprint)).flat().length;
  const index = before + at.team;
  switch (key) {
    case 'ArrowDown':
      return all[index + 1];
    case 'ArrowUp':
      return index > 0 ? all[index - 1] : undefined;
    case 'ArrowRight':
      return groups[at.sprint + 1]?.[at.team];
    case 'ArrowLeft':
      return at.sprint > 0 ? groups[at.sprint - 1]?.[at.team] : undefined;
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}

function isFocused(element: HTMLElement): boolean {
  return element === document.activeElement;
}
