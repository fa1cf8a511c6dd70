import type { DependencyMark, SprintCard, SprintLane } from './sprint-backlog.ts';
import { cardsOf } from './sprint-backlog.ts';

/** What a table of the Nexus Sprint Backlog says in the reader's language. */
export interface TableWords {
  readonly head: readonly string[];
  readonly team: (lane: SprintLane) => string;
  readonly state: (card: SprintCard) => string;
  readonly people: (card: SprintCard) => string;
  readonly findings: (card: SprintCard) => string;
  /** What is at the other end of a dependency. */
  readonly mark: (mark: DependencyMark) => string;
}

/**
 * The Nexus Sprint Backlog as a table: a head, then a row for each PBI, lane by lane and column by
 * column. Days are ISO 8601 dates; a size is a number, so that a spreadsheet can add it up.
 */
export function sprintTableOf(
  lanes: readonly SprintLane[],
  words: TableWords,
): readonly (readonly (string | number)[])[] {
  const marks = (each: readonly DependencyMark[]): string => each.map(words.mark).join('; ');
  const rows = lanes.flatMap((lane) =>
    cardsOf(lane).map((card) => [
      words.team(lane),
      card.item.key,
      card.item.title,
      words.state(card),
      card.item.size ?? '',
      words.people(card),
      card.item.progressOn ?? '',
      words.findings(card),
      marks(card.incoming),
      marks(card.outgoing),
    ]),
  );
  return [words.head, ...rows];
}
