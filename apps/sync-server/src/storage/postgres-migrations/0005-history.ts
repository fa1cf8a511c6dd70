/** The same as in SQLite; and what is trimmed from the log goes there. */
export const HISTORY: string = `
ALTER TABLE boards ADD COLUMN history_after_seq BIGINT NOT NULL DEFAULT 0;
UPDATE boards SET history_after_seq = coalesce(
  (SELECT max(through_seq) FROM snapshots WHERE snapshots.board_id = boards.id), 0);
CREATE TABLE history (
  board_id       TEXT COLLATE "C" NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  seq            BIGINT NOT NULL,
  update_bytes   BYTEA NOT NULL,
  crc32c         BIGINT NOT NULL,
  delivered_by   TEXT,
  received_at_ms BIGINT NOT NULL,
  PRIMARY KEY (board_id, seq)
);
CREATE TABLE authors (
  board_id  TEXT COLLATE "C" NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  user_id   TEXT COLLATE "C" NOT NULL,
  user_name TEXT NOT NULL,
  PRIMARY KEY (board_id, user_id)
);

CREATE OR REPLACE FUNCTION replace_snapshot(
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
  INSERT INTO history (board_id, seq, update_bytes, crc32c, delivered_by, received_at_ms)
  SELECT log.board_id, seq, update_bytes, crc32c, delivered_by, received_at_ms
  FROM log JOIN boards ON boards.id = log.board_id
  WHERE log.board_id = new_board_id AND seq <= new_through_seq AND seq > history_after_seq
  ON CONFLICT DO NOTHING;
  DELETE FROM log WHERE board_id = new_board_id AND seq <= new_through_seq;
END
$$;
`;
