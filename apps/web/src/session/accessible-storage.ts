/**
 * The browser's storage, or undefined where reaching for it is forbidden (private windows, blocked
 * site data). Reading and writing may still fail.
 */
export function accessibleStorage(storage: () => Storage): Storage | undefined {
  try {
    return storage();
  } catch {
    return undefined;
  }
}
