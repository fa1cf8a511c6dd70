/** What the runs did, counted: a generator that did nothing proves nothing. */
export class Totals {
  readonly #counts = new Map<string, number>();

  add(name: string, count: number = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + count);
  }

  of(name: string): number {
    return this.#counts.get(name) ?? 0;
  }

  /** `name count`, sorted by name. */
  lines(): readonly string[] {
    return [...this.#counts].map(([name, count]) => `${name} ${count}`).sort();
  }
}
