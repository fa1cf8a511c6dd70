/** The same as in SQLite. Half of each page stays free: a row is written anew with every vote. */
export const BALLOTS: string = `
CREATE TABLE ballots (
  board_id TEXT COLLATE "C" PRIMARY KEY REFERENCES boards (id) ON DELETE CASCADE,
  revision BIGINT NOT NULL,
  text     TEXT NOT NULL
) WITH (fillfactor = 50);
`;
