import type { ReactNode } from 'react';
import { Chip } from '../../interface/chip.tsx';
import { tooltipProps } from '../../interface/tooltip.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { usePhase } from '../../stores/use-phase.ts';
import { useSyncStatus } from '../../stores/use-sync.ts';

/** Says once why nothing that writes is offered: the link, or the phase. */
export function RightsChip(): ReactNode {
  const { sync } = useSession();
  useSyncStatus();
  const phase = usePhase();
  const words = useLaterMessages().phases;
  if (sync.role !== 'viewer') return null;
  const reason = phase === 'closed' ? words.closedHint : words.viewOnlyHint;
  return (
    <span {...tooltipProps(reason)} role="note" aria-label={`${words.viewOnly}. ${reason}`}>
      <Chip tone="hint">{words.viewOnly}</Chip>
    </span>
  );
}
