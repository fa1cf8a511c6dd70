import type { BoardChange, BoardView, DependencyLine, LineId } from '@weft/domain';

/** Which lines of a board are always shown, chosen when somebody looks, and again only among those of which something changed. */
export class ShownLines {
  readonly #view: BoardView;
  readonly #isShown: (line: DependencyLine) => boolean;
  #chosen: Map<LineId, DependencyLine> | undefined;

  /** @param isShown follows from the line itself, from where it begins, and from its findings */
  constructor(view: BoardView, isShown: (line: DependencyLine) => boolean) {
    this.#view = view;
    this.#isShown = isShown;
  }

  all(): Iterable<DependencyLine> {
    this.#chosen ??= this.#chooseAll();
    return this.#chosen.values();
  }

  /** Others may be shown: all are chosen anew. */
  forget(): void {
    this.#chosen = undefined;
  }

  /** Lines that changed, and those that begin at what did, are chosen again. */
  follow(change: BoardChange): void {
    const lines = new Set(change.lines);
    for (const item of change.items) {
      for (const line of this.#view.linesFrom(item)) lines.add(line.id);
    }
    this.chooseAgain(lines);
  }

  chooseAgain(lines: Iterable<LineId>): void {
    const chosen = this.#chosen;
    if (chosen === undefined) return;
    for (const id of lines) {
      const line = this.#view.line(id);
      if (line !== undefined && this.#isShown(line)) chosen.set(id, line);
      else chosen.delete(id);
    }
  }

  #chooseAll(): Map<LineId, DependencyLine> {
    const chosen = new Map<LineId, DependencyLine>();
    for (const line of this.#view.lines()) if (this.#isShown(line)) chosen.set(line.id, line);
    return chosen;
  }
}
