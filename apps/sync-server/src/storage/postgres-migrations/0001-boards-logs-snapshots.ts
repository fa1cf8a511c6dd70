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

-- A function, because it must look at the snapshot after it has the lock, and still be one statement.
CREATE FUNCTION replace_snapshot(
  new_board_id TEXT, new_through_seq BIGINT, new_update_bytes BYTEA, new_state_vector BYTEA,
  new_deletions BYTEA, new_has_gaps INTEGER, new_crc32c BIGINT
) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(new_board_id, 0));
  IF EXISTS (
    SELECT FROM snapshots
    WHERE board_id = new_board_id AND age = 'current' AND through_seq >= new_through_seq
  ) THEN
    RETURN;
  END IF;
  DELETE FROM snapshots WHERE board_id = new_board_id AND age = 'previous';
  UPDATE snapshots SET age = 'previous' WHERE board_id = new_board_id;
  INSERT INTO snapshots
    (board_id, age, through_seq, update_bytes, state_vector, deletions, has_gaps, crc32c)
  VALUES
    (new_board_id, 'current', new_through_seq, new_update_bytes, new_state_vector, new_deletions,
     new_has_gaps, new_crc32c);
  DELETE FROM log WHERE board_id = new_board_id AND seq <= new_through_seq;
END
$$;
`;
