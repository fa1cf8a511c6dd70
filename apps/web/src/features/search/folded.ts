/** A text as it is compared in a search: case, accents and ligatures do not count, and ß is ss. */
export function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase().replaceAll('ß', 'ss');
}
