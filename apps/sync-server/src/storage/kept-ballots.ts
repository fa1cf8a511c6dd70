/** What is kept of the ballots of one board. Storage does not look into it. */
export interface KeptBallots {
  /** Counts the changes: 1 for the first that is kept. */
  readonly revision: number;
  /** Votes that nobody may see yet are in it: it goes to no log and no client. */
  readonly text: string;
}
