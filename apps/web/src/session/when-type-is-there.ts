/** The type of the page, as foundation.css names it; any size of it. */
const TYPE = '1em "Inter Variable"';
/** A page in another type is better than none for longer than this. Milliseconds. */
const WITHIN_MS = 1_500;

/**
 * Resolves when the type of the page is loaded, cannot be, or takes too long; never rejects. What is drawn before
 * that has other widths: when the type comes, every button moves away under the finger.
 */
export function whenTypeIsThere(fonts: Pick<FontFaceSet, 'load'>): Promise<unknown> {
  const tooLong = new Promise((resolve) => {
    setTimeout(resolve, WITHIN_MS);
  });
  return Promise.race([fonts.load(TYPE).catch(() => undefined), tooLong]);
}
