/** Images that boards show. The bytes stand last: what only asks for the others reads no page of them. */
export const ASSETS: string = `
CREATE TABLE assets (
  board_id   TEXT NOT NULL REFERENCES boards (id) ON DELETE CASCADE,
  hash       TEXT NOT NULL,
  type       TEXT NOT NULL,
  byte_count INTEGER NOT NULL,
  kept_at_ms INTEGER NOT NULL,
  bytes      BLOB NOT NULL,
  PRIMARY KEY (board_id, hash)
) STRICT;
`;
