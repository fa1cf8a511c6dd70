import { useMemo, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useFindings } from '../../stores/use-findings.ts';
import { FindingList } from '../findings/finding-list.tsx';
import styles from './changes.module.css';
import { CollisionCard } from './collision-card.tsx';
import { MixedEdits } from './mixed-edits.tsx';
import { ReceivedChanges } from './received-changes.tsx';
import type { ReturnSummary } from './return-summary.ts';
import { useOpenCollisions } from './use-open-collisions.ts';
import { TakeBackList } from './take-back-list.tsx';
import { useReturnSummary } from './use-return-summary.ts';
import { WaitingChanges } from './waiting-changes.tsx';

/** The Changes tab: what waits for a decision, and what met when this device came back. */
export function ChangesPanel(): ReactNode {
  const open = useOpenCollisions();
  const summary = useReturnSummary();
  const words = useLaterMessages().changes;
  return (
    <div className={styles['panel']}>
      <WaitingChanges />
      {open.length > 0 ? (
        <section aria-label={words.decideTitle(open.length)} className={styles['section']}>
          <h2 className={styles['heading']}>{words.decideTitle(open.length)}</h2>
          <p className={styles['muted']}>{words.decideHint}</p>
          {open.map((each) => (
            <CollisionCard key={each.key} open={each} all={open} namesSubject={true} />
          ))}
        </section>
      ) : null}
      {summary === undefined ? null : <Return summary={summary} />}
      {open.length === 0 && summary === undefined ? (
        <div className={styles['nothing']}>
          <strong>{words.none}</strong>
          <p>{words.noneHint}</p>
        </div>
      ) : null}
    </div>
  );
}

function Return({ summary }: { readonly summary: ReturnSummary }): ReactNode {
  const { timeAway } = useSession();
  const words = useLaterMessages().changes;
  return (
    <>
      <NewFindings summary={summary} />
      <MixedEdits />
      <ReceivedChanges summary={summary} />
      <TakeBackList />
      <div className={styles['end']}>
        <Button size="small" onClick={() => timeAway.forget()}>
          {words.seen}
        </Button>
      </div>
    </>
  );
}

function NewFindings({ summary }: { readonly summary: ReturnSummary }): ReactNode {
  const { newFindings } = summary;
  const findings = useFindings();
  const words = useLaterMessages().changes;
  const left = useMemo(
    () => findings.filter(({ key }) => newFindings.has(key)),
    [findings, newFindings],
  );
  if (left.length === 0) return null;
  const title = words.newFindings(left.length);
  return (
    <section aria-label={title} className={styles['section']}>
      <h2 className={styles['heading']}>{title}</h2>
      <FindingList findings={left} />
    </section>
  );
}
