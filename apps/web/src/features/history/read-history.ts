import { done, refused, type Result, type UserId } from '@weft/domain';
import type {
  BoardVersion,
  BoardVersions,
  RecordedChange,
  VersionRefusal,
} from '../../session/board-versions.ts';

/** Changes that are read without being asked for more: weeks of a lively board. */
const MOST_CHANGES = 3_000;
/** No change has a larger number. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Where a replay begins. */
export interface HistoryStart {
  /** The last change that is in it; 0: the empty board. */
  readonly seq: number;
  /** Undefined: the board was empty. */
  readonly version: BoardVersion | undefined;
}

/** What happened from a start until now. */
export interface ReadHistory {
  readonly start: HistoryStart;
  /** The document at the start; undefined: an empty one. */
  readonly state: Uint8Array | undefined;
  readonly changes: readonly RecordedChange[];
  readonly authors: ReadonlyMap<UserId, string>;
  readonly damagedRecords: number;
  /** Every start that could be chosen, the earliest first. */
  readonly starts: readonly HistoryStart[];
}

/** `nothing-kept`: there is no version that what is kept could be replayed from. */
export type HistoryRefusal = VersionRefusal | 'nothing-kept';

/** Reads what happened since a start; undefined: since the earliest that is not too far back. */
export async function readHistory(
  server: BoardVersions,
  wanted: HistoryStart | undefined,
): Promise<Result<ReadHistory, HistoryRefusal>> {
  const [listed, end] = await Promise.all([server.list(), server.history(LAST)]);
  if (!listed.ok) return listed;
  if (!end.ok) return end;
  const starts = startsOf(listed.value, end.value.keptAfterSeq);
  const start = starts.find(({ seq }) => seq === wanted?.seq) ?? defaultStart(starts);
  if (start === undefined) return refused('nothing-kept');
  const bytes = start.version === undefined ? undefined : await server.read(start.version.id);
  if (bytes?.ok === false) return bytes;
  const changes: RecordedChange[] = [];
  let damagedRecords = 0;
  let authors: ReadonlyMap<UserId, string> = new Map();
  let after: number | undefined = start.seq;
  while (after !== undefined) {
    const page = await server.history(after);
    if (!page.ok) return page;
    changes.push(...page.value.changes);
    damagedRecords += page.value.damagedRecords;
    ({ authors } = page.value);
    after = page.value.nextAfterSeq;
  }
  return done({ start, state: bytes?.value, changes, authors, damagedRecords, starts });
}

/** What a replay can begin with: versions of which everything since is kept, and the empty board. */
export function startsOf(
  versions: readonly BoardVersion[],
  keptAfterSeq: number,
): readonly HistoryStart[] {
  const bySeq = new Map<number, HistoryStart>();
  if (keptAfterSeq === 0) bySeq.set(0, { seq: 0, version: undefined });
  for (const version of versions) {
    const { throughSeq: seq } = version;
    if (seq >= keptAfterSeq && seq > 0) bySeq.set(seq, { seq, version });
  }
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/** The earliest with at most so many changes since, judged by the latest version; at least the latest. */
function defaultStart(starts: readonly HistoryStart[]): HistoryStart | undefined {
  const last = starts.at(-1);
  return starts.find(({ seq }) => (last?.seq ?? 0) - seq <= MOST_CHANGES) ?? last;
}
