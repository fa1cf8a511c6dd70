import type { Happening } from '@weft/board-doc';
import type { ItemId, LineId, UserId } from '@weft/domain';

/** What a person does within so many milliseconds is told as one. */
const BURST_MS = 5 * 60_000;

/** One change and what it did to the board. */
export interface HistoryEvent {
  /** The step of the replay that shows it. */
  readonly step: number;
  readonly atMs: number;
  readonly user: UserId | undefined;
  readonly happenings: readonly Happening[];
}

/** What one person did within five minutes. */
export interface Burst {
  readonly user: UserId | undefined;
  readonly fromMs: number;
  readonly untilMs: number;
  /** Of the last change. */
  readonly step: number;
  readonly happenings: readonly Happening[];
}

/** What is asked about; undefined: the whole board. */
export type About =
  | { readonly kind: 'item'; readonly item: ItemId }
  | { readonly kind: 'line'; readonly line: LineId };

/** Puts what each person did within five minutes together, the earliest first; people do not interrupt each other. */
export function burstsOf(
  events: readonly HistoryEvent[],
  about: About | undefined,
): readonly Burst[] {
  const bursts: Burst[] = [];
  const open = new Map<UserId | undefined, number>();
  for (const { step, atMs, user, happenings } of events) {
    const told =
      about === undefined ? happenings : happenings.filter((each) => isAbout(each, about));
    if (told.length === 0) continue;
    const at = open.get(user);
    const burst = at === undefined ? undefined : bursts[at];
    if (at !== undefined && burst !== undefined && atMs - burst.fromMs < BURST_MS) {
      bursts[at] = {
        ...burst,
        untilMs: atMs,
        step,
        happenings: [...burst.happenings, ...told],
      };
    } else {
      open.set(user, bursts.length);
      bursts.push({ user, fromMs: atMs, untilMs: atMs, step, happenings: told });
    }
  }
  return bursts;
}

function isAbout(happening: Happening, about: About): boolean {
  if (about.kind === 'line') return 'line' in happening && happening.line === about.line;
  if ('line' in happening) return happening.from === about.item || happening.to === about.item;
  return 'item' in happening && happening.item === about.item;
}
