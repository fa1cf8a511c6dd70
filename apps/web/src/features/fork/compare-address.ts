import type { BoardId } from '@weft/domain';

const PARAMETER = 'compare';

/** The address of a board that opens by comparing it with another one of this device. */
export function compareAddress(board: BoardId, other: BoardId): string {
  return `/b/${board}?${new URLSearchParams({ [PARAMETER]: other }).toString()}`;
}

/** The board that an address wants to compare with, and the address without that wish. */
export function readCompareAddress(
  address: Pick<URL, 'pathname' | 'search' | 'hash'>,
): { readonly other: string; readonly without: string } | undefined {
  const search = new URLSearchParams(address.search);
  const other = search.get(PARAMETER);
  if (other === null) return undefined;
  search.delete(PARAMETER);
  const rest = search.toString();
  return {
    other,
    without: `${address.pathname}${rest === '' ? '' : `?${rest}`}${address.hash}`,
  };
}
