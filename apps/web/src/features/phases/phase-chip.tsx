import { ChevronDown } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { PHASES, type Phase } from '@weft/sync-protocol';
import { Chip } from '../../interface/chip.tsx';
import { Icon } from '../../interface/icon.tsx';
import { Popover } from '../../interface/popover.tsx';
import { tooltipProps } from '../../interface/tooltip.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useIsFacilitator, usePhase } from '../../stores/use-phase.ts';
import { useSyncStatus } from '../../stores/use-sync.ts';
import { PhaseActs } from './phase-acts.tsx';
import styles from './phases.module.css';
import { useSetPhase } from './use-set-phase.ts';

/** What the board is in. Facilitators choose here; everybody else reads what it allows them. */
export function PhaseChip(): ReactNode {
  const phase = usePhase();
  const isFacilitator = useIsFacilitator();
  const words = useLaterMessages().phases;
  if (phase === undefined) return null;
  if (isFacilitator) return <PhaseMenu phase={phase} />;
  // A board that nobody brought into a phase says nothing about it.
  if (phase === 'open') return null;
  const label = words.label(words.names[phase], words.about[phase]);
  return (
    <span {...tooltipProps(label)} role="note" aria-label={label} className={styles['still']}>
      <Chip tone="accent">{words.names[phase]}</Chip>
    </span>
  );
}

function PhaseMenu(props: { readonly phase: Phase }): ReactNode {
  const { phase } = props;
  const words = useLaterMessages().phases;
  return (
    <Popover
      label={words.title}
      renderTrigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          className={styles['trigger']}
          aria-label={words.change(words.names[phase])}
          data-phase={phase}
        >
          <span>{words.names[phase]}</span>
          <Icon of={ChevronDown} />
        </button>
      )}
    >
      {(close) => (
        <div className={styles['menu']}>
          <PhaseChoice phase={phase} />
          <PhaseActs phase={phase} close={close} />
        </div>
      )}
    </Popover>
  );
}

function PhaseChoice(props: { readonly phase: Phase }): ReactNode {
  const { phase } = props;
  const { isSetting, setPhase } = useSetPhase();
  const isOffline = useSyncStatus().kind === 'offline';
  const group = useId();
  const words = useLaterMessages().phases;
  return (
    <div role="radiogroup" aria-label={words.title} className={styles['choices']}>
      <p className={styles['heading']} aria-hidden="true">
        {words.title}
      </p>
      {PHASES.map((each) => (
        <label key={each} className={styles['choice']}>
          <input
            type="radio"
            name={group}
            checked={each === phase}
            aria-disabled={isSetting || isOffline}
            onChange={() => {
              if (!isSetting && !isOffline) void setPhase(each);
            }}
          />
          <span className={styles['name']}>{words.names[each]}</span>
          <span className={styles['about']}>{words.about[each]}</span>
        </label>
      ))}
      <p className={styles['muted']}>{isOffline ? words.offline : words.rights}</p>
    </div>
  );
}
