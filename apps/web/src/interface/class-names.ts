/** Joins class names; undefined and false are left out, so that a condition can stand in place. */
export function classNames(...names: readonly (string | undefined | false)[]): string {
  return names.filter((name) => name !== undefined && name !== false && name !== '').join(' ');
}
