import { brandId, type CellId, type ItemId } from '@weft/domain';

/** Frames in which what should have the focus may still be on its way onto the screen. */
const MOST_FRAMES = 30;

/** Where the keyboard goes on after a drop: the PBI behind the dropped one, or that one itself. */
export interface FocusPlan {
  readonly first: ItemId | undefined;
  readonly otherwise: ItemId;
}

/** Asked before the drop: whoever plans from the Product Backlog goes on with what comes after. */
export function focusAfterDrop(item: ItemId): FocusPlan {
  const row = document.querySelector(`[data-drawer] ${rowOf(item)}`);
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = beside instanceof HTMLElement ? beside.dataset['item'] : undefined;
  return { first: next === undefined ? undefined : brandId<ItemId>(next), otherwise: item };
}

/** Puts the focus where {@link focusAfterDrop} said. */
export function goToNext(plan: FocusPlan | undefined): void {
  if (plan === undefined) return;
  focusItemSoon(plan.first ?? plan.otherwise);
}

/** Puts the focus on a PBI, in the Product Backlog or in a lane. */
export function focusItemSoon(item: ItemId): void {
  focusSoon(() => buttonOf(item));
}

/** Puts the focus on what places the hand in the cell. */
export function focusCellSoon(cell: CellId): void {
  focusSoon(() => document.querySelector<HTMLElement>(`[data-cell="${cell}"] [data-place]`));
}

/** Looks for it until the screen has followed the board. */
function focusSoon(find: () => HTMLElement | null, frames = 0): void {
  requestAnimationFrame(() => {
    const element = find();
    // A frame more than it takes to appear: what was dropped must have left its old place.
    if (element !== null && frames > 1) element.focus();
    else if (frames < MOST_FRAMES) focusSoon(find, frames + 1);
  });
}

function rowOf(item: ItemId): string {
  return `[data-item="${item}"]`;
}

function buttonOf(item: ItemId): HTMLElement | null {
  return document.querySelector<HTMLElement>(`${rowOf(item)} [data-card]`);
}
