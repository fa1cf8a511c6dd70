/** Ends of links, and a number by which two who change the access of a board notice each other. */
export const ACCESS_CHANGES: string = `
ALTER TABLE links ADD COLUMN expires_at_ms BIGINT;
ALTER TABLE boards ADD COLUMN access_version BIGINT NOT NULL DEFAULT 0;
`;
