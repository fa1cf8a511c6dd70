import type { ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useIsFacilitator, usePhase } from '../../stores/use-phase.ts';

/**
 * Opens what completes the Nexus Sprint Planning, or says why it cannot be yet. Only while the board
 * is in that phase, and for facilitators: it changes the phase. Stands wherever a planning is looked
 * at.
 */
export function CompletePlanning(props: {
  /** Called before its dialog opens, to close what it stands in. */
  readonly onOpen?: () => void;
}): ReactNode {
  const openDialog = useInterface((state) => state.openDialog);
  const isFacilitator = useIsFacilitator();
  const words = useLaterMessages().phases;
  const phase = usePhase();
  if (!isFacilitator || phase !== 'planning') return null;
  return (
    <Button
      onClick={() => {
        props.onOpen?.();
        openDialog({ kind: 'complete-planning' });
      }}
    >
      {words.complete.button}
    </Button>
  );
}
