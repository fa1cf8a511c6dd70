import { done, refused, type Result } from '@weft/domain';
import { loadedImage } from './loaded-image.ts';
import styles from './print-sheet.module.css';

/** Sizes of paper a board is printed on, landscape. */
export const PAPERS = ['a4', 'a3'] as const;
export type Paper = (typeof PAPERS)[number];

/** Opens the browser's print dialog with one sheet and nothing but the picture on it. */
export async function printPicture(
  svg: string,
  paper: Paper,
): Promise<Result<void, 'not-printed'>> {
  const image = await loadedImage(svg);
  if (!image.ok) return refused('not-printed');
  const { element, release } = image.value;
  element.alt = '';
  const sheet = document.createElement('div');
  sheet.className = `${styles['sheet'] ?? ''} ${styles[paper] ?? ''}`;
  sheet.append(element);
  document.body.append(sheet);
  // Some browsers come back from `print` before anything was printed.
  const clear = (): void => {
    sheet.remove();
    release();
  };
  window.addEventListener('afterprint', clear, { once: true });
  window.print();
  return done(undefined);
}
