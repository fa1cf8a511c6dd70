import type { ReactNode } from 'react';
import { unreachable, type BoardView, type TeamId } from '@weft/domain';
import type { Finding, Severity } from '@weft/rules';
import { Fold } from '../../interface/fold.tsx';
import { useFindingMessages, type FindingMessages } from '../../messages/finding-words.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { SuggestSet } from '../ways-out/suggest-set.tsx';
import { FindingList } from './finding-list.tsx';
import styles from './findings.module.css';
import { groupFindings, type GroupName, type Grouping } from './group-findings.ts';
import { SeverityMark } from './severity-mark.tsx';

const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/** Findings that have something in common, one fold each; the group with the worst comes first. */
export function FindingGroups(props: {
  readonly findings: readonly Finding[];
  readonly grouping: Exclude<Grouping, 'worst'>;
}): ReactNode {
  const view = useBoardView();
  const words = useFindingMessages().findings;
  const groups = groupFindings(props.findings, props.grouping, view);
  return groups.map(({ id, name, findings }, index) => (
    <Fold
      key={id}
      open={index === 0}
      className={styles['group']}
      titleClassName={styles['groupTitle']}
      title={
        <>
          <span className={styles['groupName']}>{groupInWords(name, view, words)}</span>
          <span className={styles['groupCounts']}>
            {LEVELS.map((severity) => (
              <LevelCount key={severity} severity={severity} findings={findings} />
            ))}
          </span>
        </>
      }
    >
      {name.by === 'pair' ? (
        <div className={styles['suggest']}>
          <SuggestSet teams={name.teams} />
        </div>
      ) : null}
      <FindingList findings={findings} />
    </Fold>
  ));
}

function LevelCount(props: {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}): ReactNode {
  const { severity, findings } = props;
  const count = findings.filter((finding) => finding.severity === severity).length;
  if (count === 0) return null;
  return (
    <span className={styles['levelCount']}>
      <SeverityMark severity={severity} wordHidden />
      {count}
    </span>
  );
}

/** What a group is called. */
function groupInWords(
  name: GroupName,
  view: BoardView,
  words: FindingMessages['findings'],
): string {
  const teamName = (team: TeamId): string => view.team(team)?.name ?? words.unknownTeam;
  switch (name.by) {
    case 'kind':
      return words.kinds[name.kind];
    case 'pair':
      return words.pair(teamName(name.teams[0]), teamName(name.teams[1]));
    case 'team':
      return teamName(name.team);
    case 'several-teams':
      return words.severalTeams;
    case 'no-team':
      return words.noTeam;
    case 'sprint':
      return view.sprint(name.sprint)?.name ?? words.unknownSprint;
    case 'no-sprint':
      return words.noSprint;
    default:
      return unreachable(name);
  }
}
