import { Circle, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../interface/icon.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import styles from './guide.module.css';

/** Whether a step was taken. */
export function StepMark(props: { readonly isDone: boolean }): ReactNode {
  const { isDone } = props;
  const words = useLaterMessages().guide;
  return (
    <span className={styles['mark']} data-done={isDone ? '' : undefined}>
      <Icon of={isDone ? CircleCheck : Circle} />
      {isDone ? <span className="visually-hidden">{words.isDone}</span> : null}
    </span>
  );
}
