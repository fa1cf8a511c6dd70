/**
 * Raised whenever a byte on the wire changes its meaning. A test ties it to the text of PROTOCOL.md.
 * A client says the version it speaks in the query of the socket's address: `weft=4`.
 */
export const PROTOCOL_VERSION = 4;

/** The oldest version the server still speaks; an older client is closed with `tooOld`. */
export const OLDEST_PROTOCOL_VERSION = 1;
