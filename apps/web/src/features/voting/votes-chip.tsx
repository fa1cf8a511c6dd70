import { Vote } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { BallotState } from '@weft/sync-protocol';
import { Button } from '../../interface/button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useIsNarrow } from '../shell/use-is-narrow.ts';
import { chipText } from './chip-text.ts';
import { useBallotActs } from './use-ballot-acts.ts';
import { useBallots, useIsBallotReachable } from './use-ballots.ts';
import { useSubjectKey } from './use-subject-key.ts';
import { useRefusedVotes, useVoteNews } from './use-vote-news.ts';
import styles from './votes-chip.module.css';

/** Votes that go on elsewhere, in the bar; leads to them. Nothing while there are none. */
export function VotesChip(): ReactNode {
  useVoteNews();
  useRefusedVotes();
  const elsewhere = useBallotsElsewhere();
  const isReachable = useIsBallotReachable();
  const textOf = useChipText();
  const { join } = useBallotActs();
  const narrow = useIsNarrow();
  const { chip: words, needsConnection } = useLaterMessages().voting;
  const unavailable = isReachable ? undefined : needsConnection;
  const [first] = elsewhere;
  if (first === undefined) return null;
  if (elsewhere.length === 1) {
    const text = textOf(first);
    return (
      <Button
        size="small"
        icon={Vote}
        className={styles['chip']}
        unavailable={unavailable}
        {...(narrow && { 'aria-label': text })}
        onClick={() => join(first)}
      >
        {narrow ? null : <span className={styles['text']}>{text}</span>}
      </Button>
    );
  }
  return (
    <Menu
      label={words.title}
      align="end"
      renderTrigger={(trigger) => (
        <Button
          {...trigger}
          size="small"
          icon={Vote}
          className={styles['chip']}
          aria-label={words.several(elsewhere.length)}
        >
          {narrow ? elsewhere.length : words.several(elsewhere.length)}
        </Button>
      )}
      choices={elsewhere.map((ballot) => ({
        id: ballot.id,
        label: textOf(ballot),
        unavailable,
        run: () => join(ballot),
      }))}
    />
  );
}

/** Votes this person is not looking at; what they saw revealed does not come again. */
function useBallotsElsewhere(): readonly BallotState[] {
  const ballots = useBallots();
  const selection = useInterface((state) => state.selection);
  const panel = useInterface((state) => state.panel);
  const dialog = useInterface((state) => state.dialog);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const isHere = (ballot: BallotState): boolean =>
    ballot.kind === 'dots'
      ? dialog?.kind === 'dots' && dialog.ballot === ballot.id
      : panel.open && panel.tab === 'item' && selection.size === 1 && selection.has(ballot.item);
  const isNew = ({ id }: BallotState): boolean => !seen.has(id);
  const justSeen = ballots.filter(
    (ballot) => ballot.state === 'revealed' && isNew(ballot) && isHere(ballot),
  );
  if (justSeen.length > 0) setSeen(new Set([...seen, ...justSeen.map(({ id }) => id)]));
  return ballots.filter((ballot) => !isHere(ballot) && (ballot.state === 'open' || isNew(ballot)));
}

/** What the bar and the palette call a vote. */
export function useChipText(): (ballot: BallotState) => string {
  const mayVote = useCanEdit();
  const keyOf = useSubjectKey();
  const words = useLaterMessages().voting.chip;
  return (ballot) =>
    chipText(ballot, {
      mayVote,
      key: ballot.kind === 'poker' ? keyOf(ballot.item) : '',
      words,
    });
}
