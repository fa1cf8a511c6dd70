import type { ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import type { Finding, Severity } from '@weft/rules';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { useItemFindings } from '../../stores/use-findings.ts';
import { useFindingVocabulary, whatOf } from '../findings/finding-words.ts';
import findingStyles from '../findings/findings.module.css';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { UnbrokenKeys } from '../findings/unbroken-keys.tsx';
import styles from './item.module.css';

/** What the rules say about this PBI, one line each. */
export function ItemFindings(props: { readonly item: ItemId }): ReactNode {
  const found = worstFirst(useItemFindings(props.item));
  const view = useBoardView();
  const vocabulary = useFindingVocabulary();
  const words = useLaterMessages().item;
  if (found.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{words.findings}</h3>
      <ul className={findingStyles['briefs']}>
        {found.map((finding) => (
          <li key={finding.key} className={findingStyles['brief']}>
            <SeverityMark severity={finding.severity} />
            <span>
              <UnbrokenKeys of={whatOf(finding, view, vocabulary)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
