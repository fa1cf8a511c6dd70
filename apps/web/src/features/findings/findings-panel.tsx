import { useMemo, useState, type ReactNode } from 'react';
import type { TeamId } from '@weft/domain';
import type { Severity } from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { Select } from '../../interface/select.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useTeams } from '../../stores/use-board.ts';
import { useFindings } from '../../stores/use-findings.ts';
import { FindingCard } from './finding-card.tsx';
import { filterFindings, type FindingFilter } from './filter-findings.ts';
import styles from './findings.module.css';
import { SeverityMark } from './severity-mark.tsx';

/** How many findings are drawn at once; a board may have thousands. */
const PAGE = 50;
const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/** Everything the rules found on the board, worst first. */
export function FindingsPanel(): ReactNode {
  const findings = useFindings();
  const [filter, setFilter] = useState<FindingFilter>({ severity: undefined, team: undefined });
  const [most, setMost] = useState(PAGE);
  const words = useLaterMessages().findings;
  const matching = useMemo(() => filterFindings(findings, filter), [findings, filter]);

  if (findings.length === 0) {
    return (
      <div className={styles['nothing']}>
        <strong>{words.none}</strong>
        <p>{words.noneHint}</p>
      </div>
    );
  }
  const hidden = matching.length - most;
  return (
    <div className={styles['panel']}>
      <Filters filter={filter} setFilter={setFilter} />
      {matching.length === 0 ? (
        <div className={styles['nothing']}>
          <strong>{words.noneMatch}</strong>
          <Button onClick={() => setFilter({ severity: undefined, team: undefined })}>
            {words.clearFilter}
          </Button>
        </div>
      ) : (
        <ul aria-label={words.count(matching.length)}>
          {matching.slice(0, most).map((finding) => (
            <li key={finding.key}>
              <FindingCard finding={finding} />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 ? (
        <div className={styles['more']}>
          <Button onClick={() => setMost(most + PAGE)}>
            {words.showMore(Math.min(hidden, PAGE))}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Filters(props: {
  readonly filter: FindingFilter;
  readonly setFilter: (filter: FindingFilter) => void;
}): ReactNode {
  const { filter, setFilter } = props;
  const findings = useFindings();
  const teams = useTeams();
  const words = useLaterMessages().findings;
  const { common } = useMessages();
  const ofTeam = filterFindings(findings, { ...filter, severity: undefined });
  return (
    <div className={styles['filters']}>
      <div role="group" aria-label={words.filterLevel} className={styles['levels']}>
        {LEVELS.map((severity) => (
          <button
            key={severity}
            type="button"
            aria-pressed={filter.severity === severity}
            className={styles['level']}
            onClick={() =>
              setFilter({
                ...filter,
                severity: filter.severity === severity ? undefined : severity,
              })
            }
          >
            <SeverityMark severity={severity} />
            <span>{ofTeam.filter((finding) => finding.severity === severity).length}</span>
          </button>
        ))}
      </div>
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
  );
}
