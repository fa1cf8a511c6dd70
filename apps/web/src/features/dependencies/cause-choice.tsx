import { useId, type ReactNode } from 'react';
import { DEPENDENCY_CAUSES, type DependencyCause } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import styles from './dependencies.module.css';

/** The four causes with what each means; none is chosen until somebody says so. */
export function CauseChoice(props: {
  readonly value: DependencyCause | undefined;
  readonly onChange: (cause: DependencyCause) => void;
}): ReactNode {
  const words = useLaterMessages().dependencies;
  const name = useId();
  return (
    <fieldset className={styles['causes']}>
      <legend className={styles['legend']}>{words.cause}</legend>
      {DEPENDENCY_CAUSES.map((cause) => (
        <label key={cause} className={styles['cause']}>
          <input
            type="radio"
            name={name}
            value={cause}
            checked={props.value === cause}
            onChange={() => props.onChange(cause)}
          />
          <span>
            {words.causeOf(cause)}{' '}
            <small className={styles['means']}>{words.causeMeans(cause)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
