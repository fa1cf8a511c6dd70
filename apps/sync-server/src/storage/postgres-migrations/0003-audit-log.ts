/** The audit log of all servers, and how far it has come. */
export const AUDIT_LOG: string = `
CREATE TABLE audit (
  seq  BIGINT PRIMARY KEY,
  line TEXT NOT NULL
);

CREATE TABLE audit_head (
  seq  BIGINT NOT NULL,
  hash TEXT NOT NULL
);

INSERT INTO audit_head (seq, hash) VALUES (0, repeat('0', 64));
`;
