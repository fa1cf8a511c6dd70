/** What Enter does at the end of a line of a Markdown list. */
export type ListContinuation =
  /** Put this after the line break. */
  | { readonly kind: 'continue'; readonly prefix: string }
  /** The line is an empty item: take its mark away instead of making another one. */
  | { readonly kind: 'end' };

const LIST_ITEM = /^(\s*)(?:([-*+])|(\d{1,9})([.)]))(\s+)(\[[ xX]\]\s+)?(.*)$/u;

/**
 * How a list goes on after `line`, the text before the caret; undefined when it is no list item.
 * Numbers count on, task boxes start unticked.
 */
export function continueList(line: string): ListContinuation | undefined {
  const parts = LIST_ITEM.exec(line);
  if (parts === null) return undefined;
  const [, indent = '', bullet, number, delimiter = '', space = ' ', box, content = ''] = parts;
  if (content.trim() === '') return { kind: 'end' };
  const mark = bullet ?? `${(Number(number) + 1).toString()}${delimiter}`;
  return { kind: 'continue', prefix: `${indent}${mark}${space}${box === undefined ? '' : '[ ] '}` };
}
