import type { CellId, ItemId, LineId } from '@weft/domain';
import { FindingIndex } from './finding-index.ts';
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

/** What one rule found about one scope. */
interface Found {
  readonly rule: object;
  readonly scope: Scope;
  readonly findings: readonly Finding[];
}

/** What one rule found about a scope, and then what others did: few rules find anything there. */
interface FoundThere {
  readonly rule: object;
  readonly findings: readonly Finding[];
  readonly others: FoundThere | undefined;
}

/** Which findings are whose, for those who take some of them away. */
interface Owners {
  readonly foundAbout: Map<Scope, FoundThere>;
  /** The scope a finding was found about last. */
  readonly scopeOf: Map<FindingKey, Scope>;
}

const NOTHING: readonly Finding[] = [];

/**
 * Keeps the findings of every (rule, scope), finds them by PBI, line and cell, and tells what
 * became different between two {@link takeChange}. What is put on it before the first one, once for
 * each (rule, scope), is what it starts with.
 *
 * A check of a whole board starts with thousands, so they stay in the list they came in until
 * somebody asks: for keys when it is read, for owners when something is replaced, for the index
 * when somebody looks at a PBI, line or cell; a forecast never does.
 */
export class FindingShelf {
  #first: Found[] = [];
  #byKey: Map<FindingKey, Finding> | undefined;
  #owners: Owners | undefined;
  /** The scope that was looked up last: several rules in a row are about one. */
  #last: { readonly scope: Scope; readonly found: FoundThere | undefined } | undefined;
  #index: FindingIndex | undefined;
  /** What the findings that were written since the last take were before; undefined: no take yet. */
  #before: Map<FindingKey, Finding | undefined> | undefined;

  get findings(): ReadonlyMap<FindingKey, Finding> {
    return this.#findings();
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

  /** Makes `now` all that `rule` finds about `scope`. */
  put(rule: object, scope: Scope, now: readonly Finding[]): void {
    if (this.#before === undefined && this.#byKey === undefined) {
      if (now.length > 0) this.#first.push({ rule, scope, findings: now });
      return;
    }
    const found = this.#foundAbout(scope);
    const known = findingsOf(rule, found);
    if (known.length === 0 && now.length === 0) return;
    this.#removeGone(scope, known, now);
    for (const finding of now) this.#write(finding, scope);
    const others = without(rule, found);
    this.#file(scope, now.length === 0 ? others : { rule, findings: now, others });
  }

  /** The difference since the last call; the first time none. */
  takeChange(): FindingChange {
    const change = { added: [] as Finding[], removed: [] as Finding[], changed: [] as Finding[] };
    for (const [key, before] of this.#before ?? []) {
      const now = this.#findings().get(key);
      if (before === undefined) {
        if (now !== undefined) change.added.push(now);
      } else if (now === undefined) {
        change.removed.push(before);
      } else if (sameFinding(before, now)) {
        this.#findings().set(key, before);
      } else {
        change.changed.push(now);
      }
    }
    this.#before = new Map();
    return change;
  }

  /**
   * The difference to what another shelf has, of which this one takes the place: instead of the first
   * {@link takeChange}. A finding that says the same stays the same object.
   */
  changeFrom({ findings: before }: FindingShelf): FindingChange {
    const added: Finding[] = [];
    const changed: Finding[] = [];
    const all = this.#findings();
    for (const [key, now] of all) {
      const known = before.get(key);
      if (known === undefined) added.push(now);
      else if (sameFinding(known, now)) all.set(key, known);
      else changed.push(now);
    }
    const removed = [...before.values()].filter(({ key }) => !all.has(key));
    this.#before = new Map();
    return { added, removed, changed };
  }

  #removeGone(scope: Scope, known: readonly Finding[], now: readonly Finding[]): void {
    // Rules find in a fixed order, so one walk along both lists meets nearly all that stayed.
    let at = 0;
    const { scopeOf } = this.#owned();
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

  #findings(): Map<FindingKey, Finding> {
    if (this.#byKey !== undefined) return this.#byKey;
    const byKey = new Map<FindingKey, Finding>();
    for (const { findings } of this.#first) {
      for (const finding of findings) byKey.set(finding.key, finding);
    }
    this.#byKey = byKey;
    return byKey;
  }

  #owned(): Owners {
    if (this.#owners !== undefined) return this.#owners;
    const foundAbout: Owners['foundAbout'] = new Map();
    const scopeOf: Owners['scopeOf'] = new Map();
    this.#findings();
    for (const { rule, scope, findings } of this.#first) {
      foundAbout.set(scope, { rule, findings, others: foundAbout.get(scope) });
      for (const { key } of findings) scopeOf.set(key, scope);
    }
    this.#first = [];
    this.#owners = { foundAbout, scopeOf };
    return this.#owners;
  }

  #foundAbout(scope: Scope): FoundThere | undefined {
    if (this.#last?.scope !== scope) {
      this.#last = { scope, found: this.#owned().foundAbout.get(scope) };
    }
    return this.#last.found;
  }

  #file(scope: Scope, found: FoundThere | undefined): void {
    if (found === undefined) this.#owned().foundAbout.delete(scope);
    else this.#owned().foundAbout.set(scope, found);
    this.#last = { scope, found };
  }

  #indexed(): FindingIndex {
    this.#index ??= new FindingIndex(this.#findings().values());
    return this.#index;
  }

  #lookUp(keys: ReadonlySet<FindingKey> | undefined): readonly Finding[] {
    if (keys === undefined) return NOTHING;
    return [...keys]
      .sort()
      .map((key) => this.#findings().get(key))
      .filter((finding) => finding !== undefined);
  }

  #write(finding: Finding, scope: Scope): void {
    this.#owned().scopeOf.set(finding.key, scope);
    const known = this.#findings().get(finding.key);
    if (known !== undefined && sameFinding(known, finding)) return;
    if (known !== undefined) this.#index?.remove(known);
    this.#remember(finding.key, known);
    this.#findings().set(finding.key, finding);
    this.#index?.add(finding);
  }

  #remove(key: FindingKey): void {
    const finding = this.#findings().get(key);
    if (finding === undefined) return;
    this.#remember(key, finding);
    this.#findings().delete(key);
    this.#owned().scopeOf.delete(key);
    this.#index?.remove(finding);
  }

  #remember(key: FindingKey, finding: Finding | undefined): void {
    if (this.#before !== undefined && !this.#before.has(key)) this.#before.set(key, finding);
  }
}

function findingsOf(rule: object, found: FoundThere | undefined): readonly Finding[] {
  for (let at = found; at !== undefined; at = at.others) if (at.rule === rule) return at.findings;
  return NOTHING;
}

/** What other rules than this one found. */
function without(rule: object, found: FoundThere | undefined): FoundThere | undefined {
  if (found === undefined || found.rule === rule) return found?.others;
  const others = without(rule, found.others);
  return others === found.others ? found : { ...found, others };
}
