import { closeSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { brandId, isId, type BoardId } from '@weft/domain';

/** The file is written anew when it has grown past this. */
const REWRITE_BYTES = 4 * 1_048_576;

/** The last acknowledged commit of each board. */
export type HighWater = Pick<HighWaterFile, 'of' | 'raise' | 'forget' | 'close'>;

/** What the file says, for somebody who only looks: nothing is ever written. */
export function readHighWater(path: string): HighWater {
  const marks = readMarks(path);
  return {
    of: (board) => marks.get(board) ?? 0,
    raise: () => undefined,
    forget: () => undefined,
    close: () => undefined,
  };
}

/**
 * The last acknowledged commit of each board, in a file beside the database. One flipped bit makes
 * SQLite drop the rest of its write-ahead log without a word; this file then still knows how far
 * the board had come. It is not synced: it is a witness, not a copy, and an older one only sees less.
 */
export class HighWaterFile {
  readonly #path: string;
  readonly #marks: Map<BoardId, number>;
  #file: number;
  #fileBytes = 0;

  constructor(path: string) {
    this.#path = path;
    this.#marks = readMarks(path);
    this.#file = this.#rewrite();
  }

  /** The `seq` of the last acknowledged record; 0 when none is known. */
  of(board: BoardId): number {
    return this.#marks.get(board) ?? 0;
  }

  /**
   * Call after the commit and before anybody is told of it. Never fails: the commit is done, and a
   * witness that could not write only knows less.
   */
  raise(marks: ReadonlyMap<BoardId, number>): void {
    let lines = '';
    for (const [board, seq] of marks) {
      this.#marks.set(board, seq);
      lines += `${board} ${seq}\n`;
    }
    try {
      this.#fileBytes += writeSync(this.#file, lines);
      if (this.#fileBytes > REWRITE_BYTES) this.#replaceFile();
    } catch {
      // A full disk: the next commit will say so itself.
    }
  }

  forget(board: BoardId): void {
    this.#marks.delete(board);
    this.#replaceFile();
  }

  close(): void {
    closeSync(this.#file);
  }

  #replaceFile(): void {
    const old = this.#file;
    this.#file = this.#rewrite();
    closeSync(old);
  }

  #rewrite(): number {
    const fresh = `${this.#path}.new`;
    const lines = [...this.#marks].map(([board, seq]) => `${board} ${seq}\n`).join('');
    writeFileSync(fresh, lines);
    renameSync(fresh, this.#path);
    this.#fileBytes = lines.length;
    return openSync(this.#path, 'a');
  }
}

/** A last line cut short by a crash is left out; it then only knows less. */
function readMarks(path: string): Map<BoardId, number> {
  const marks = new Map<BoardId, number>();
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return marks;
  }
  for (const line of text.slice(0, text.lastIndexOf('\n') + 1).split('\n')) {
    const [board, seqText] = line.split(' ');
    const seq = Number(seqText);
    if (isId(board) && Number.isSafeInteger(seq)) {
      const id: BoardId = brandId(board);
      marks.set(id, Math.max(seq, marks.get(id) ?? 0));
    }
  }
  return marks;
}
