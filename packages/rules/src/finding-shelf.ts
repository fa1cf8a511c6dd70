import type { CellId, ItemId, LineId } from '@weft/domain';
import { FindingIndex } from './finding-index.ts';
import { FoundByScope } from './found-by-scope.ts';
import { sameFinding, type Finding, type FindingKey } from './finding.ts';

/** The exact difference that a change of the board made to its findings. */
export interface FindingChange {
  readonly added: readonly Finding[];
  readonly removed: readonly Finding[];
  /** Findings that stayed but say something else now; as they are now. */
  readonly changed: readonly Finding[];
}

/** Rules and scopes are told apart by name; a shelf knows neither. */
type Scope = string;

const NOTHING: readonly Finding[] = [];

/**
 * Keeps the findings of every (rule, scope), finds them by PBI, line and cell, and tells what
 * became different between two {@link takeChange}. What is put on it before the first one is what
 * it starts with.
 */
export class FindingShelf {
  readonly #findings = new Map<FindingKey, Finding>();
  readonly #foundBy = new Map<object, FoundByScope>();
  /** Made when something is first replaced: until then nobody asks. */
  #scopeOf: Map<FindingKey, Scope> | undefined;
  /** Made when somebody first looks: a forecast never does. */
  #index: FindingIndex | undefined;
  /** What the findings that were written since the last take were before; undefined: no take yet. */
  #before: Map<FindingKey, Finding | undefined> | undefined;

  get findings(): ReadonlyMap<FindingKey, Finding> {
    return this.#findings;
  }

  ofItem(item: ItemId): readonly Finding[] {
    return this.#lookUp(this.#indexed().ofItem(item));
  }

  ofLine(line: LineId): readonly Finding[] {
    return this.#lookUp(this.#indexed().ofLine(line));
  }

  ofCell(cell: CellId): readonly Finding[] {
    return this.#lookUp(this.#indexed().ofCell(cell));
  }

  /** Puts what `rule` finds about `scope`, of which nothing of this rule is here yet. */
  add(rule: object, scope: Scope, found: readonly Finding[]): void {
    if (found.length === 0) return;
    for (const finding of found) {
      if (this.#isUnread) this.#findings.set(finding.key, finding);
      else this.#put(finding, scope);
    }
    this.#scopesOf(rule).add(scope, found);
  }

  /** Makes `now` all that `rule` finds about `scope`. */
  replace(rule: object, scope: Scope, now: readonly Finding[]): void {
    const known = this.#foundBy.get(rule)?.get(scope) ?? NOTHING;
    if (known.length === 0 && now.length === 0) return;
    this.#removeGone(scope, known, now);
    for (const finding of now) this.#put(finding, scope);
    this.#scopesOf(rule).set(scope, now);
  }

  /** Takes everything away. */
  clear(): void {
    for (const key of [...this.#findings.keys()]) this.#remove(key);
    this.#foundBy.clear();
    this.#scopeOf = undefined;
  }

  /** The difference since the last call; the first time none. */
  takeChange(): FindingChange {
    const change = { added: [] as Finding[], removed: [] as Finding[], changed: [] as Finding[] };
    for (const [key, before] of this.#before ?? []) {
      const now = this.#findings.get(key);
      if (before === undefined) {
        if (now !== undefined) change.added.push(now);
      } else if (now === undefined) {
        change.removed.push(before);
      } else if (sameFinding(before, now)) {
        this.#findings.set(key, before);
      } else {
        change.changed.push(now);
      }
    }
    this.#before = new Map();
    return change;
  }

  /** Nobody has looked or asked for a change: there is nothing to follow what is put here. */
  get #isUnread(): boolean {
    return this.#before === undefined && this.#index === undefined && this.#scopeOf === undefined;
  }

  #removeGone(scope: Scope, known: readonly Finding[], now: readonly Finding[]): void {
    // Rules find in a fixed order, so one walk along both lists meets nearly all that stayed.
    let at = 0;
    const scopeOf = this.#scopes();
    for (const { key } of known) {
      if (now[at]?.key === key) {
        at += 1;
        continue;
      }
      const place = now.findIndex((finding) => finding.key === key);
      if (place >= 0) at = place + 1;
      // A finding that is found about another scope by now is no longer this scope's to take away.
      else if (scopeOf.get(key) === scope) this.#remove(key);
    }
  }

  #scopesOf(rule: object): FoundByScope {
    const known = this.#foundBy.get(rule);
    if (known !== undefined) return known;
    const scopes = new FoundByScope();
    this.#foundBy.set(rule, scopes);
    return scopes;
  }

  #scopes(): Map<FindingKey, Scope> {
    if (this.#scopeOf !== undefined) return this.#scopeOf;
    const scopeOf = new Map<FindingKey, Scope>();
    for (const scopes of this.#foundBy.values()) {
      for (const [scope, found] of scopes.entries()) {
        for (const { key } of found) scopeOf.set(key, scope);
      }
    }
    this.#scopeOf = scopeOf;
    return scopeOf;
  }

  #indexed(): FindingIndex {
    this.#index ??= new FindingIndex(this.#findings.values());
    return this.#index;
  }

  #lookUp(keys: Iterable<FindingKey>): readonly Finding[] {
    return [...keys]
      .sort()
      .map((key) => this.#findings.get(key))
      .filter((finding) => finding !== undefined);
  }

  #put(finding: Finding, scope: Scope): void {
    this.#scopeOf?.set(finding.key, scope);
    const known = this.#findings.get(finding.key);
    if (known !== undefined && sameFinding(known, finding)) return;
    if (known !== undefined) this.#index?.remove(known);
    this.#remember(finding.key, known);
    this.#findings.set(finding.key, finding);
    this.#index?.add(finding);
  }

  #remove(key: FindingKey): void {
    const finding = this.#findings.get(key);
    if (finding === undefined) return;
    this.#remember(key, finding);
    this.#findings.delete(key);
    this.#scopeOf?.delete(key);
    this.#index?.remove(finding);
  }

  #remember(key: FindingKey, finding: Finding | undefined): void {
    if (this.#before !== undefined && !this.#before.has(key)) this.#before.set(key, finding);
  }
}
