import { useMemo, useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useFindings } from '../../stores/use-findings.ts';
import { filterFindings, NO_FILTER } from './filter-findings.ts';
import { FindingFilters } from './finding-filters.tsx';
import { FindingGroups } from './finding-groups.tsx';
import { FindingList } from './finding-list.tsx';
import styles from './findings.module.css';
import type { Grouping } from './group-findings.ts';

/** Everything the rules found on the board, worst first, or put together by what it is about. */
export function FindingsPanel(): ReactNode {
  const findings = useFindings();
  const [filter, setFilter] = useState(NO_FILTER);
  const [grouping, setGrouping] = useState<Grouping>('worst');
  const words = useFindingMessages().findings;
  const matching = useMemo(() => filterFindings(findings, filter), [findings, filter]);

  if (findings.length === 0) {
    return (
      <div className={styles['nothing']}>
        <strong>{words.none}</strong>
        <p>{words.noneHint}</p>
      </div>
    );
  }
  return (
    <div className={styles['panel']}>
      <FindingFilters
        filter={filter}
        setFilter={setFilter}
        grouping={grouping}
        setGrouping={setGrouping}
      />
      {matching.length === 0 ? (
        <div className={styles['nothing']}>
          <strong>{words.noneMatch}</strong>
          <Button onClick={() => setFilter(NO_FILTER)}>{words.clearFilter}</Button>
        </div>
      ) : grouping === 'worst' ? (
        <FindingList findings={matching} />
      ) : (
        <FindingGroups findings={matching} grouping={grouping} />
      )}
    </div>
  );
}
