import type { ReactNode } from 'react';
import type { Finding, Severity } from '@weft/rules';
import type { Messages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import styles from './rows.module.css';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** The worst of these, and how many there are; nothing where there are none. */
export function FoundMark(props: { readonly findings: readonly Finding[] }): ReactNode {
  const { findings } = props;
  const words = useLaterMessages().productBacklog;
  const worst = worstOf(findings);
  if (worst === undefined) return null;
  return (
    <span className={styles['found']} data-severity={worst}>
      <SeverityMark severity={worst} wordHidden />
      {words.number(findings.length)}
    </span>
  );
}

/** `Risk, 2 findings`; empty: none. */
export function foundInWords(
  findings: readonly Finding[],
  canvas: Pick<Messages['canvas'], 'found'>,
): string {
  const worst = worstOf(findings);
  return worst === undefined ? '' : canvas.found(worst, findings.length);
}

function worstOf(findings: readonly Finding[]): Severity | undefined {
  return WORST_FIRST.find((level) => findings.some(({ severity }) => severity === level));
}
