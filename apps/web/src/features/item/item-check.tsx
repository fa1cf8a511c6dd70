import type { ReactNode } from 'react';
import { usePicked } from '../../interface/use-picked.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './item.module.css';

/** A yes-or-no of a PBI. */
export function ItemCheck(props: {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  const { label, hint, checked, onChange } = props;
  const canEdit = useCanEdit();
  const [shown, pick] = usePicked(checked);
  return (
    <label className={styles['check']}>
      <input
        type="checkbox"
        checked={shown}
        disabled={!canEdit}
        onChange={(event) => {
          pick(event.target.checked);
          onChange(event.target.checked);
        }}
      />
      <span>
        {label}
        {hint === undefined ? null : <span className={styles['checkHint']}>{` · ${hint}`}</span>}
      </span>
    </label>
  );
}
