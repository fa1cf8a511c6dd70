import type { ReactNode } from 'react';
import { MentionChip } from '../comments/mention-chip.tsx';
import { VotesChip } from '../voting/votes-chip.tsx';
import { DecideChip } from './decide-chip.tsx';

/** What waits for a person: votes, mentions to answer, and decisions. Loaded together, after the first frame. */
export function WaitingChips(): ReactNode {
  return (
    <>
      <VotesChip />
      <MentionChip />
      <DecideChip />
    </>
  );
}
