/** Boards as they were at moments that people want to come back to. */
export const VERSIONS: string = `
CREATE TABLE versions (
  board_id     TEXT COLLATE "C" NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  id           TEXT COLLATE "C" NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('phase', 'hour', 'person')),
  phase        TEXT,
  user_id      TEXT,
  user_name    TEXT,
  name         TEXT,
  made_at_ms   BIGINT NOT NULL,
  through_seq  BIGINT NOT NULL,
  byte_count   BIGINT NOT NULL,
  crc32c       BIGINT NOT NULL,
  update_bytes BYTEA NOT NULL,
  PRIMARY KEY (board_id, id)
);
`;
