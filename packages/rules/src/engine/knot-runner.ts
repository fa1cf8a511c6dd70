import type { BoardView, ItemId, LineId } from '@weft/domain';
import { KNOT_RULE } from '../all-rules.ts';
import { EdgesOfView } from '../cycles/edges-of-view.ts';
import type { EdgesAhead } from '../cycles/edges.ts';
import { Knots, type Knot } from '../cycles/knots.ts';
import { HEALTHY } from '../rule.ts';
import { isOff } from '../settled-rules.ts';
import type { NumberedLines } from './numbered-lines.ts';
import type { RulePass, RuleRunner } from './rule-runner.ts';
import type { TouchedScopes } from './touched-scopes.ts';

/** Runs the rule about knots, and keeps track of them. */
export class KnotRunner implements RuleRunner {
  readonly #knots: Knots;
  readonly #isOff: boolean;

  constructor(view: BoardView) {
    this.#knots = new Knots(new EdgesOfView(view));
    this.#isOff = isOff(KNOT_RULE.id, view.settings);
  }

  checkAll(pass: RulePass, all: NumberedLines): void {
    if (this.#isOff) return;
    const { lines, graph } = all.graphOf((open) => KNOT_RULE.isEdge(open));
    const { knots } = this.#knots.reset(lines, graph);
    const edges = { after: (item: ItemId) => all.after(item, graph) };
    for (const knot of knots) check(pass, knot, edges);
  }

  update(pass: RulePass, touched: TouchedScopes): void {
    if (this.#isOff) return;
    const added: LineId[] = [];
    const removed: LineId[] = [];
    for (const id of touched.endsAndLines()) {
      const open = pass.lineScope(id)?.open;
      const isEdge = open !== undefined && KNOT_RULE.isEdge(open);
      if (isEdge === this.#knots.hasEdge(id)) continue;
      (isEdge ? added : removed).push(id);
    }
    const looked = touched.change.items;
    const change = this.#knots.update({ added, removed, looked });
    for (const name of change.gone) pass.put(KNOT_RULE, name, HEALTHY);
    for (const knot of change.touched) check(pass, knot, this.#knots.edges);
  }
}

function check(pass: RulePass, knot: Knot, edges: EdgesAhead): void {
  const name = knot[0];
  if (name === undefined) return;
  pass.put(KNOT_RULE, name, KNOT_RULE.check(knot, edges, pass.context));
}
