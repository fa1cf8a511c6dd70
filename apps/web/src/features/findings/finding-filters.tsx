import type { ReactNode } from 'react';
import type { TeamId } from '@weft/domain';
import type { Severity } from '@weft/rules';
import { Select } from '../../interface/select.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useTeams } from '../../stores/use-board.ts';
import { useFindings } from '../../stores/use-findings.ts';
import { filterFindings, type FindingFilter } from './filter-findings.ts';
import styles from './findings.module.css';
import { GROUPINGS, type Grouping } from './group-findings.ts';
import { SeverityMark } from './severity-mark.tsx';
import { useChangeSinceBegin } from './use-change-since-begin.ts';

const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/** What the panel shows of the findings, and how it puts them together. */
export function FindingFilters(props: {
  readonly filter: FindingFilter;
  readonly setFilter: (filter: FindingFilter) => void;
  readonly grouping: Grouping;
  readonly setGrouping: (grouping: Grouping) => void;
}): ReactNode {
  const { filter, setFilter, grouping, setGrouping } = props;
  const teams = useTeams();
  const words = useFindingMessages().findings;
  const { common } = useMessages();
  return (
    <div className={styles['filters']}>
      <LevelFilter filter={filter} setFilter={setFilter} />
      <div className={styles['choices']}>
        <Select
          label={words.groupBy}
          labelHidden
          value={grouping}
          options={GROUPINGS.map((value) => ({ value, label: words.groupings[value] }))}
          onChange={setGrouping}
        />
        {teams.length < 2 ? null : (
          <Select
            label={words.filterTeam}
            labelHidden
            value={filter.team ?? ''}
            options={[
              { value: '', label: words.allTeams },
              ...teams.map((team) => ({ value: team.id, label: team.name || common.notAssigned })),
            ]}
            onChange={(value) => {
              const team: TeamId | undefined = teams.find((each) => each.id === value)?.id;
              setFilter({ ...filter, team });
            }}
          />
        )}
      </div>
    </div>
  );
}

/** The three levels with their counts, and how those changed since the day or the event began. */
function LevelFilter(props: {
  readonly filter: FindingFilter;
  readonly setFilter: (filter: FindingFilter) => void;
}): ReactNode {
  const { filter, setFilter } = props;
  const findings = useFindings();
  const words = useFindingMessages().findings;
  const { change, since } = useChangeSinceBegin();
  const ofTeam = filterFindings(findings, { ...filter, severity: undefined });
  return (
    <div role="group" aria-label={words.filterLevel} className={styles['levels']}>
      {LEVELS.map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={filter.severity === severity}
          className={styles['level']}
          onClick={() =>
            setFilter({ ...filter, severity: filter.severity === severity ? undefined : severity })
          }
        >
          <SeverityMark severity={severity} />
          <span>{ofTeam.filter((finding) => finding.severity === severity).length}</span>
          {change[severity] === 0 || filter.team !== undefined ? null : (
            <span className={styles['change']} title={words.since[since]}>
              {words.change(change[severity])}
              <span className="visually-hidden">{words.since[since]}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
