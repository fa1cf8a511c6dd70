/** The last number given on each board, so that storage itself can give the next. */
export const LAST_SEQ_OF_BOARDS: string = `
ALTER TABLE boards ADD COLUMN last_seq INTEGER NOT NULL DEFAULT 0;

UPDATE boards SET last_seq = max(
  coalesce((SELECT max(seq) FROM log WHERE log.board_id = boards.id), 0),
  coalesce((SELECT max(through_seq) FROM snapshots WHERE snapshots.board_id = boards.id), 0)
);
`;
