/** What one import may bring. Above it the whole import is refused, with nothing changed. */
export const IMPORT_LIMITS = {
  /** Characters (UTF-16 units) of all files together; the screen also checks the bytes of files. */
  textChars: 10_485_760,
  /** Bytes of all files together. */
  fileBytes: 10_485_760,
  /** Rows or work items of all files together. */
  rows: 5_000,
  /** Nesting of a JSON file. Real exports stay under 10. */
  jsonDepth: 64,
  /** Columns of a table; cells beyond are not read. */
  columns: 500,
  /** Links one row may state. */
  linksPerRow: 200,
  /** Characters of a value quoted in a problem. */
  quotedChars: 80,
} as const;
