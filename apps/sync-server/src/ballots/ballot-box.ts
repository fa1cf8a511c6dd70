import { isId } from '@weft/domain';
import {
  MAX_BALLOTS,
  MAX_BALLOT_PEOPLE,
  POKER_CARDS,
  readAll,
  readBallotPerson,
  readBallotState,
  readDots,
  readQuestion,
  type BallotPerson,
  type BallotQuestion,
  type BallotState,
  type DotChoice,
  type PokerCard,
} from '@weft/sync-protocol';

/** What one person chose, while nobody may know. */
export interface HiddenVote extends BallotPerson {
  readonly choice: PokerCard | DotChoice;
}

/** A ballot that is not revealed. */
export interface OpenBallot {
  readonly state: 'open';
  readonly id: string;
  readonly openedBy: BallotPerson;
  readonly openedAtMs: number;
  readonly question: BallotQuestion;
  /** One of each user at most, the latest last. */
  readonly votes: readonly HiddenVote[];
}

/** A revealed ballot, as everybody may see it: of dots nothing else is kept. */
export type RevealedBallot = Extract<BallotState, { state: 'revealed' }>;

/** Who may vote and is connected to one server, until its lease ends. */
export interface Roll {
  readonly server: string;
  readonly untilMs: number;
  readonly people: readonly BallotPerson[];
}

/** All ballots of a board, by the time they were opened, and, of several servers, who is where. */
export interface BallotBox {
  readonly ballots: readonly (OpenBallot | RevealedBallot)[];
  readonly rolls: readonly Roll[];
}

/** A board that nobody votes on. */
export const EMPTY_BOX: BallotBox = { ballots: [], rolls: [] };

/** More servers than any Weft has. */
const MAX_ROLLS = 100;
/** A roll names more people than a ballot does: none of them may be overlooked. */
const MAX_ROLL_PEOPLE = 10_000;

/** The text that storage keeps. */
export function writeBox(box: BallotBox): string {
  return JSON.stringify(box);
}

/** Reads what {@link writeBox} wrote; whatever of it cannot be read is left out. */
export function readBox(text: string): BallotBox {
  const data = parseObject(text);
  const ballots = listOf(data['ballots']).flatMap((each) => readBallot(each) ?? []);
  const rolls = listOf(data['rolls']).flatMap((each) => readRoll(each) ?? []);
  return { ballots: ballots.slice(0, MAX_BALLOTS), rolls: rolls.slice(0, MAX_ROLLS) };
}

function readBallot(value: unknown): OpenBallot | RevealedBallot | undefined {
  const { state, id, openedAtMs, ...data } = objectOf(value);
  if (state !== 'open') {
    const ballot = readBallotState(value);
    return ballot?.state === 'revealed' ? ballot : undefined;
  }
  const openedBy = readBallotPerson(data['openedBy']);
  const question = readQuestion(data['question']);
  const votes = readAll(data['votes'], MAX_BALLOT_PEOPLE, readVote);
  if (!isId(id) || typeof openedAtMs !== 'number') return undefined;
  if (openedBy === undefined || question === undefined || votes === undefined) return undefined;
  return { state, id, openedBy, openedAtMs, question, votes };
}

function readVote(value: unknown): HiddenVote | undefined {
  const { choice } = objectOf(value);
  const person = readBallotPerson(value);
  const read = POKER_CARDS.find((card) => card === choice) ?? readDots(choice);
  return person === undefined || read === undefined ? undefined : { ...person, choice: read };
}

function readRoll(value: unknown): Roll | undefined {
  const { server, untilMs, people } = objectOf(value);
  const read = readAll(people, MAX_ROLL_PEOPLE, readBallotPerson);
  if (typeof server !== 'string' || typeof untilMs !== 'number') return undefined;
  return read === undefined ? undefined : { server, untilMs, people: read };
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
