const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// Everything below space but tab and line feed, and DEL.
// oxlint-disable-next-line no-control-regex -- removing control characters is the purpose
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

/** The text of a file as all readers expect it: without byte-order mark, lines ending with `\n`. */
export function normalizeSource(text: string): string {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return body.includes('\r') ? body.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : body;
}

/**
 * A text of several lines that may go into the document: no control characters, and no half
 * surrogates, which would become another character on their way to the server.
 */
export function cleanText(text: string): string {
  return text.replace(CONTROL, '').replace(LONE_SURROGATE, '\uFFFD').trim();
}

/** The same for one line: every run of white space is one space. */
export function cleanLine(text: string): string {
  return cleanText(text.replaceAll(/\s+/g, ' '));
}

/** At most `maxChars` UTF-16 units of `text`; never ends in half a character. */
export function cutText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const last = text.charCodeAt(maxChars - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? maxChars - 1 : maxChars);
}
