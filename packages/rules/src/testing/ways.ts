import { lineIdOf, type EntityId, type LineId } from '@weft/domain';
import { entityIdOf, itemIdOf, type MemoryBoard } from '@weft/domain/testing';
import type { RuleId } from '../finding.ts';
import type { WayOut, WayOutOptions } from '../ways-out/way-out.ts';
import { waysOutOf, waysOutOfLine } from '../ways-out/ways-out-of.ts';
import { TODAY, findingsOf } from './board-of.ts';

/** The line written as `a>b`. */
export function lineNamed(text: string): LineId {
  const [from = '', to = ''] = text.split('>');
  return lineIdOf(itemIdOf(from), itemIdOf(to));
}

/** Options with ids that count up from `new0`. */
export function wayOptions(rest: Partial<WayOutOptions> = {}): WayOutOptions {
  let made = 0;
  const newId = <Id extends EntityId>(): Id => {
    made += 1;
    return entityIdOf<Id>('new', String(made - 1));
  };
  return { today: TODAY, newId, ...rest };
}

/** The ways out of the line of one kind, with names in the place of ids. */
export function offersOnLine(board: MemoryBoard, line: string, kind?: WayOut['kind']): Named[] {
  return named(board, waysOutOfLine(board, lineNamed(line), wayOptions()), kind);
}

/** The ways out of the first finding of a rule. */
export function offersOn(board: MemoryBoard, rule: RuleId, kind?: WayOut['kind']): Named[] {
  const [finding] = findingsOf(board, rule);
  if (finding === undefined) throw new Error(`The board has no ${rule}.`);
  return named(board, waysOutOf(board, finding, wayOptions()), kind);
}

/** A way out as read by tests: ids are names, `off` is the reason why it cannot be taken. */
export interface Named {
  readonly kind: WayOut['kind'];
  readonly facts: unknown;
  readonly off: unknown;
  readonly edits: unknown;
  readonly notes: unknown;
  readonly needs: WayOut['needs'];
}

function named(
  board: MemoryBoard,
  ways: readonly WayOut[],
  kind: WayOut['kind'] | undefined,
): Named[] {
  return ways
    .filter((way) => kind === undefined || way.kind === kind)
    .map((way) => ({
      kind: way.kind,
      facts: withNames(board, way.facts),
      off: way.state.kind === 'disabled' ? withNames(board, way.state.reason) : undefined,
      edits: withNames(board, way.edits),
      notes: withNames(board, way.notes),
      needs: way.needs,
    }));
}

/** Titles and names stand for ids; a Sprint for its number. */
function withNames(board: MemoryBoard, value: unknown): unknown {
  let text = JSON.stringify(value);
  for (const { id, title } of board.items()) text = text.replaceAll(id, title);
  for (const { id, name } of board.teams()) text = text.replaceAll(id, name);
  for (const { id, number } of board.sprints()) text = text.replaceAll(id, String(number));
  for (let made = 0; made < 9; made += 1) {
    text = text.replaceAll(entityIdOf('new', String(made)), `new${made}`);
  }
  return JSON.parse(text);
}
