import { placeOf, type BoardChange, type BoardView, type CellId, type LineId } from '@weft/domain';
import type { FindingShelf } from '../finding-shelf.ts';
import type { Load } from '../load.ts';
import { idsOfTeams } from '../rule-context.ts';
import { DETOUR_LINES } from '../rule.ts';
import { Timeline } from '../timeline.ts';
import { CellRunner } from './cell-runner.ts';
import { ChainRunner } from './chain-runner.ts';
import { Detours } from './detours.ts';
import { GroupRunner } from './group-runner.ts';
import { ItemRunner } from './item-runner.ts';
import { KnotRunner } from './knot-runner.ts';
import { LaneRunner } from './lane-runner.ts';
import { LineRunner } from './line-runner.ts';
import { NumberedLines } from './numbered-lines.ts';
import { PairRunner } from './pair-runner.ts';
import { RulePass, type RuleRunner } from './rule-runner.ts';
import { SharedState } from './shared-state.ts';
import type { Steps } from './steps.ts';
import { TallyRunner } from './tally-runner.ts';
import { TouchedScopes } from './touched-scopes.ts';

/** All rules on one board with the settings it had when this was made. */
export class RuleEngine {
  readonly #view: BoardView;
  readonly #shelf: FindingShelf;
  readonly #shared: SharedState;
  readonly #detours: Detours;
  readonly #runners: readonly RuleRunner[];

  private constructor(view: BoardView, today: string, shelf: FindingShelf, lines: NumberedLines) {
    this.#view = view;
    this.#shelf = shelf;
    this.#shared = new SharedState(view, today, lines);
    this.#runners = [
      new LineRunner(view.settings),
      new ItemRunner(view.settings),
      new GroupRunner(view.settings),
      new TallyRunner(view.settings),
      new CellRunner(view.settings),
      new LaneRunner(view.settings),
      new KnotRunner(view),
      new ChainRunner(view),
      new PairRunner(view.settings, this.#shared.crossTeamLines),
    ];
    this.#detours = new Detours(view);
  }

  /**
   * Runs everything once, a part of it with each step, and puts what it finds on the shelf, which must be
   * empty. The board must stay as it is until the last step.
   */
  static *begin(view: BoardView, today: string, shelf: FindingShelf): Steps<RuleEngine> {
    const nexusTeams = idsOfTeams(view.teams());
    const lines = new NumberedLines(
      { view, timeline: new Timeline(view), nexusTeams },
      DETOUR_LINES,
    );
    const engine = new RuleEngine(view, today, shelf, lines);
    const pass = new RulePass(engine.#shared.context, shelf);
    engine.#shared.crossTeamLines.reset(lines.open);
    engine.#detours.reset(lines.openDependencies);
    for (const runner of engine.#runners) {
      yield;
      runner.checkAll(pass, lines);
    }
    return engine;
  }

  /** What stands in the cell. */
  loadIn(cell: CellId): Load {
    const { points, withoutSize, count } = this.#shared.context.sumIn(placeOf(cell));
    return { points, withoutSize, count };
  }

  /** Follows a change of anything but the settings. */
  update(change: BoardChange): void {
    const shared = this.#shared.update(change);
    const { family, context } = this.#shared;
    const pass = new RulePass(context, this.#shelf);
    const touched = new TouchedScopes({
      view: this.#view,
      change,
      shared,
      family,
      findDetours: (ids) => {
        const lines = ids.map((id) => [id, pass.lineScope(id)] as const);
        const beside = this.#detours.touchedBy(lines);
        this.#shared.followLines(change.items, lines, beside);
        return beside;
      },
      countLines: (lines) => this.#count(lines, pass),
    });
    for (const runner of this.#runners) runner.update(pass, touched);
  }

  /** True when any line counts for others than before. */
  #count(lines: Iterable<LineId>, pass: RulePass): boolean {
    let isDifferent = false;
    for (const id of lines) {
      const open = pass.lineScope(id)?.open;
      if (this.#shared.crossTeamLines.count(id, open)) isDifferent = true;
    }
    return isDifferent;
  }
}
