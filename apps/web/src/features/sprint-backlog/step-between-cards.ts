import type { KeyboardEvent } from 'react';

/** Arrow keys lead from card to card: up and down in a column, left and right along a lane. */
export function stepBetweenCards(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.isDefaultPrevented() || !(target instanceof HTMLElement)) return;
  if (!target.matches('[data-item]')) return;
  const cards = [...currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const next = nearestCard(target, cards, key);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function nearestCard(
  from: HTMLElement,
  cards: readonly HTMLElement[],
  key: string,
): HTMLElement | undefined {
  const here = middleOf(from);
  const lane = from.closest('[data-lane]');
  let best: { readonly card: HTMLElement; readonly distance: number } | undefined;
  for (const card of cards) {
    if (card === from) continue;
    const there = middleOf(card);
    const isAlong = key === 'ArrowLeft' || key === 'ArrowRight';
    if (isAlong && card.closest('[data-lane]') !== lane) continue;
    const distance = distanceTo(there.x - here.x, there.y - here.y, key);
    if (distance === undefined) continue;
    if (best === undefined || distance < best.distance) best = { card, distance };
  }
  return best?.card;
}

/** How far it is that way; what stands aside is further away. Undefined: it is not that way. */
function distanceTo(x: number, y: number, key: string): number | undefined {
  const ahead = { ArrowLeft: -x, ArrowRight: x, ArrowUp: -y, ArrowDown: y }[key];
  if (ahead === undefined || ahead <= 1) return undefined;
  const aside = key === 'ArrowUp' || key === 'ArrowDown' ? Math.abs(x) : Math.abs(y);
  return ahead + 4 * aside;
}

function middleOf(card: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, top, width } = card.getBoundingClientRect();
  return { x: left + width / 2, y: top };
}
