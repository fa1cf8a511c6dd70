import type { Finding } from './finding.ts';

type Found = readonly [scope: string, findings: readonly Finding[]];

/**
 * What one rule found, by scope. What is added first is sorted in when somebody first looks: a
 * check of a whole board adds thousands, and only edits that come after it look.
 */
export class FoundByScope {
  #firstScopes: string[] = [];
  #first: (readonly Finding[])[] = [];
  #byScope: Map<string, readonly Finding[]> | undefined;

  /** For a scope about which nothing was found yet. */
  add(scope: string, findings: readonly Finding[]): void {
    if (this.#byScope !== undefined) {
      this.#byScope.set(scope, findings);
      return;
    }
    this.#firstScopes.push(scope);
    this.#first.push(findings);
  }

  get(scope: string): readonly Finding[] | undefined {
    return this.#known().get(scope);
  }

  /** No findings: forgets the scope. */
  set(scope: string, findings: readonly Finding[]): void {
    if (findings.length === 0) this.#known().delete(scope);
    else this.#known().set(scope, findings);
  }

  entries(): Iterable<Found> {
    return this.#known();
  }

  #known(): Map<string, readonly Finding[]> {
    if (this.#byScope !== undefined) return this.#byScope;
    const byScope = new Map<string, readonly Finding[]>();
    for (const [at, scope] of this.#firstScopes.entries()) {
      byScope.set(scope, this.#first[at] ?? []);
    }
    this.#byScope = byScope;
    this.#firstScopes = [];
    this.#first = [];
    return byScope;
  }
}
