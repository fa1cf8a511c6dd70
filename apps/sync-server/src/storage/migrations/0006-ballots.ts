/** Votes that are not revealed yet, and the last results: one row for each board that ever had some. */
export const BALLOTS: string = `
CREATE TABLE ballots (
  board_id TEXT PRIMARY KEY REFERENCES boards (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  text     TEXT NOT NULL
) STRICT;
`;
