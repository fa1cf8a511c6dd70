import { useId, type ReactNode } from 'react';
import { HUE_COUNT } from '../../interface/hue.ts';
import { HueMark } from '../../interface/hue-mark.tsx';
import { Popover } from '../../interface/popover.tsx';
import { tooltipProps } from '../../interface/tooltip.ts';
import { useLaterMessages } from '../../messages/later.ts';
import styles from './nexus.module.css';

/** The hue and pattern of a team as a button; it opens the nine there are. */
export function HueChoice(props: {
  readonly team: string;
  readonly hue: number;
  readonly disabled: boolean;
  readonly onChoose: (hue: number) => void;
}): ReactNode {
  const { team, hue, disabled, onChoose } = props;
  const group = useId();
  const { nexus, canvasTools } = useLaterMessages();
  const nameOf = (index: number): string => canvasTools.team.hues[index] ?? '';
  const label = nexus.hueOf(team, nameOf(hue));
  if (disabled) return <HueMark hue={hue} />;
  return (
    <Popover
      label={nexus.chooseHue(team)}
      renderTrigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          aria-label={label}
          data-tooltip={tooltipProps(label)['data-tooltip']}
          className={styles['hue']}
        >
          <HueMark hue={hue} />
        </button>
      )}
    >
      <div role="radiogroup" aria-label={nexus.chooseHue(team)} className={styles['hues']}>
        {Array.from({ length: HUE_COUNT }, (_, index) => (
          <label key={index} className={styles['check']}>
            <input
              type="radio"
              name={group}
              checked={index === hue}
              onChange={() => onChoose(index)}
            />
            <HueMark hue={index} />
            <span>{nameOf(index)}</span>
          </label>
        ))}
      </div>
    </Popover>
  );
}
