/** True for a file whose name says that it is a board of Weft. */
export function isBoardFile({ name }: Pick<File, 'name'>): boolean {
  return name.toLowerCase().endsWith('.weft');
}
