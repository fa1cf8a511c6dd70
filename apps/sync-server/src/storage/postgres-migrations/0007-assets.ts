/**
 * The same as in SQLite; nothing tries to compress what is compressed. Who keeps an image waits for
 * the others of the board who do: together they must not go over what a board may have.
 */
export const ASSETS: string = `
CREATE TABLE assets (
  board_id   TEXT COLLATE "C" NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  hash       TEXT COLLATE "C" NOT NULL,
  type       TEXT NOT NULL,
  byte_count BIGINT NOT NULL,
  kept_at_ms BIGINT NOT NULL,
  bytes      BYTEA NOT NULL,
  PRIMARY KEY (board_id, hash)
);
ALTER TABLE assets ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE FUNCTION keep_asset(
  new_board_id TEXT, new_hash TEXT, new_type TEXT, new_kept_at_ms BIGINT, new_bytes BYTEA,
  most_bytes BIGINT
) RETURNS TEXT LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(new_board_id, 7));
  PERFORM FROM boards WHERE id = new_board_id FOR KEY SHARE;
  IF NOT FOUND THEN
    RETURN 'no-such-board';
  END IF;
  IF EXISTS (SELECT FROM assets WHERE board_id = new_board_id AND hash = new_hash) THEN
    RETURN 'known';
  END IF;
  IF length(new_bytes) + (
    SELECT coalesce(sum(byte_count), 0) FROM assets WHERE board_id = new_board_id
  ) > most_bytes THEN
    RETURN 'no-room';
  END IF;
  INSERT INTO assets (board_id, hash, type, byte_count, kept_at_ms, bytes)
  VALUES (new_board_id, new_hash, new_type, length(new_bytes), new_kept_at_ms, new_bytes);
  RETURN 'new';
END
$$;
`;
