/** The same tables as in SQLite, and what several servers share: attempts to append, and secrets. */
export const BOARDS_LOGS_SNAPSHOTS: string = `
CREATE TABLE boards (
  id             TEXT COLLATE "C" PRIMARY KEY,
  lineage        TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  phase          TEXT NOT NULL,
  created_at_ms  BIGINT NOT NULL,
  last_seq       BIGINT NOT NULL DEFAULT 0
) WITH (fillfactor = 50);

CREATE TABLE links (
  board_id    TEXT COLLATE "C" NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  role        TEXT NOT NULL,
  generation  INTEGER NOT NULL,
  secret_hash BYTEA NOT NULL,
  PRIMARY KEY (board_id, role)
);

CREATE TABLE log (
  board_id       TEXT COLLATE "C" NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  seq            BIGINT NOT NULL,
  update_bytes   BYTEA NOT NULL,
  crc32c         BIGINT NOT NULL,
  delivered_by   TEXT,
  received_at_ms BIGINT NOT NULL,
  PRIMARY KEY (board_id, seq)
);

CREATE TABLE snapshots (
  board_id     TEXT COLLATE "C" NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  age          TEXT NOT NULL CHECK (age IN ('current', 'previous')),
  through_seq  BIGINT NOT NULL,
  update_bytes BYTEA NOT NULL,
  state_vector BYTEA NOT NULL,
  deletions    BYTEA NOT NULL,
  has_gaps     INTEGER NOT NULL,
  crc32c       BIGINT NOT NULL,
  PRIMARY KEY (board_id, age)
);

CREATE TABLE append_attempts (
  id        TEXT PRIMARY KEY,
  last_seqs JSONB NOT NULL,
  stored_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE secrets (
  name  TEXT PRIMARY KEY,
  value BYTEA NOT NULL
);
`;
