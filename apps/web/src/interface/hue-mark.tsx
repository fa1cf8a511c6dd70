import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './hue-mark.module.css';
import { hueClass } from './hue.ts';

/**
 * A team's hue and pattern as a small square, or as a bar that fills the height of its parent.
 * It says nothing to a screen reader: the team's name stands beside it.
 */
export function HueMark(props: {
  readonly hue: number | undefined;
  readonly shape?: 'square' | 'bar';
}): ReactNode {
  const { hue, shape = 'square' } = props;
  return (
    <span
      aria-hidden="true"
      className={classNames(hueClass(hue), styles['mark'], shape === 'bar' && styles['bar'])}
    />
  );
}
