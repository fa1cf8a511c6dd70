import { stepByKey } from '../../interface/row-keys.ts';
import type { OutlineRow } from './outline-rows.ts';

/** What a key asks for in the tree. Rows are meant by their index among those that are not folded away. */
export type TreeMove =
  | { readonly kind: 'go'; readonly to: number; readonly reach: boolean }
  | { readonly kind: 'turn'; readonly rows: readonly number[] }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'select' }
  /** The key belongs to the tree, but leads nowhere from here. */
  | { readonly kind: 'stay' };

export interface TreePress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * What a key does in a tree, as the ARIA practices have it: up, down, pages and ends walk; right
 * opens or goes in, left folds or goes out; `*` opens all siblings. With Shift, walking selects along
 * the way. `page`: how many rows are seen at once. Undefined: no key of the tree.
 */
export function moveForKey(
  press: TreePress,
  rows: readonly OutlineRow[],
  at: number,
  page: number,
): TreeMove | undefined {
  if (press.altKey) return undefined;
  const hasMod = press.ctrlKey || press.metaKey;
  if (press.key === ' ') return { kind: 'select' };
  if (hasMod) return undefined;
  const step = stepByKey(press.key, at, rows.length - 1, Math.max(1, page - 1));
  if (step !== undefined) {
    const to = Math.min(rows.length - 1, Math.max(0, step));
    return { kind: 'go', to, reach: press.shiftKey };
  }
  const row = rows[at];
  switch (press.key) {
    case 'Enter':
      return press.shiftKey ? undefined : { kind: 'confirm' };
    case 'ArrowRight':
      if (row?.open === false) return { kind: 'turn', rows: [at] };
      return row?.open === true ? { kind: 'go', to: at + 1, reach: false } : { kind: 'stay' };
    case 'ArrowLeft':
      return moveOut(rows, at);
    case '*':
      return { kind: 'turn', rows: foldedSiblings(rows, at) };
    default:
      return undefined;
  }
}

function moveOut(rows: readonly OutlineRow[], at: number): TreeMove {
  const row = rows[at];
  if (row?.open === true) return { kind: 'turn', rows: [at] };
  const parent = rows.findLastIndex(({ level }, index) => index < at && level < (row?.level ?? 0));
  return parent === -1 ? { kind: 'stay' } : { kind: 'go', to: parent, reach: false };
}

function foldedSiblings(rows: readonly OutlineRow[], at: number): readonly number[] {
  const parent = rows[at]?.parent;
  const level = rows[at]?.level;
  return rows.flatMap((row, index) =>
    row.open === false && row.parent === parent && row.level === level ? [index] : [],
  );
}
