/** One decision somebody took, with everything it replaced. */
interface Entry {
  readonly value: string;
  readonly replaces: ReadonlySet<number>;
}

/**
 * What one device must show, kept by the definition of a multi-value register and by nothing of
 * ours: a decision replaces those its author saw, and whatever nobody replaced is shown. (Shapiro,
 * Preguiça, Baquero, Zawirski: A comprehensive study of Convergent and Commutative Replicated Data
 * Types, INRIA 2011, section 3.2.2.)
 */
export class DecisionLedger {
  /** By question; decisions of all devices have different numbers. */
  readonly #known = new Map<string, Map<number, Entry>>();

  /** Takes a decision that replaces all this device shows of the question. */
  decide(question: string, number: number, value: string): void {
    const known = this.#known.get(question) ?? new Map<number, Entry>();
    this.#known.set(question, known);
    const replaces = new Set(this.#shown(question).map(([each]) => each));
    known.set(number, { value, replaces });
  }

  /** Hears of everything the other one knows. */
  hear(other: DecisionLedger): void {
    for (const [question, entries] of other.#known) {
      const known = this.#known.get(question) ?? new Map<number, Entry>();
      this.#known.set(question, known);
      for (const [number, entry] of entries) known.set(number, entry);
    }
  }

  /** The different answers shown, sorted; more than one is a collision. */
  answersTo(question: string): readonly string[] {
    return [...new Set(this.#shown(question).map(([, { value }]) => value))].toSorted();
  }

  /** How many decisions stand side by side, equal ones among them. */
  standing(question: string): number {
    return this.#shown(question).length;
  }

  /** Questions with several different answers, with these. */
  collisions(): ReadonlyMap<string, readonly string[]> {
    const open = new Map<string, readonly string[]>();
    for (const question of this.#known.keys()) {
      const answers = this.answersTo(question);
      if (answers.length > 1) open.set(question, answers);
    }
    return open;
  }

  #shown(question: string): readonly [number, Entry][] {
    const known = [...(this.#known.get(question) ?? [])];
    const replaced = new Set(known.flatMap(([, { replaces }]) => [...replaces]));
    return known.filter(([number]) => !replaced.has(number));
  }
}
