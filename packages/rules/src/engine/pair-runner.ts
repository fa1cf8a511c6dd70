import type { BoardSettings } from '@weft/domain';
import { TEAM_PAIR_RULES } from '../all-rules.ts';
import type { CrossTeamLines } from '../cross-team-lines.ts';
import { HEALTHY, type TeamPairRule } from '../rule.ts';
import { isOff } from '../settled-rules.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import type { TouchedScopes } from './touched-scopes.ts';

/** Runs the rules about pairs of teams. */
export class PairRunner implements RuleRunner {
  readonly #rules: readonly TeamPairRule[];
  readonly #lines: CrossTeamLines;

  constructor(settings: BoardSettings, lines: CrossTeamLines) {
    this.#rules = TEAM_PAIR_RULES.filter((rule) => !isOff(rule.id, settings));
    this.#lines = lines;
  }

  /** Every pair says how many lines there are between all of them. */
  checkAll(pass: RulePass): void {
    for (const { name, teams, lines } of this.#lines.pairs()) {
      const pair = { teams, lines, allLines: this.#lines.size };
      for (const rule of this.#rules) {
        pass.put(rule, name, lines === 0 ? HEALTHY : rule.check(pair, pass.context));
      }
    }
  }

  update(pass: RulePass, touched: TouchedScopes): void {
    if (touched.crossTeamLines) this.checkAll(pass);
  }
}
