/**
 * Where a key leads in a list of rows that one walks through: an index, which may lie beyond the ends; undefined:
 * the key leads nowhere. `page`: how many rows are seen at once.
 */
export function stepByKey(key: string, at: number, last: number, page: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return at - 1;
    case 'ArrowDown':
      return at + 1;
    case 'PageUp':
      return at - page;
    case 'PageDown':
      return at + page;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
