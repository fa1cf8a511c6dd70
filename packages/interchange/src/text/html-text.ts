import { cleanText } from './clean-text.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['euro', '€'],
  ['pound', '£'],
  ['copy', '©'],
  ['reg', '®'],
  ['trade', '™'],
  ['deg', '°'],
  ['times', '×'],
  ['rarr', '→'],
  ['larr', '←'],
]);

/** Elements whose content is not text for readers. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'head', 'template', 'title']);

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'p div section article blockquote pre ul ol dl dt dd table tr h1 h2 h3 h4 h5 h6 hr'.split(' '),
);

const ANY_TAG = /<\/?[a-z][^<>]*>|<!--/i;
const TAG_NAME = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)/y;

/**
 * The text a person would read in `html`, as plain text with line breaks and `- ` for list entries.
 * It only ever cuts the string: nothing is given to a browser, and what comes out is text, never
 * markup, whatever characters it holds. A text without any tag keeps its own line breaks.
 */
export function textOfHtml(html: string): string {
  if (!ANY_TAG.test(html)) return cleanText(decodeEntities(html));
  const read = withoutTags(html);
  const lines = read.split('\n').map((line) => line.replaceAll(/[\t ]+/g, ' ').trim());
  return cleanText(lines.join('\n').replaceAll(/\n{3,}/g, '\n\n'));
}

function withoutTags(html: string): string {
  let read = '';
  let offset = 0;
  const lastTagEnd = html.lastIndexOf('>');
  while (offset < html.length) {
    const open = html.indexOf('<', offset);
    if (open === -1 || open > lastTagEnd) break;
    read += flowText(html.slice(offset, open));
    const tag = tagAt(html, open);
    read += tag.text;
    offset = tag.end;
  }
  return read + flowText(html.slice(offset));
}

/** What the markup at `open` reads as, and where the text goes on. Always moves forward. */
function tagAt(html: string, open: number): { readonly text: string; readonly end: number } {
  if (html.startsWith('<!--', open)) return { text: '', end: after(html, '-->', open) };
  TAG_NAME.lastIndex = open;
  const found = TAG_NAME.exec(html);
  if (found === null) {
    const isDeclaration = html[open + 1] === '!' || html[open + 1] === '?';
    return isDeclaration ? { text: '', end: after(html, '>', open) } : { text: '<', end: open + 1 };
  }
  const name = (found[2] ?? '').toLowerCase();
  const closes = found[1] === '/';
  const end = after(html, '>', open);
  if (UNREAD.has(name) && !closes) return { text: '', end: afterElement(html, name, end) };
  if (name === 'br') return { text: '\n', end };
  if (name === 'li') return { text: closes ? '\n' : '\n- ', end };
  if (name === 'td' || name === 'th') return { text: ' ', end };
  return { text: BLOCKS.has(name) ? '\n' : '', end };
}

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

function afterElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[^>]*>`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html) === null ? html.length : closing.lastIndex;
}

/** Text between tags: line breaks in the source are spaces there. */
function flowText(text: string): string {
  return decodeEntities(text.replaceAll(/\s+/g, ' '));
}

function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
