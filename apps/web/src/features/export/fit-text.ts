/** Widths of letters in thousandths of the font size, a little more than those of Inter: any font may be there. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[\p{M}\p{Cf}]/u, 0],
  [/^[ijl.,:;'’|!\u00a0 ]/u, 300],
  [/^[ftrI()[\]{}/\\\-"“”„‘*°]/u, 400],
  [/^[mwMW@%…—]/u, 920],
  [/^[A-Z\u00c0-\u00de&+=<>#~×÷→]/u, 710],
  [/^[\u1100-\u11ff\u2e80-\ud7a3\uf900-\ufaff\ufe30-\uffef]/u, 1000],
  [/^[\p{Extended_Pictographic}\u{20000}-\u{3ffff}]/u, 1250],
];
const ANY_WIDTH = 620;
/** Bolder letters are wider. */
const BOLD_FACTOR = 1.05;
/** More of one text is never shown. */
const MOST_CHARS = 600;

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Text in which each character is a letter. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ff\u2013\u2026]*$/u;

/** How a text is set. */
export interface TextSetting {
  readonly sizePx: number;
  readonly bold?: boolean;
}

/**
 * About how wide a text is, in pixels: whoever opens the picture has other fonts than whoever made it, so
 * nothing is measured and the same board gives the same picture everywhere.
 */
export function widthOf(text: string, setting: TextSetting): number {
  let sum = 0;
  for (const letter of lettersOf(text)) sum += widthOfLetter(letter, setting);
  return sum;
}

/** The text in one line no wider than that, with `…` where something was cut. */
export function cutToWidth(text: string, width: number, setting: TextSetting): string {
  return linesWithin(text, width, 1, setting)[0] ?? '';
}

/**
 * The text in at most so many lines, broken between words, and inside of words that are wider than a line.
 * The last line ends with `…` where something was cut. Empty for an empty text.
 */
export function linesWithin(
  text: string,
  width: number,
  mostLines: number,
  setting: TextSetting,
): readonly string[] {
  const words = text
    .slice(0, MOST_CHARS)
    .split(/\s+/u)
    .filter((word) => word !== '');
  const lines: Piece[] = [];
  for (const piece of words.flatMap((whole) => piecesOf(whole, width, setting))) {
    const line = lines.at(-1);
    const longer = line === undefined ? '' : `${line.text}${piece.glue}${piece.text}`;
    if (line !== undefined && widthOf(longer, setting) <= width) {
      lines[lines.length - 1] = { ...line, text: longer };
      continue;
    }
    // One line too many tells that something has to be cut.
    if (lines.length > mostLines) break;
    lines.push(piece);
  }
  const shown = lines.slice(0, mostLines);
  const last = shown.at(-1);
  const rest = lines[mostLines];
  if (last !== undefined && rest !== undefined) {
    const cut = withEllipsis(`${last.text}${rest.glue}${rest.text}`, width, setting);
    shown[shown.length - 1] = { ...last, text: cut };
  }
  return shown.map(({ text: line }) => line);
}

interface Piece {
  readonly text: string;
  /** What stands between it and the piece before, when both are in one line. */
  readonly glue: '' | ' ';
}

/** A word, in as many pieces as it takes for each to fit into a line. */
function piecesOf(word: string, width: number, setting: TextSetting): readonly Piece[] {
  if (widthOf(word, setting) <= width) return [{ text: word, glue: ' ' }];
  const pieces: Piece[] = [];
  let piece = '';
  let room = width;
  for (const letter of lettersOf(word)) {
    const needed = widthOfLetter(letter, setting);
    if (needed > room && piece !== '') {
      pieces.push({ text: piece, glue: pieces.length === 0 ? ' ' : '' });
      piece = '';
      room = width;
    }
    piece += letter;
    room -= needed;
  }
  if (piece !== '') pieces.push({ text: piece, glue: pieces.length === 0 ? ' ' : '' });
  return pieces;
}

function withEllipsis(line: string, width: number, setting: TextSetting): string {
  let room = width - widthOf('…', setting);
  let kept = '';
  for (const letter of lettersOf(line)) {
    room -= widthOfLetter(letter, setting);
    if (room < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** What people take for one letter each. */
function lettersOf(text: string): Iterable<string> {
  if (PLAIN.test(text)) return text;
  return Array.from(segments.segment(text), ({ segment }) => segment);
}

/** Thousandths of the font size, by letter: there are few of them, and looking through the table takes long. */
const known = new Map<string, number>();
const MOST_KNOWN = 2000;

function widthOfLetter(letter: string, { sizePx, bold = false }: TextSetting): number {
  let width = known.get(letter);
  if (width === undefined) {
    width = WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? ANY_WIDTH;
    if (known.size < MOST_KNOWN) known.set(letter, width);
  }
  return (width / 1000) * sizePx * (bold ? BOLD_FACTOR : 1);
}
