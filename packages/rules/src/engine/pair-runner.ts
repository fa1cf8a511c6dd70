import type { BoardSettings, LineId, TeamId } from '@weft/domain';
import { TEAM_PAIR_RULES } from '../all-rules.ts';
import type { LineScope } from '../line-scope.ts';
import { HEALTHY, type RuleContext, type TeamPairRule } from '../rule.ts';
import { isOff } from '../settled-rules.ts';
import { teamPairOf } from '../team-pairs.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import type { TouchedScopes } from './touched-scopes.ts';

interface Pair {
  readonly teams: readonly [TeamId, TeamId];
  lines: number;
}

/** Runs the rules about pairs of teams, and keeps count of the open lines between them. */
export class PairRunner implements RuleRunner {
  readonly #rules: readonly TeamPairRule[];
  readonly #pairOf = new Map<LineId, string>();
  readonly #pairs = new Map<string, Pair>();

  constructor(settings: BoardSettings) {
    this.#rules = TEAM_PAIR_RULES.filter((rule) => !isOff(rule.id, settings));
  }

  checkAll(pass: RulePass): void {
    if (this.#rules.length === 0) return;
    for (const scope of pass.allLines()) this.#count(scope.line.id, scope, pass.context);
    this.#check(pass, this.#pairs.keys());
  }

  update(pass: RulePass, touched: TouchedScopes): void {
    if (this.#rules.length === 0) return;
    const before = new Set(this.#pairs.keys());
    let isDifferent = touched.shared.teams;
    const lines = new Set(touched.endsAndLines());
    if (touched.shared.teams) for (const { id } of pass.view.lines()) lines.add(id);
    for (const id of lines) {
      if (this.#count(id, pass.lineScope(id), pass.context)) isDifferent = true;
    }
    // Every pair says how many lines there are between all of them.
    if (isDifferent) this.#check(pass, new Set([...before, ...this.#pairs.keys()]));
  }

  /** True when the line counts for another pair than before. */
  #count(id: LineId, scope: LineScope | undefined, context: RuleContext): boolean {
    const teams = scope === undefined ? undefined : teamPairOf(scope, context.nexusTeams);
    const name = teams?.join(' ');
    const before = this.#pairOf.get(id);
    if (name === before) return false;
    const left = before === undefined ? undefined : this.#pairs.get(before);
    if (left !== undefined) {
      left.lines -= 1;
      this.#pairOf.delete(id);
      if (left.lines === 0 && before !== undefined) this.#pairs.delete(before);
    }
    if (teams === undefined || name === undefined) return true;
    const pair = this.#pairs.get(name);
    if (pair === undefined) this.#pairs.set(name, { teams, lines: 1 });
    else pair.lines += 1;
    this.#pairOf.set(id, name);
    return true;
  }

  #check(pass: RulePass, names: Iterable<string>): void {
    const allLines = this.#pairOf.size;
    for (const name of names) {
      const pair = this.#pairs.get(name);
      for (const rule of this.#rules) {
        const found =
          pair === undefined ? HEALTHY : rule.check({ ...pair, allLines }, pass.context);
        pass.put(rule, name, found);
      }
    }
  }
}
