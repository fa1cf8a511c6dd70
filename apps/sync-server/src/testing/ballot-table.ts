import { brandId, type ItemId } from '@weft/domain';
import type { BallotOperation } from '@weft/sync-protocol';
import { SERVER_LIMITS } from '../rooms/server-limits.ts';
import { setUpRoom, settle, type RoomSetUp } from './room-set-up.ts';
import { Voter } from './voter.ts';

type Vote = Extract<BallotOperation, { readonly op: 'cast' }>;

/** An id that tells its number. */
export const idOf = (number: number): string => String(number).padStart(26, '0');
/** The PBI that is estimated. */
export const ITEM: ItemId = brandId(idOf(7));
/** Opens poker as ballot 1, whose operations follow. */
export const OPEN: BallotOperation = {
  op: 'open',
  ballot: { id: idOf(1), kind: 'poker', item: ITEM },
};
export const FIVE: Vote = { op: 'cast', id: idOf(1), choice: '5' };
export const EIGHT: Vote = { op: 'cast', id: idOf(1), choice: '8' };
export const REVEAL: BallotOperation = { op: 'reveal', id: idOf(1) };

/** Lets what was asked happen, and be told. */
export async function told({ clock }: Pick<RoomSetUp, 'clock'>): Promise<void> {
  await settle();
  clock.advance(SERVER_LIMITS.ballotIntervalMs);
  await settle();
}

/** A room with people around a ballot. */
export interface Table extends RoomSetUp {
  readonly ada: Voter;
  readonly ben: Voter;
  readonly vera: Voter;
}

/** Two editors and a viewer on a board, and an open ballot of the first one. */
export async function openTable(): Promise<Table> {
  const room = await setUpRoom();
  const { server, board } = room;
  const ada = await Voter.join(server, board, { name: 'Ada' });
  const ben = await Voter.join(server, board, { name: 'Ben' });
  const vera = await Voter.join(server, board, { name: 'Vera', role: 'viewer' });
  ada.send(OPEN);
  await told(room);
  return { ...room, ada, ben, vera };
}

/** Somebody as a list of ballots names them. */
export const person = ({ user, name }: Voter): object => ({ user, name });
