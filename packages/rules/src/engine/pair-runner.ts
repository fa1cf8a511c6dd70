import type { BoardSettings, LineId, TeamId } from '@weft/domain';
import { TEAM_PAIR_RULES } from '../all-rules.ts';
import type { LineScope } from '../line-scope.ts';
import { HEALTHY, type RuleContext, type TeamPairRule } from '../rule.ts';
import { isOff } from '../settled-rules.ts';
import { teamPairOf } from '../team-pairs.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import type { TouchedScopes } from './touched-scopes.ts';

interface Pair {
  readonly name: string;
  readonly teams: readonly [TeamId, TeamId];
  /** May be none: teams are few, so pairs are kept. */
  lines: number;
}

/** Runs the rules about pairs of teams, and keeps count of the open lines between them. */
export class PairRunner implements RuleRunner {
  readonly #rules: readonly TeamPairRule[];
  readonly #pairOf = new Map<LineId, Pair>();
  readonly #pairs = new Map<TeamId, Map<TeamId, Pair>>();

  constructor(settings: BoardSettings) {
    this.#rules = TEAM_PAIR_RULES.filter((rule) => !isOff(rule.id, settings));
  }

  checkAll(pass: RulePass): void {
    if (this.#rules.length === 0) return;
    for (const scope of pass.allLines()) this.#count(scope.line.id, scope, pass.context);
    this.#checkAllPairs(pass);
  }

  update(pass: RulePass, touched: TouchedScopes): void {
    if (this.#rules.length === 0) return;
    let isDifferent = false;
    const look = (id: LineId): void => {
      if (this.#count(id, pass.lineScope(id), pass.context)) isDifferent = true;
    };
    for (const id of touched.endsAndLines()) look(id);
    if (touched.shared.teams) for (const { id } of pass.view.lines()) look(id);
    // Every pair says how many lines there are between all of them.
    if (isDifferent) this.#checkAllPairs(pass);
  }

  /** True when the line counts for another pair than before. */
  #count(id: LineId, scope: LineScope | undefined, context: RuleContext): boolean {
    const teams = scope === undefined ? undefined : teamPairOf(scope, context.nexusTeams);
    const now = teams === undefined ? undefined : this.#pairWith(teams);
    const before = this.#pairOf.get(id);
    if (now === before) return false;
    if (before !== undefined) {
      before.lines -= 1;
      this.#pairOf.delete(id);
    }
    if (now !== undefined) {
      now.lines += 1;
      this.#pairOf.set(id, now);
    }
    return true;
  }

  #pairWith(teams: readonly [TeamId, TeamId]): Pair {
    const [one, other] = teams;
    let pairs = this.#pairs.get(one);
    if (pairs === undefined) {
      pairs = new Map();
      this.#pairs.set(one, pairs);
    }
    let pair = pairs.get(other);
    if (pair === undefined) {
      pair = { name: teams.join(' '), teams, lines: 0 };
      pairs.set(other, pair);
    }
    return pair;
  }

  #checkAllPairs(pass: RulePass): void {
    const allLines = this.#pairOf.size;
    for (const pairs of this.#pairs.values()) {
      for (const { name, teams, lines } of pairs.values()) {
        for (const rule of this.#rules) {
          const pair = { teams, lines, allLines };
          pass.put(rule, name, lines === 0 ? HEALTHY : rule.check(pair, pass.context));
        }
      }
    }
  }
}
