/**
 * Puts a text on the clipboard. Where the page may not (no https, or refused), the field that shows
 * it is selected, so that one key copies it; false then.
 */
export async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    // Undefined on pages without https, whatever its type says.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    if (clipboard !== undefined) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused by the browser or the person: the way by hand is left.
  }
  field?.focus();
  field?.select();
  return false;
}
