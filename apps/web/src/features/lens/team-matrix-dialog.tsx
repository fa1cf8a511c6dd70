import { useState, type ReactNode } from 'react';
import { OUTSIDE, type DependencyLine, type TeamId } from '@weft/domain';
import type { Severity } from '@weft/rules';
import { worst } from '../../canvas/canvas-model.ts';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { HueMark } from '../../interface/hue-mark.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useBoardCounts, useBoardView, useTeams } from '../../stores/use-board.ts';
import { useFindingsVersion } from '../../stores/use-findings.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { useIsNarrow } from '../shell/use-is-narrow.ts';
import styles from './lens.module.css';
import { teamMatrixOf } from './team-matrix.ts';

/** Names of more teams than this, or on a phone, stand upright over their columns. */
const MOST_LEVEL_HEADS = 5;

/** Which team waits for which, as a table; each number opens its dependencies. */
export function TeamMatrixDialog(props: { readonly onClose: () => void }): ReactNode {
  const { onClose } = props;
  const view = useBoardView();
  useTeams();
  useBoardCounts();
  useFindingsVersion();
  const matrix = teamMatrixOf(view);
  const [chosen, choose] = useState<readonly [TeamId, TeamId] | undefined>(undefined);
  const nameOf = useTeamNames();
  const narrow = useIsNarrow();
  const words = useLaterMessages().lens;
  const { common } = useMessages();
  return (
    <Dialog
      title={words.matrixTitle}
      onClose={onClose}
      width="wide"
      footer={<Button onClick={onClose}>{common.close}</Button>}
    >
      <p className={styles['intro']}>{words.matrixIntro}</p>
      <div className={styles['scroll']}>
        <table
          className={styles['matrix']}
          data-upright={narrow || matrix.teams.length > MOST_LEVEL_HEADS ? '' : undefined}
        >
          <thead>
            <tr>
              <th scope="col">{words.corner}</th>
              {matrix.teams.map((team) => (
                <TeamHead key={team} team={team} scope="col" />
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.teams.map((waiting) => (
              <tr key={waiting}>
                <TeamHead team={waiting} scope="row" />
                {matrix.teams.map((enabling) => (
                  <td key={enabling} data-same={waiting === enabling ? '' : undefined}>
                    <MatrixNumber
                      lines={matrix.linesBetween(waiting, enabling)}
                      label={words.waits(nameOf(waiting), nameOf(enabling))}
                      pressed={chosen?.[0] === waiting && chosen[1] === enabling}
                      onPress={() => choose([waiting, enabling])}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {chosen === undefined ? null : (
        <section aria-label={words.waits(nameOf(chosen[0]), nameOf(chosen[1]))}>
          <h3 className={styles['heading']}>{words.waits(nameOf(chosen[0]), nameOf(chosen[1]))}</h3>
          <ul className={styles['lines']}>
            {matrix.linesBetween(...chosen).map((line) => (
              <li key={line.id}>
                <LineButton line={line} onClose={onClose} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

function MatrixNumber(props: {
  readonly lines: readonly DependencyLine[];
  readonly label: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}): ReactNode {
  const { lines, label, pressed, onPress } = props;
  const severityOf = useSeverityOf();
  const words = useLaterMessages().lens;
  if (lines.length === 0) return null;
  const severity = worstOf(lines.map(severityOf));
  return (
    <button
      type="button"
      className={styles['number']}
      aria-pressed={pressed}
      aria-label={`${label}: ${words.open(lines.length)}`}
      onClick={onPress}
    >
      {severity === undefined ? null : <SeverityMark severity={severity} wordHidden />}
      {lines.length}
    </button>
  );
}

/** One dependency; pressing it shows it on the board. */
function LineButton(props: {
  readonly line: DependencyLine;
  readonly onClose: () => void;
}): ReactNode {
  const { line, onClose } = props;
  const view = useBoardView();
  const focusItem = useInterface((state) => state.focusItem);
  const selectLine = useInterface((state) => state.selectLine);
  const openPanel = useInterface((state) => state.openPanel);
  const severity = useSeverityOf()(line);
  const words = useLaterMessages().lens;
  const [from, to] = [view.item(line.from), view.item(line.to)];
  return (
    <button
      type="button"
      className={styles['line']}
      onClick={() => {
        onClose();
        focusItem(line.to);
        selectLine(line.id);
        openPanel('item');
      }}
    >
      {severity === undefined ? null : <SeverityMark severity={severity} wordHidden />}
      <span>
        {words.before(
          `${from?.key ?? ''} ${from?.title ?? ''}`.trim(),
          `${to?.key ?? ''} ${to?.title ?? ''}`.trim(),
        )}
      </span>
    </button>
  );
}

function TeamHead(props: { readonly team: TeamId; readonly scope: 'row' | 'col' }): ReactNode {
  const { team, scope } = props;
  const view = useBoardView();
  const nameOf = useTeamNames();
  return (
    <th scope={scope}>
      <span className={styles['team']}>
        <HueMark hue={view.team(team)?.hue} />
        {nameOf(team)}
      </span>
    </th>
  );
}

function useTeamNames(): (team: TeamId) => string {
  const view = useBoardView();
  const { common } = useMessages();
  return (team) => (team === OUTSIDE ? common.outsideTheNexus : (view.team(team)?.name ?? ''));
}

function useSeverityOf(): (line: DependencyLine) => Severity | undefined {
  const { rules } = useSession().findingStore;
  return (line) => worst(rules.ofLine(line.id));
}

const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

function worstOf(severities: readonly (Severity | undefined)[]): Severity | undefined {
  return LEVELS.find((level) => severities.includes(level));
}
