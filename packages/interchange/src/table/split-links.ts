import { LIMITS } from '@weft/domain';
import { cleanLine, cutText } from '../text/clean-text.ts';

const KEY = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;

/**
 * The names in a cell of links: cut by commas, semicolons, bars and line breaks; by spaces only
 * where that gives known names or keys such as `ABC-99`, because ids and titles may hold spaces.
 */
export function splitLinks(cell: string, isKnownName: (name: string) => boolean): string[] {
  const whole = linkName(cell);
  if (whole === '' || isKnownName(whole)) return whole === '' ? [] : [whole];
  return cell.split(/[,;|\n]/).flatMap((part) => {
    const name = linkName(part);
    if (name === '') return [];
    const words = part.trim().split(/\s+/).map(linkName);
    const isName = (word: string): boolean => isKnownName(word) || KEY.test(word);
    const areNames = words.length > 1 && !isKnownName(name) && words.every(isName);
    return areNames ? words : [name];
  });
}

function linkName(text: string): string {
  return cutText(cleanLine(text).replace(/^#(?=\w)/, ''), LIMITS.nameChars);
}
