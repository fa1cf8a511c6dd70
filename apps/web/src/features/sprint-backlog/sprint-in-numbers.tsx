import type { ReactNode } from 'react';
import { OUTSIDE } from '@weft/domain';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { worst } from '../../canvas/canvas-model.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { FLOW } from './flow.ts';
import { cardsOf, type SprintBacklog } from './sprint-backlog.ts';
import { flowName, useSprintDesk } from './sprint-desk.tsx';
import styles from './sprint-head.module.css';
import { useSprintFindings } from './use-sprint-findings.ts';

/** How far the Sprint is: as a bar, and in the numbers that decide whether it is Done. */
export function SprintInNumbers({ backlog }: { readonly backlog: SprintBacklog }): ReactNode {
  const { numbers } = backlog;
  const words = useLaterMessages().sprintBacklog;
  if (numbers.items === 0) return null;
  return (
    <div className={styles['progress']}>
      <Bar backlog={backlog} />
      <ul className={styles['numbers']} aria-label={words.numbers}>
        <li className={styles['strong']}>{words.doneOf(numbers.integrated, numbers.items)}</li>
        {numbers.doneNotIntegrated === 0 ? null : (
          <li className={styles['risky']}>{words.notIntegrated(numbers.doneNotIntegrated)}</li>
        )}
        <li>{words.openDependencies(numbers.openAcrossTeams)}</li>
        <li>
          <Found backlog={backlog} />
        </li>
      </ul>
    </div>
  );
}

function Bar({ backlog }: { readonly backlog: SprintBacklog }): ReactNode {
  const messages = useMessages();
  const words = useLaterMessages().sprintBacklog;
  const cards = backlog.lanes.filter(({ team }) => team !== OUTSIDE).flatMap(cardsOf);
  const parts = FLOW.toReversed()
    .map((flow) => ({ flow, count: cards.filter((card) => card.flow === flow).length }))
    .filter(({ count }) => count > 0);
  const text = parts
    .map(({ flow, count }) => words.column(flowName(flow, messages, words), count))
    .join('; ');
  return (
    <div role="img" aria-label={text} title={text} className={styles['bar']}>
      {parts.map(({ flow, count }) => (
        <span key={flow} data-flow={flow} style={{ flexGrow: count }} />
      ))}
    </div>
  );
}

function Found({ backlog }: { readonly backlog: SprintBacklog }): ReactNode {
  const findings = useSprintFindings(backlog);
  const { isWall } = useSprintDesk();
  const openPanel = useInterface((state) => state.openPanel);
  const words = useLaterMessages().sprintBacklog;
  const severity = worst(findings);
  if (severity === undefined) return words.noFindings;
  const content = (
    <>
      <SeverityMark severity={severity} wordHidden />
      {words.found(findings.length)}
    </>
  );
  if (isWall) return <span className={styles['found']}>{content}</span>;
  return (
    <button type="button" className={styles['found']} onClick={() => openPanel('findings')}>
      {content}
    </button>
  );
}
