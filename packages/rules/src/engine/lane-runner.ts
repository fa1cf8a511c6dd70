import type { BoardSettings, SprintId, TeamId } from '@weft/domain';
import { BOARD_RULES, SPRINT_RULES, TEAM_RULES } from '../all-rules.ts';
import {
  HEALTHY,
  type LaneRead,
  type SharedRead,
  type SprintRule,
  type TeamRule,
} from '../rule.ts';
import { isOff } from '../settled-rules.ts';
import { batchesOf, type RuleBatch } from './rule-batches.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import type { TouchedScopes } from './touched-scopes.ts';

/** Runs the rules about teams, Sprints and the whole board. */
export class LaneRunner implements RuleRunner {
  readonly #teams: readonly RuleBatch<TeamRule, LaneRead>[];
  readonly #sprints: readonly RuleBatch<SprintRule, LaneRead>[];
  readonly #settings: BoardSettings;

  constructor(settings: BoardSettings) {
    this.#settings = settings;
    this.#teams = batchesOf<LaneRead, TeamRule>(TEAM_RULES, settings);
    this.#sprints = batchesOf<LaneRead, SprintRule>(SPRINT_RULES, settings);
  }

  checkAll(pass: RulePass): void {
    for (const { rules } of this.#teams) {
      for (const { id } of pass.view.teams()) this.#checkTeam(pass, rules, id);
    }
    for (const { rules } of this.#sprints) {
      for (const { id } of pass.view.sprints()) this.#checkSprint(pass, rules, id);
    }
    this.#checkBoard(pass, () => true);
  }

  update(pass: RulePass, touched: TouchedScopes): void {
    const { change } = touched;
    for (const { reads, rules } of this.#teams) {
      const teams = touched.teams(reads);
      if (teams === 'all') for (const { id } of pass.view.teams()) this.#checkTeam(pass, rules, id);
      for (const id of teams === 'all' ? change.teams : teams) this.#checkTeam(pass, rules, id);
    }
    for (const { reads, rules } of this.#sprints) {
      const sprints = touched.sprints(reads);
      if (sprints === 'all') {
        for (const { id } of pass.view.sprints()) this.#checkSprint(pass, rules, id);
      }
      for (const id of sprints === 'all' ? change.sprints : sprints) {
        this.#checkSprint(pass, rules, id);
      }
    }
    this.#checkBoard(pass, (read) => (read === 'board' ? change.board : touched.hasShared(read)));
  }

  #checkTeam(pass: RulePass, rules: readonly TeamRule[], id: TeamId): void {
    const team = pass.context.nexusTeams.has(id) ? pass.view.team(id) : undefined;
    for (const rule of rules) {
      pass.put(rule, id, team === undefined ? HEALTHY : rule.check(team, pass.context));
    }
  }

  #checkSprint(pass: RulePass, rules: readonly SprintRule[], id: SprintId): void {
    const sprint = pass.view.sprint(id);
    const onBoard = sprint !== undefined && !sprint.aside;
    for (const rule of rules) {
      pass.put(rule, id, onBoard ? rule.check(sprint, pass.context) : HEALTHY);
    }
  }

  #checkBoard(pass: RulePass, isTouched: (read: 'board' | SharedRead) => boolean): void {
    for (const rule of BOARD_RULES) {
      if (isOff(rule.id, this.#settings) || !rule.reads.some(isTouched)) continue;
      pass.put(rule, 'board', rule.check(pass.context));
    }
  }
}
