import type { Shortcut } from './keyboard-shortcuts.ts';

/** Tables that keys are heard for now, by the interface they belong to. */
const LIVE = new WeakMap<object, Set<readonly Shortcut[]>>();

/** Says that keys are heard for a table; the result ends that. */
export function keepLive(owner: object, shortcuts: readonly Shortcut[]): () => void {
  const tables = LIVE.get(owner) ?? new Set();
  LIVE.set(owner, tables.add(shortcuts));
  return () => void tables.delete(shortcuts);
}

/** Everything a key would do now, table after table: what can be done can be found by its name. */
export function liveShortcuts(owner: object): readonly Shortcut[] {
  return [...(LIVE.get(owner) ?? [])].flat();
}
