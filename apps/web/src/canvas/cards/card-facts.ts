import type { BoardView, DependencyLine, ItemId, ProductBacklogItem } from '@weft/domain';
import { OUTSIDE } from '@weft/domain';
import type { Finding, Severity } from '@weft/rules';
import { worst } from '../canvas-model.ts';

/** The words for a place. */
export interface PlaceWords {
  readonly notAssigned: string;
  readonly outside: string;
  readonly backlog: string;
  readonly place: (team: string, sprint: string) => string;
}

/** What a card says of the dependencies of its PBI. */
export interface LineFacts {
  /** Open lines only: what is resolved or done holds nothing up. */
  readonly count: number;
  /** Worst finding on one of them. */
  readonly severity: Severity | undefined;
}

/** Counts the lines that still matter, and how much they hurt. */
export function lineFactsOf(
  lines: readonly DependencyLine[],
  view: BoardView,
  findingsOf: (line: DependencyLine) => readonly Finding[],
): LineFacts {
  const open = lines.filter(
    (line) => line.status !== 'resolved' && view.item(line.from)?.state !== 'done',
  );
  return { count: open.length, severity: worst(open.flatMap((line) => findingsOf(line))) };
}

/** Team and Sprint in words, such as `Blue, Sprint 12`. */
export function placeInWords(
  place: ProductBacklogItem['place'],
  view: BoardView,
  words: PlaceWords,
): string {
  const sprint = place.sprint === null ? words.backlog : view.sprint(place.sprint)?.name;
  return words.place(teamInWords(place.team, view, words), sprint ?? words.backlog);
}

/** The name of a row. */
export function teamInWords(
  team: ProductBacklogItem['place']['team'],
  view: BoardView,
  words: Pick<PlaceWords, 'notAssigned' | 'outside'>,
): string {
  if (team === null) return words.notAssigned;
  if (team === OUTSIDE) return words.outside;
  return view.team(team)?.name ?? words.notAssigned;
}

/** The hue of the team a PBI is given to; undefined: no team of the Nexus. */
export function hueOf(item: ProductBacklogItem, view: BoardView): number | undefined {
  return item.place.team === null ? undefined : view.team(item.place.team)?.hue;
}

/** The PBIs a command is about: the selection, or the focused one when it is not part of it. */
export function subjectsOf(
  selection: ReadonlySet<ItemId>,
  focused: ItemId | undefined,
): readonly ItemId[] {
  if (focused !== undefined && !selection.has(focused)) return [focused];
  return [...selection];
}
