import type { ReactNode } from 'react';
import styles from './phases.module.css';
import { ForkChip } from '../fork/fork-chip.tsx';
import { PhaseChip } from './phase-chip.tsx';
import { RightsChip } from './rights-chip.tsx';

/** What the board is in, and what that or the link keeps somebody from doing. */
export function BoardPhase(): ReactNode {
  return (
    <span className={styles['place']}>
      <PhaseChip />
      <RightsChip />
      <ForkChip />
    </span>
  );
}
