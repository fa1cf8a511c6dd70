import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './hue-mark.module.css';
import { hueClass } from './hue.ts';
import { initialsOf } from './initials.ts';

/** A person as a disc with initials. The name is read and shown on hover. */
export function Avatar(props: {
  readonly name: string;
  /** 0–8: given by the server. */
  readonly color: number;
  readonly self?: boolean;
  /** True where the name is written beside it. */
  readonly decorative?: boolean;
}): ReactNode {
  const { name, color, self = false, decorative = false } = props;
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
      className={classNames(hueClass(color), styles['avatar'], self && styles['self'])}
    >
      {initialsOf(name)}
    </span>
  );
}
