/** How many team hues there are; indexes are 0–8. */
export const HUE_COUNT = 9;

/**
 * The class that gives an element and what is below it `--hue-ink`, `--hue-tint` and
 * `--hue-pattern` of a team. Undefined, and every index that is none, gives the neutral one.
 */
export function hueClass(hue: number | undefined): string {
  return hue !== undefined && Number.isInteger(hue) && hue >= 0 && hue < HUE_COUNT
    ? `hue-${hue.toString()}`
    : 'hue-none';
}
