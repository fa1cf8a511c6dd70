import type { DraftItem } from '../drafts/draft-item.ts';
import type { SourceFile } from '../import-reading.ts';
import { roleOfHeader } from './column-roles.ts';

const BULLET = /^\s*(?:(?:[-*+•‣◦▪●○–—·]|\d{1,4}[.)])\s+)?(?:\[([ xX✓]?)\]\s*)?/;

/** One PBI a line. Marks of lists are taken off; a ticked box means done. Blank lines are none. */
export function readLines(file: SourceFile, hasHeader: boolean): readonly DraftItem[] {
  return file.text.split('\n').flatMap((text, index) => {
    const isHeader = hasHeader && index === 0 && roleOfHeader(text) === 'title';
    const mark = BULLET.exec(text);
    const title = text.slice(mark?.[0].length ?? 0).trim();
    if (isHeader || title === '') return [];
    const isTicked = /[xX✓]/.test(mark?.[1] ?? '');
    const place = { file: file.name, line: index + 1 };
    return [{ ...place, key: undefined, title, ...(isTicked ? { state: 'done' as const } : {}) }];
  });
}
