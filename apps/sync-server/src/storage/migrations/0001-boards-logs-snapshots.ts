/** Boards with their links, the log of updates, and at most two snapshots of each board. */
export const BOARDS_LOGS_SNAPSHOTS: string = `
CREATE TABLE boards (
  id             TEXT PRIMARY KEY,
  lineage        TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  phase          TEXT NOT NULL,
  created_at_ms  INTEGER NOT NULL
) STRICT;

CREATE TABLE links (
  board_id    TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  role        TEXT NOT NULL,
  generation  INTEGER NOT NULL,
  secret_hash BLOB NOT NULL,
  PRIMARY KEY (board_id, role)
) STRICT;

CREATE TABLE log (
  board_id       TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  seq            INTEGER NOT NULL,
  update_bytes   BLOB NOT NULL,
  crc32c         INTEGER NOT NULL,
  delivered_by   TEXT,
  received_at_ms INTEGER NOT NULL,
  UNIQUE (board_id, seq)
) STRICT;

CREATE TABLE snapshots (
  board_id     TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  age          TEXT NOT NULL CHECK (age IN ('current', 'previous')),
  through_seq  INTEGER NOT NULL,
  update_bytes BLOB NOT NULL,
  state_vector BLOB NOT NULL,
  deletions    BLOB NOT NULL,
  has_gaps     INTEGER NOT NULL,
  crc32c       INTEGER NOT NULL,
  UNIQUE (board_id, age)
) STRICT;
`;
