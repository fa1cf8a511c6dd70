import type { ReactNode } from 'react';
import type { BallotState } from '@weft/sync-protocol';
import { Button, type ButtonProps } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useBallotActs } from './use-ballot-acts.ts';
import { useBallotRights, useIsBallotReachable } from './use-ballots.ts';

/** Ends a vote; nothing for those who may not. */
export function EndBallot(props: {
  readonly ballot: BallotState;
  readonly size?: Exclude<ButtonProps['size'], undefined>;
  /** Called besides. */
  readonly onEnd?: () => void;
}): ReactNode {
  const { ballot, size = 'normal', onEnd } = props;
  const acts = useBallotActs();
  const { mayLead } = useBallotRights(ballot);
  const words = useLaterMessages().voting;
  const isReachable = useIsBallotReachable();
  if (!mayLead) return null;
  return (
    <Button
      look="quiet"
      size={size}
      unavailable={isReachable ? undefined : words.needsConnection}
      onClick={() => {
        acts.end(ballot);
        onEnd?.();
      }}
    >
      {words.poker.end}
    </Button>
  );
}
