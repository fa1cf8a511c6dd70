import {
  unreachable,
  type BoardEdit,
  type JudgementId,
  type LineId,
  type Place,
} from '@weft/domain';
import { entityIdOf, itemIdOf, personIdOf, type MemoryBoard } from '@weft/domain/testing';

const KINDS = [
  'move-items',
  'set-size',
  'slice-item',
  'set-capacity',
  'remove-line',
  'resolve-line',
  'agree-stand-in',
  'follow-up',
  'judge',
] as const satisfies readonly BoardEdit['kind'][];

/** A random edit of what is on the board; undefined when there is nothing of the kind it drew. */
export function randomEdit(
  board: MemoryBoard,
  below: (below: number) => number,
): BoardEdit | undefined {
  const kind = pick(KINDS, below);
  const items = [...board.items()];
  const item = items[below(items.length)];
  const lines = [...board.lines()];
  const line = lines[below(lines.length)]?.id;
  const size = [null, 0, 1, 3, 8][below(5)] ?? null;
  if (item === undefined || line === undefined || kind === undefined) return undefined;
  switch (kind) {
    case 'move-items': {
      const moved = items.filter(({ id }) => id === item.id || below(6) === 0).map(({ id }) => id);
      return { kind, items: moved, place: anyPlace(board, below) };
    }
    case 'set-size':
      return { kind, item: item.id, size };
    case 'slice-item': {
      const mine = [...board.linesInto(item.id), ...board.linesFrom(item.id)];
      const [takesLines, alsoLines] = divided(
        mine.filter(({ from, to }) => from !== to).map(({ id }) => id),
        below,
      );
      const parts = Array.from({ length: 1 + below(2) }, (_, index) => ({
        id: itemIdOf(`part ${below(1_000_000)}`),
        title: 'Part',
        size,
        place: anyPlace(board, below),
        takesLines: index === 0 ? takesLines : [],
        alsoLines,
      }));
      return { kind, item: item.id, title: 'Whole', size, place: item.place, parts };
    }
    case 'set-capacity': {
      const team = pick(board.teams(), below)?.id;
      const sprint = pick(board.sprints(), below)?.id;
      if (team === undefined || sprint === undefined) return undefined;
      return { kind, team, sprint, points: [null, 0, 4, 9][below(4)] ?? null };
    }
    case 'agree-stand-in':
      return { kind, line, standIn: { agreement: 'A mock', until: `2026-1${below(3)}-01` } };
    case 'follow-up':
      return { kind, line, person: personIdOf('Ada') };
    case 'judge': {
      const id = entityIdOf<JudgementId>('judge', `${below(1_000)}`);
      const said = { until: '2026-12-01', reason: 'So be it', byName: 'Ada' };
      return { kind, id, finding: `any${below(2)}`, judgement: 'accepted', ...said };
    }
    case 'remove-line':
    case 'resolve-line':
      return { kind, line };
    default:
      return unreachable(kind);
  }
}

/** A place that is on the board, so that the document would not refuse it. */
function anyPlace(board: MemoryBoard, below: (below: number) => number): Place {
  const teams = [null, ...board.teams().map(({ id }) => id)];
  const sprints = [null, ...board.sprints().map(({ id }) => id)];
  return { team: pick(teams, below) ?? null, sprint: pick(sprints, below) ?? null };
}

function divided(
  lines: readonly LineId[],
  below: (below: number) => number,
): readonly [readonly LineId[], readonly LineId[]] {
  const takes = lines.filter(() => below(2) === 0);
  return [takes, lines.filter((line) => !takes.includes(line) && below(2) === 0)];
}

function pick<Value>(
  values: readonly Value[],
  below: (below: number) => number,
): Value | undefined {
  return values[below(values.length)];
}
