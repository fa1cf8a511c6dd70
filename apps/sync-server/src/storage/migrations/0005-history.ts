/**
 * What was trimmed from the log, for people who want to see what happened; the numbers before which
 * nothing of a board is kept; and what those who wrote it called themselves. Boards of before begin
 * with what their log still has.
 */
export const HISTORY: string = `
ALTER TABLE boards ADD COLUMN history_after_seq INTEGER NOT NULL DEFAULT 0;
UPDATE boards SET history_after_seq = coalesce(
  (SELECT max(through_seq) FROM snapshots WHERE snapshots.board_id = boards.id), 0);
CREATE TABLE history (
  board_id       TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  seq            INTEGER NOT NULL,
  update_bytes   BLOB NOT NULL,
  crc32c         INTEGER NOT NULL,
  delivered_by   TEXT,
  received_at_ms INTEGER NOT NULL,
  PRIMARY KEY (board_id, seq)
) STRICT;
CREATE TABLE authors (
  board_id  TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  user_id   TEXT NOT NULL,
  user_name TEXT NOT NULL,
  PRIMARY KEY (board_id, user_id)
) STRICT;
`;
