/** The mark by which spreadsheets know that a file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * What a spreadsheet takes for the beginning of a formula, in both widths, also behind spaces; after
 * OWASP, "CSV Injection".
 */
const BEGINS_LIKE_FORMULA = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;
/** Characters that mean something in a Markdown table, or would be HTML. */
const MEANS_IN_MARKDOWN = /[\\`*_[\]<>|#~&]/g;

/**
 * Rows as CSV after RFC 4180, in UTF-8 with a byte order mark. Numbers are written with a point. Text
 * that a spreadsheet would run as a formula is kept from it by an apostrophe.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(csvCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** A Markdown table: the first row is the head. Empty without rows. */
export function markdownTableOf(rows: readonly (readonly (string | number)[])[]): string {
  const [head, ...body] = rows;
  if (head === undefined) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [
    line(head.map(markdownText)),
    line(head.map(() => '---')),
    ...body.map((row) => line(row.map(markdownText))),
  ].join('');
}

/** Text that says in Markdown, on one line, what it says. */
export function markdownText(text: string | number): string {
  return String(text)
    .replaceAll(MEANS_IN_MARKDOWN, '\\$&')
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .trim();
}

function csvCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = BEGINS_LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
