/** Boards as they were at moments that people want to come back to. */
export const VERSIONS: string = `
CREATE TABLE versions (
  board_id     TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  id           TEXT NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('phase', 'hour', 'person')),
  phase        TEXT,
  user_id      TEXT,
  user_name    TEXT,
  name         TEXT,
  made_at_ms   INTEGER NOT NULL,
  through_seq  INTEGER NOT NULL,
  byte_count   INTEGER NOT NULL,
  crc32c       INTEGER NOT NULL,
  update_bytes BLOB NOT NULL,
  PRIMARY KEY (board_id, id)
) STRICT;
`;
