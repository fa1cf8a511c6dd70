import type { MapPaste } from '@weft/board-doc';
import { OUTSIDE, type BoardView, type Place } from '@weft/domain';
import type { ClipItem, MapClip } from '@weft/interchange';
import { boundsOf, cardRectangle, type Point, type Rectangle } from '@weft/layout';

/** What of a board decides what a copy becomes there. */
export type PasteBoard = Pick<BoardView, 'teams' | 'sprints'>;

/** The smallest rectangle around what was copied; undefined when it holds nothing. */
export function boundsOfClip({ items, objects }: MapClip): Rectangle | undefined {
  return boundsOf([
    ...items.map(({ at }) => cardRectangle(at)),
    ...objects.map(({ at, size }) => ({ ...at, ...size })),
  ]);
}

/**
 * A copy as it comes to stand on a board, moved by so much. A PBI goes to the team and the open Sprint
 * of the same name, where the board has them. `byName`: what whoever pastes is called; may be empty.
 */
export function pasteOf(
  clip: MapClip,
  board: PasteBoard,
  { by, byName }: { readonly by: Point; readonly byName: string },
): MapPaste {
  const moved = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
  const author = byName === '' ? {} : { byName };
  return {
    items: clip.items.map((item) => ({
      ...item,
      place: placeOn(board, item),
      at: moved(item.at),
    })),
    lines: clip.lines.map(({ from, to, cause, neededBy, note }) => ({
      from,
      to,
      ...(cause !== undefined && { cause }),
      ...(neededBy !== undefined && { neededBy }),
      ...(note !== undefined && { note }),
    })),
    objects: clip.objects.map(({ group, ...object }) => ({
      object: { ...object, ...author, at: moved(object.at) },
      group,
    })),
  };
}

function placeOn(board: PasteBoard, { team, sprint, outside }: ClipItem): Place {
  const isNamed = (name: string) => (each: { readonly name: string }) =>
    plainName(each.name) === plainName(name);
  const open = board.sprints().filter(({ state }) => state !== 'closed');
  return {
    team:
      outside === true
        ? OUTSIDE
        : ((team === undefined ? undefined : board.teams().find(isNamed(team)))?.id ?? null),
    sprint: (sprint === undefined ? undefined : open.find(isNamed(sprint)))?.id ?? null,
  };
}

/** Names are the same whatever their case and the blanks around them. */
function plainName(name: string): string {
  return name.trim().toLowerCase();
}
