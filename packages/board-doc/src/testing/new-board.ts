import type * as Y from 'yjs';
import { createId, type UserId } from '@weft/domain';
import { BoardDocument } from '../board-document.ts';
import { BoardEditor } from '../board-editor.ts';
import { createYDoc } from '../schema/create-y-doc.ts';
import { SeededRandom } from './seeded-random.ts';

/** One person's device: a document, its view, an editor, and a clock that moves by itself. */
export interface TestBoard {
  readonly doc: Y.Doc;
  readonly board: BoardDocument;
  readonly editor: BoardEditor;
  readonly random: SeededRandom;
  readonly user: UserId;
  close(): void;
}

/** 2026-01-01, in milliseconds since 1970: where the clocks of test boards start. */
const START_MS = 1_767_225_600_000;

/**
 * A board that nobody has written to. Client number, ids and times follow from `seed`, so a run can
 * be repeated; devices that are to meet need different seeds.
 */
export function newBoard(options: {
  readonly seed: number;
  readonly doc?: Y.Doc;
  /** Many ids begin alike, which by chance they never do in a test. */
  readonly idsBeginAlike?: boolean;
}): TestBoard {
  const random = new SeededRandom(options.seed);
  const doc = options.doc ?? createYDoc();
  doc.clientID = 1 + options.seed * 16 + random.below(16);
  const user = createId<UserId>(random.bytes);
  const board = new BoardDocument(doc);
  let nowMs = START_MS;
  const editor = new BoardEditor({
    board,
    by: () => user,
    now: () => (nowMs += 1_000),
    random: (bytes) => {
      random.bytes(bytes);
      return options.idsBeginAlike === true && random.below(6) === 0 ? bytes.fill(7, 0, 6) : bytes;
    },
  });
  return {
    doc,
    board,
    editor,
    random,
    user,
    close: () => {
      editor.close();
      board.close();
    },
  };
}
