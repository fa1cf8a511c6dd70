/** Loaded with the first ballot: most boards have none, and no first frame should wait for it. */
export { readBallots } from '@weft/sync-protocol';
