import { HappeningReader, MapBook, Replay, observeMapHappenings } from '@weft/board-doc';
import { useEffect, useState } from 'react';
import type { BoardVersions } from '../../session/board-versions.ts';
import type { HistoryEvent } from './bursts.ts';
import { inSlices } from './in-slices.ts';
import {
  readHistory,
  type HistoryRefusal,
  type HistoryStart,
  type ReadHistory,
} from './read-history.ts';

/** What happened, read and replayed once. */
export interface KnownHistory {
  readonly read: ReadHistory;
  /** Owned by who asked; stands at its last step. */
  readonly replay: Replay;
  /** One for each change, also for those that did nothing to see. */
  readonly events: readonly HistoryEvent[];
}

export type HistoryReading =
  | { readonly kind: 'reading'; readonly percent: number }
  | { readonly kind: 'failed'; readonly refusal: HistoryRefusal }
  | { readonly kind: 'known'; readonly history: KnownHistory };

/** Percents between two tellings of progress. */
const TELL_EVERY = 5;

/** Reads what happened since a start, replays it in slices, and closes it when nobody looks any more. */
export function useHistory(server: BoardVersions, start: HistoryStart | undefined): HistoryReading {
  const [reading, setReading] = useState<HistoryReading>({ kind: 'reading', percent: 0 });
  useEffect(() => {
    let isWanted = true;
    let replay: Replay | undefined;
    const read = async (): Promise<void> => {
      setReading({ kind: 'reading', percent: 0 });
      const got = await readHistory(server, start);
      if (!isWanted) return;
      if (!got.ok) {
        setReading({ kind: 'failed', refusal: got.refusal });
        return;
      }
      try {
        replay = new Replay({
          start: got.value.state,
          updates: got.value.changes.map(({ update }) => update),
        });
      } catch {
        setReading({ kind: 'failed', refusal: 'refused' });
        return;
      }
      const tell = (percent: number): void => {
        if (isWanted) setReading({ kind: 'reading', percent });
      };
      const events = await eventsOf(replay, got.value, tell, () => isWanted);
      if (events === undefined) replay.close();
      else setReading({ kind: 'known', history: { read: got.value, replay, events } });
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [server, start]);
  const known = reading.kind === 'known' ? reading.history.replay : undefined;
  useEffect(() => () => known?.close(), [known]);
  return reading;
}

/** Goes through it once and notes what each change did; undefined when it was no longer wanted. */
async function eventsOf(
  replay: Replay,
  { changes }: ReadHistory,
  tell: (percent: number) => void,
  isWanted: () => boolean,
): Promise<readonly HistoryEvent[] | undefined> {
  const reader = new HappeningReader(replay.board.view);
  const happened = new Map<number, HistoryEvent['happenings']>();
  const note = (step: number, more: HistoryEvent['happenings']): void => {
    happened.set(step, [...(happened.get(step) ?? []), ...more]);
  };
  const way = replay.goTo(replay.steps, (step, change) =>
    note(step, reader.read(change, replay.board.view)),
  );
  const book = new MapBook(replay.board);
  observeMapHappenings(book, (more) => note(replay.step, more));
  let told = 0;
  const isDone = await inSlices(way, () => {
    const percent = Math.floor((100 * replay.step) / Math.max(1, replay.steps));
    if (percent >= told + TELL_EVERY) {
      told = percent;
      tell(percent);
    }
    return isWanted();
  });
  book.close();
  if (!isDone) return undefined;
  return changes.map(({ user, atMs }, index) => ({
    step: index + 1,
    user,
    atMs,
    happenings: happened.get(index + 1) ?? [],
  }));
}
