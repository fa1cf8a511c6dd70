import type { ReactNode } from 'react';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import type { LineShare } from './slice-draft.ts';
import styles from './slice.module.css';

/** One thing of a sliced PBI that goes to one of its parts, or, where it may, to all of them. */
export interface ShareRow {
  readonly id: string;
  readonly text: string;
  readonly share: LineShare;
}

/** What a PBI has, row by row, each with the choice of the part it goes to. */
export function ShareRows(props: {
  readonly legend: string;
  readonly hint?: string;
  readonly rows: readonly ShareRow[];
  readonly parts: number;
  /** Offers all parts at once as well. */
  readonly mayShare: boolean;
  readonly onChange: (id: string, share: LineShare) => void;
}): ReactNode {
  const { legend, hint, rows, parts, mayShare, onChange } = props;
  const words = useLaterMessages().slice;
  if (rows.length === 0) return null;
  const segments = [
    ...Array.from({ length: parts }, (_, index) => ({
      value: index.toString(),
      label: words.shortPart(index + 1),
    })),
    ...(mayShare ? [{ value: 'all', label: parts === 2 ? words.both : words.all }] : []),
  ];
  return (
    <fieldset className={styles['shares']}>
      <legend className={styles['legend']}>{legend}</legend>
      {hint === undefined ? null : <p className={styles['intro']}>{hint}</p>}
      <ul>
        {rows.map(({ id, text, share }) => (
          <li key={id} className={styles['share']}>
            <span className={styles['shareText']}>{text}</span>
            <SegmentedControl
              label={words.shareOf(text)}
              segments={segments}
              value={share.toString()}
              onChange={(value) => onChange(id, value === 'all' ? 'all' : Number(value))}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
