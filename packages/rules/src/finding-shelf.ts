import type { CellId, ItemId, LineId } from '@weft/domain';
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

const NO_KEYS: readonly FindingKey[] = [];

/**
 * Keeps the findings of every (rule, scope), finds them by PBI, line and cell, and tells what
 * became different between two {@link takeChange}.
 */
export class FindingShelf {
  readonly #findings = new Map<FindingKey, Finding>();
  readonly #keysOfScope = new Map<object, Map<Scope, readonly FindingKey[]>>();
  readonly #scopeOf = new Map<FindingKey, Scope>();
  readonly #byItem = new Map<ItemId, Set<FindingKey>>();
  readonly #byLine = new Map<LineId, Set<FindingKey>>();
  readonly #byCell = new Map<CellId, Set<FindingKey>>();
  /** What the findings that were written since the last take were before. */
  #before = new Map<FindingKey, Finding | undefined>();

  get findings(): ReadonlyMap<FindingKey, Finding> {
    return this.#findings;
  }

  ofItem(item: ItemId): readonly Finding[] {
    return this.#lookUp(this.#byItem.get(item));
  }

  ofLine(line: LineId): readonly Finding[] {
    return this.#lookUp(this.#byLine.get(line));
  }

  ofCell(cell: CellId): readonly Finding[] {
    return this.#lookUp(this.#byCell.get(cell));
  }

  /** Makes `now` all that `rule` finds about `scope`. */
  replace(rule: object, scope: Scope, now: readonly Finding[]): void {
    let scopes = this.#keysOfScope.get(rule);
    const known = scopes?.get(scope) ?? NO_KEYS;
    if (known.length === 0 && now.length === 0) return;
    if (scopes === undefined) {
      scopes = new Map();
      this.#keysOfScope.set(rule, scopes);
    }
    const keys = now.map((finding) => finding.key);
    for (const key of known) {
      // A finding that is found about another scope by now is no longer this scope's to take away.
      if (!keys.includes(key) && this.#scopeOf.get(key) === scope) this.#remove(key);
    }
    for (const finding of now) {
      this.#scopeOf.set(finding.key, scope);
      this.#put(finding);
    }
    if (keys.length === 0) scopes.delete(scope);
    else scopes.set(scope, keys);
  }

  /** Takes everything away. */
  clear(): void {
    for (const key of [...this.#findings.keys()]) this.#remove(key);
    this.#keysOfScope.clear();
  }

  /** The difference since the last call. */
  takeChange(): FindingChange {
    const change = { added: [] as Finding[], removed: [] as Finding[], changed: [] as Finding[] };
    for (const [key, before] of this.#before) {
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

  #lookUp(keys: ReadonlySet<FindingKey> | undefined): readonly Finding[] {
    if (keys === undefined) return [];
    return [...keys]
      .sort()
      .map((key) => this.#findings.get(key))
      .filter((finding) => finding !== undefined);
  }

  #put(finding: Finding): void {
    const known = this.#findings.get(finding.key);
    if (known !== undefined && sameFinding(known, finding)) return;
    if (known !== undefined) this.#unlink(known);
    this.#remember(finding.key, known);
    this.#findings.set(finding.key, finding);
    for (const item of finding.items) link(this.#byItem, item, finding.key);
    for (const line of finding.lines) link(this.#byLine, line, finding.key);
    for (const cell of finding.cells) link(this.#byCell, cell, finding.key);
  }

  #remove(key: FindingKey): void {
    const finding = this.#findings.get(key);
    if (finding === undefined) return;
    this.#remember(key, finding);
    this.#findings.delete(key);
    this.#scopeOf.delete(key);
    this.#unlink(finding);
  }

  #unlink(finding: Finding): void {
    for (const item of finding.items) unlink(this.#byItem, item, finding.key);
    for (const line of finding.lines) unlink(this.#byLine, line, finding.key);
    for (const cell of finding.cells) unlink(this.#byCell, cell, finding.key);
  }

  #remember(key: FindingKey, finding: Finding | undefined): void {
    if (!this.#before.has(key)) this.#before.set(key, finding);
  }
}

function link<Id>(index: Map<Id, Set<FindingKey>>, id: Id, key: FindingKey): void {
  const keys = index.get(id);
  if (keys === undefined) index.set(id, new Set([key]));
  else keys.add(key);
}

function unlink<Id>(index: Map<Id, Set<FindingKey>>, id: Id, key: FindingKey): void {
  const keys = index.get(id);
  if (keys === undefined) return;
  keys.delete(key);
  if (keys.size === 0) index.delete(id);
}
