/** Comparing and freezing plain data: what readers make, and what documents hold under a key. */

/** Documents may hold anything; what lies deeper than this is not compared. */
const MOST_LEVELS = 16;

/**
 * True when both are the same plain data. Missing and undefined properties are the same. Total:
 * what is no plain data, or is nested too deep, is only the same as itself.
 */
export function sameData(a: unknown, b: unknown, levels: number = MOST_LEVELS): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (levels === 0) return false;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    return a.every((part, index) => sameData(part, b[index], levels - 1));
  }
  if (!isPlain(a) || !isPlain(b)) return false;
  for (const key of Object.keys(a)) {
    if (!sameData(Reflect.get(a, key), Reflect.get(b, key), levels - 1)) return false;
  }
  for (const key of Object.keys(b)) {
    if (!Object.hasOwn(a, key) && Reflect.get(b, key) !== undefined) return false;
  }
  return true;
}

/** Freezes a value and all it holds. Only for values made by readers: finite trees. */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const key of Object.keys(value)) deepFreeze(Reflect.get(value, key));
  }
  return value;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
