import {
  BoardDocument,
  BoardEditor,
  createYDoc,
  mergeState,
  stateOf,
  writeSnapshot,
} from '@weft/board-doc';
import { brandId, type BoardSnapshot, type RandomBytes, type UserId } from '@weft/domain';

/** Somebody before a board of their own. */
export interface PersonAtBoard {
  readonly board: BoardDocument;
  readonly perform: BoardEditor['perform'];
}

/** Two people before one board, for tests: what is done `there` has arrived `here` when it returns, but not the other way round. */
export function twoPeopleAt(snapshot: BoardSnapshot): {
  readonly there: PersonAtBoard;
  readonly here: PersonAtBoard;
} {
  let next = 0;
  const random: RandomBytes = (bytes) => bytes.map((_, at) => (next += 7 + at) % 251);
  const by = brandId<UserId>('0'.repeat(26));
  const docs = [createYDoc(), createYDoc()] as const;
  writeSnapshot(docs[0], snapshot, { by, nowMs: 0, random });
  const [there, here] = docs.map((doc) => {
    const board = new BoardDocument(doc);
    const editor = new BoardEditor({ board, by: () => by, now: () => 0, random });
    const perform: BoardEditor['perform'] = (label, command) => editor.perform(label, command);
    return { board, perform };
  });
  if (there === undefined || here === undefined) throw new Error('There are two documents');
  const arrive = (): void => void mergeState(here.board, stateOf(there.board));
  arrive();
  const perform: BoardEditor['perform'] = (label, command) => {
    const done = there.perform(label, command);
    arrive();
    return done;
  };
  return { there: { board: there.board, perform }, here };
}
