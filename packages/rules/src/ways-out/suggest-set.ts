import type { BoardEdit, BoardView, TeamId } from '@weft/domain';
import type { Finding, Severity } from '../finding.ts';
import { compareEffects, severityChange, type Effect } from '../forecast/effect.ts';
import { Forecast } from '../forecast/forecast.ts';
import { openEndsOf, type OpenEnds } from '../line-scope.ts';
import { WayOutContext } from './way-out-context.ts';
import type { WayOut, WayOutOptions } from './way-out.ts';
import { movesOfLine } from './ways-out-of.ts';

/** How long a suggestion may be looked for, in milliseconds. */
const DEFAULT_BUDGET_MS = 50;

export interface SuggestSetOptions extends WayOutOptions {
  /** A clock that only goes forward, in milliseconds. */
  readonly clock: () => number;
  /** How long to search; what was found until then is the answer. Making a forecast comes on top. */
  readonly budgetMs?: number | undefined;
}

/** Ways out that together make a board better. Proposed, never made by itself. */
export interface SuggestedSet {
  /** In the order in which they were found; never two that move the same PBI. */
  readonly ways: readonly WayOut[];
  /** The edits of all of them, made in this order. Empty: nothing better was found. */
  readonly edits: readonly BoardEdit[];
  readonly effect: Effect;
  /** Findings on the whole board, by severity. */
  readonly before: Readonly<Record<Severity, number>>;
  readonly after: Readonly<Record<Severity, number>>;
  /** The time was up before all was tried. */
  readonly isCutShort: boolean;
}

/**
 * Looks for moves that take the lines between two teams out of the way: again and again the one
 * that makes the whole board best, as long as there is one that makes it better. Greedy, so there
 * may be better sets.
 */
export function suggestSet(
  view: BoardView,
  pair: readonly [TeamId, TeamId],
  options: SuggestSetOptions,
): SuggestedSet {
  const { today, clock, budgetMs = DEFAULT_BUDGET_MS } = options;
  const forecast = options.forecast ?? new Forecast(view, { today });
  let effect = forecast.effectOf([]);
  const before = countsOf(forecast.findings.values());
  const until = clock() + budgetMs;
  const ways: WayOut[] = [];
  let edits: readonly BoardEdit[] = [];
  let isCutShort = false;
  while (!isCutShort) {
    let best: { readonly way: WayOut; readonly effect: Effect } | undefined;
    for (const way of movesBetween(forecast.planned, pair, ways, options)) {
      if (clock() >= until) {
        isCutShort = true;
        break;
      }
      const tried = forecast.effectOf([...edits, ...way.edits]);
      if (compareEffects(tried, best?.effect ?? effect) < 0) best = { way, effect: tried };
    }
    if (best === undefined) break;
    ways.push(best.way);
    edits = [...edits, ...best.way.edits];
    effect = forecast.effectOf(edits);
  }
  return { ways, edits, effect, before, after: sum(before, severityChange(effect)), isCutShort };
}

/** Moves of PBIs at open lines between the two teams that no way so far has moved. */
function movesBetween(
  planned: BoardView,
  pair: readonly [TeamId, TeamId],
  chosen: readonly WayOut[],
  options: WayOutOptions,
): readonly WayOut[] {
  const context = new WayOutContext(planned, options);
  const moved = new Set(chosen.flatMap(movedBy));
  return linesBetween(planned, pair)
    .flatMap((line) => movesOfLine(line, context))
    .filter((way) => way.state.kind === 'enabled' && !movedBy(way).some((id) => moved.has(id)));
}

function linesBetween(view: BoardView, pair: readonly [TeamId, TeamId]): readonly OpenEnds[] {
  const lines: OpenEnds[] = [];
  for (const line of view.lines()) {
    const open = openEndsOf(view, line);
    if (open === undefined) continue;
    const { team: a } = open.from.place;
    const { team: b } = open.to.place;
    if ((a === pair[0] && b === pair[1]) || (a === pair[1] && b === pair[0])) lines.push(open);
  }
  return lines.sort((a, b) => (a.line.id < b.line.id ? -1 : 1));
}

function movedBy({ edits }: WayOut): readonly string[] {
  return edits.flatMap((edit) => (edit.kind === 'move-items' ? edit.items : []));
}

function countsOf(findings: Iterable<Finding>): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function sum(
  a: Readonly<Record<Severity, number>>,
  b: Readonly<Record<Severity, number>>,
): Record<Severity, number> {
  return { error: a.error + b.error, warning: a.warning + b.warning, info: a.info + b.info };
}
