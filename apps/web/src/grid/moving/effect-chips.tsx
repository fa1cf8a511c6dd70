import type { ReactNode } from 'react';
import { useMessages } from '../../messages/catalogue.ts';
import type { LaterMessages } from '../../messages/later.ts';
import { pointsOver, SEVERITIES, type MoveEffect } from './move-preview.ts';
import styles from './drop-preview.module.css';

type Words = LaterMessages['canvasTools']['move'];

/** Findings a move would add and take away: `■ +1  ▲ −2`. Nothing when it changes none. */
export function EffectChips({ effect }: { readonly effect: MoveEffect }): ReactNode {
  const { severity: names } = useMessages().common;
  return SEVERITIES.filter((severity) => effect.change[severity] !== 0).map((severity) => {
    const change = effect.change[severity];
    const sign = change > 0 ? '+' : '−';
    return (
      <span
        key={severity}
        className={styles['effect']}
        data-severity={severity}
        title={names[severity]}
      >
        {sign}
        {Math.abs(change)}
      </span>
    );
  });
}

/** The load after a move: `26 of 24 points, 2 over`. */
export function loadInWords(effect: MoveEffect, words: Words): string {
  const over = pointsOver(effect);
  const load = words.loadOf(effect.points, effect.capacity);
  return over > 0 ? `${load}, ${words.over(over)}` : load;
}

/** Everything a move would do, in words: for names of buttons. */
export function effectInWords(effect: MoveEffect, words: Words): string {
  const total = SEVERITIES.reduce((sum, severity) => sum + effect.change[severity], 0);
  return [
    loadInWords(effect, words),
    total > 0 ? words.newFindings(total) : '',
    total < 0 ? words.goneFindings(-total) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
