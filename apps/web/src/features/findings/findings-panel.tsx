import { useMemo, useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardSettings } from '../../stores/use-board.ts';
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
        <RulesOfBoard />
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
      <RulesOfBoard />
    </div>
  );
}

/** Leads to the rules, and says how many of them are off here. */
function RulesOfBoard(): ReactNode {
  const openDialog = useInterface((state) => state.openDialog);
  const { rules } = useBoardSettings();
  const words = useFindingMessages().rulesDialog;
  const off = [...rules.values()].filter((rule) => rule.off).length;
  return (
    <div className={styles['settings']}>
      <span>{off === 0 ? null : words.offCount(off)}</span>
      <Button size="small" look="quiet" onClick={() => openDialog({ kind: 'rules' })}>
        {words.open}
      </Button>
    </div>
  );
}
