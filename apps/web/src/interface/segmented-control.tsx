import type { LucideIcon } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './tabs.module.css';
import { usePicked } from './use-picked.ts';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Shown instead of the label, which is still its name. */
  readonly icon?: LucideIcon;
}

export interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  /** Undefined: none of them. */
  readonly value: Value | undefined;
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** A few exclusive choices side by side; radio buttons underneath. */
export function SegmentedControl<Value extends string>(
  props: SegmentedControlProps<Value>,
): ReactNode {
  const { label, segments, value, disabled = false, onChange } = props;
  const name = useId();
  const [shown, pick] = usePicked(value);
  return (
    <div role="radiogroup" aria-label={label} className={styles['segments']}>
      {segments.map((segment) => (
        <label key={segment.value} className={styles['segment']} title={titleOf(segment)}>
          <input
            type="radio"
            name={name}
            value={segment.value}
            checked={segment.value === shown}
            disabled={disabled}
            className={styles['input']}
            onChange={() => {
              pick(segment.value);
              onChange(segment.value);
            }}
          />
          {segment.icon === undefined ? (
            segment.label
          ) : (
            <>
              <Icon of={segment.icon} />
              <span className="visually-hidden">{segment.label}</span>
            </>
          )}
        </label>
      ))}
    </div>
  );
}

function titleOf(segment: Segment<string>): string | undefined {
  return segment.icon === undefined ? undefined : segment.label;
}
