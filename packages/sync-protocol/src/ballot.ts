import { brandId, isId, type ItemId, type UserId } from '@weft/domain';
import { readInteger, readNumber, readObject, readText, readWord } from './plain-value.ts';
import { USER_NAME_MAX_CHARS } from './session-info.ts';

/** Most ballots that a board has at a time, revealed ones included. */
export const MAX_BALLOTS = 20;
/** Most PBIs that one dot vote is about. */
export const MAX_BALLOT_SUBJECTS = 200;
/** Most dots that one person has in a dot vote. */
export const MAX_BALLOT_DOTS = 10;
/** Most people that vote in one ballot, and that are named as waited for. */
export const MAX_BALLOT_PEOPLE = 200;
/** Largest operation on a ballot as JSON, in characters (UTF-16 units). */
export const MAX_BALLOT_OPERATION_CHARS = 8_192;
/** Largest list of ballots as JSON, in characters (UTF-16 units). */
export const MAX_BALLOTS_CHARS = 2_097_152;

/** What one may choose in planning poker; `?`: cannot tell, `coffee`: needs a pause. */
export const POKER_CARDS = ['1', '2', '3', '5', '8', '13', '21', '?', 'coffee'] as const;
export type PokerCard = (typeof POKER_CARDS)[number];

/** Dots of one person by PBI: each 1–10, at least one PBI. All taken back is `withdraw`. */
export type DotChoice = Readonly<Record<string, number>>;

/** What a ballot asks. */
export type BallotQuestion =
  | { readonly kind: 'poker'; readonly item: ItemId }
  /** `subjects`: 1–200 different PBIs; `dots`: 1–10 for each person. */
  | { readonly kind: 'dots'; readonly subjects: readonly ItemId[]; readonly dots: number };

/** What a client asks for in message 103. `id` has the form of an id; whoever opens a ballot draws it. */
export type BallotOperation =
  | { readonly op: 'open'; readonly ballot: { readonly id: string } & BallotQuestion }
  | { readonly op: 'cast'; readonly id: string; readonly choice: PokerCard | DotChoice }
  | { readonly op: 'withdraw' | 'reveal' | 'end'; readonly id: string };

/** Somebody who takes part, as the server knows them. */
export interface BallotPerson {
  readonly user: UserId;
  readonly name: string;
}

interface BallotHead {
  readonly id: string;
  readonly openedBy: BallotPerson;
  /** Milliseconds since 1970 on the server's clock. */
  readonly openedAtMs: number;
}

interface StillOpen {
  readonly state: 'open';
  /** Who has chosen. */
  readonly cast: readonly BallotPerson[];
  /** Who may choose, is on the board and has not. */
  readonly waiting: readonly BallotPerson[];
}

interface Revealed {
  readonly state: 'revealed';
  /** Left out: everybody present had chosen, so it revealed itself. */
  readonly revealedBy?: BallotPerson;
}

/** What one person chose, once everybody may know. */
export interface PokerVote extends BallotPerson {
  readonly choice: PokerCard;
}

type Data = Readonly<Record<string, unknown>>;
type Poker = Extract<BallotQuestion, { kind: 'poker' }>;
type Dots = Extract<BallotQuestion, { kind: 'dots' }>;

/** `own`: what the reader chose; in nobody else's copy. */
export interface OpenPoker extends BallotHead, Poker, StillOpen {
  readonly own?: PokerCard;
}
/** `votes`: one for each person, in the order in which they chose last. */
export interface RevealedPoker extends BallotHead, Poker, Revealed {
  readonly votes: readonly PokerVote[];
}
/** `own`: the dots of the reader; in nobody else's copy. */
export interface OpenDots extends BallotHead, Dots, StillOpen {
  readonly own?: DotChoice;
}
/** `totals`: dots of all by PBI, without those that have none. Whose they are is known to nobody. */
export interface RevealedDots extends BallotHead, Dots, Revealed {
  readonly totals: Readonly<Record<string, number>>;
  readonly voterCount: number;
}

/** One ballot as one person may see it: nobody else's choice before the reveal. */
export type BallotState = OpenPoker | RevealedPoker | OpenDots | RevealedDots;

/** The operation in a message 103 of a client; undefined when any part is missing or outside its range. */
export function readBallotOperation(json: string): BallotOperation | undefined {
  const data = parseJson(json, MAX_BALLOT_OPERATION_CHARS);
  const op = readWord(data?.['op'], ['open', 'cast', 'withdraw', 'reveal', 'end']);
  if (data === undefined || op === undefined) return undefined;
  if (op === 'open') {
    const ballot = readObject(data['ballot']);
    const id = ballot?.['id'];
    const question = readQuestion(ballot);
    return isId(id) && question !== undefined ? { op, ballot: { id, ...question } } : undefined;
  }
  const id = data['id'];
  if (!isId(id)) return undefined;
  if (op !== 'cast') return { op, id };
  const choice = readWord(data['choice'], POKER_CARDS) ?? readDots(data['choice']);
  return choice === undefined ? undefined : { op, id, choice };
}

/** The list in a message 103 of the server; undefined when any part of it is missing or outside its range. */
export function readBallots(json: string): readonly BallotState[] | undefined {
  return readAll(parseJson(json, MAX_BALLOTS_CHARS)?.['ballots'], MAX_BALLOTS, readBallotState);
}

/** What a ballot asks; undefined when any part is missing or outside its range. */
export function readQuestion(value: unknown): BallotQuestion | undefined {
  const data = readObject(value);
  if (data?.['kind'] === 'poker') {
    const item = readItem(data['item']);
    return item === undefined ? undefined : { kind: 'poker', item };
  }
  const subjects = readAll(data?.['subjects'], MAX_BALLOT_SUBJECTS, readItem);
  const dots = readInteger(data?.['dots'], 1, MAX_BALLOT_DOTS);
  if (data?.['kind'] !== 'dots' || subjects === undefined || dots === undefined) return undefined;
  const isSet = subjects.length > 0 && new Set(subjects).size === subjects.length;
  return isSet ? { kind: 'dots', subjects, dots } : undefined;
}

/** The dots of one person: by PBI, 10 in all at most and none of no PBI; undefined for anything else. */
export function readDots(value: unknown): DotChoice | undefined {
  const dots = readCounts(value, MAX_BALLOT_DOTS);
  const sum = Object.values(dots ?? {}).reduce((total, count) => total + count, 0);
  return sum > 0 && sum <= MAX_BALLOT_DOTS ? dots : undefined;
}

/** Whole numbers by PBI, each at least 1; undefined for anything else. */
export function readCounts(
  value: unknown,
  most: number,
): Readonly<Record<string, number>> | undefined {
  const entries = Object.entries(readObject(value) ?? { '': 0 });
  const isRead = entries.every(
    ([id, count]) => isId(id) && readInteger(count, 1, most) !== undefined,
  );
  if (!isRead || entries.length > MAX_BALLOT_SUBJECTS) return undefined;
  return Object.fromEntries(entries.map(([id, count]) => [id, Number(count)]));
}

/** Who somebody is; undefined when any part is missing or outside its range. */
export function readBallotPerson(value: unknown): BallotPerson | undefined {
  const data = readObject(value);
  const user = data?.['user'];
  const name = readText(data?.['name'], USER_NAME_MAX_CHARS);
  return isId(user) && name !== undefined ? { user, name } : undefined;
}

/** What one person chose in planning poker; undefined when any part is missing or outside its range. */
export function readPokerVote(value: unknown): PokerVote | undefined {
  const person = readBallotPerson(value);
  const choice = readWord(readObject(value)?.['choice'], POKER_CARDS);
  return person === undefined || choice === undefined ? undefined : { ...person, choice };
}

/** A list, if it is not too long and every part of it can be read. */
export function readAll<Part>(
  value: unknown,
  most: number,
  read: (part: unknown) => Part | undefined,
): readonly Part[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const parts = value.flatMap((part) => read(part) ?? []);
  return parts.length === value.length ? parts : undefined;
}

function parseJson(json: string, mostChars: number): Data | undefined {
  if (json.length > mostChars) return undefined;
  try {
    return readObject(JSON.parse(json));
  } catch {
    return undefined;
  }
}

function readItem(value: unknown): ItemId | undefined {
  return isId(value) ? brandId(value) : undefined;
}

/** One ballot; undefined when any part is missing or outside its range. */
export function readBallotState(value: unknown): BallotState | undefined {
  const data = readObject(value);
  const id = data?.['id'];
  const openedBy = readBallotPerson(data?.['openedBy']);
  const openedAtMs = readNumber(data?.['openedAtMs']);
  const question = readQuestion(value);
  if (data === undefined || !isId(id) || openedBy === undefined || openedAtMs === undefined) {
    return undefined;
  }
  if (question === undefined) return undefined;
  const head = { id, openedBy, openedAtMs };
  if (data['state'] === 'open') return readOpen(data, head, question);
  return data['state'] === 'revealed' ? readRevealed(data, head, question) : undefined;
}

function readOpen(data: Data, head: BallotHead, question: BallotQuestion): BallotState | undefined {
  const cast = readAll(data['cast'], MAX_BALLOT_PEOPLE, readBallotPerson);
  const waiting = readAll(data['waiting'], MAX_BALLOT_PEOPLE, readBallotPerson);
  if (cast === undefined || waiting === undefined) return undefined;
  const open = { ...head, state: 'open', cast, waiting } as const;
  const hasOwn = data['own'] !== undefined;
  if (question.kind === 'poker') {
    const own = readWord(data['own'], POKER_CARDS);
    if (own !== undefined) return { ...open, ...question, own };
    return hasOwn ? undefined : { ...open, ...question };
  }
  const own = readDots(data['own']);
  if (own !== undefined) return { ...open, ...question, own };
  return hasOwn ? undefined : { ...open, ...question };
}

function readRevealed(
  data: Data,
  head: BallotHead,
  question: BallotQuestion,
): BallotState | undefined {
  const by = readBallotPerson(data['revealedBy']);
  if (by === undefined && data['revealedBy'] !== undefined) return undefined;
  const revealed = { ...head, state: 'revealed', ...(by && { revealedBy: by }) } as const;
  if (question.kind === 'poker') {
    const votes = readAll(data['votes'], MAX_BALLOT_PEOPLE, readPokerVote);
    return votes === undefined ? undefined : { ...revealed, ...question, votes };
  }
  const totals = readCounts(data['totals'], MAX_BALLOT_PEOPLE * MAX_BALLOT_DOTS);
  const voterCount = readInteger(data['voterCount'], 0, MAX_BALLOT_PEOPLE);
  if (totals === undefined || voterCount === undefined) return undefined;
  return { ...revealed, ...question, totals, voterCount };
}
