import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Finding } from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useFindings } from '../../stores/use-findings.ts';
import { FindingList } from '../findings/finding-list.tsx';
import styles from './changes.module.css';
import { CollisionCard } from './collision-card.tsx';
import { metFindings } from './met-findings.ts';
import { MixedEdits } from './mixed-edits.tsx';
import { ownWorkOf } from './own-work.ts';
import { ReceivedChanges } from './received-changes.tsx';
import { metNothing, type ReturnSummary } from './return-summary.ts';
import { returnInWords } from './return-words.ts';
import { useDecidedCount, useOpenCollisions } from './use-open-collisions.ts';
import { TakeBackList } from './take-back-list.tsx';
import { useReturnSummary } from './use-return-summary.ts';
import { WaitingChanges } from './waiting-changes.tsx';

/** The Changes tab: what waits for a decision, and what met when this device came back. */
export function ChangesPanel(): ReactNode {
  const open = useOpenCollisions();
  const decided = useDecidedCount();
  const summary = useReturnSummary();
  const words = useLaterMessages().changes;
  const told = summary === undefined || metNothing(summary) ? undefined : summary;
  return (
    <div className={styles['panel']}>
      <WaitingChanges />
      {open.length > 0 ? (
        <section aria-label={words.decideTitle(open.length)} className={styles['section']}>
          <h2 className={styles['heading']}>{words.decideTitle(open.length)}</h2>
          <p className={styles['muted']}>{words.decideHint}</p>
          <p role="status" className={styles['progress']}>
            {decided === 0 ? null : words.decidedOf(decided, decided + open.length)}
          </p>
          {open.map((each) => (
            <CollisionCard key={each.key} open={each} all={open} namesSubject={true} />
          ))}
        </section>
      ) : null}
      {told === undefined ? null : <Return summary={told} />}
      {open.length === 0 && told === undefined ? (
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
  const words = useLaterMessages();
  return (
    <>
      {summary.sent + summary.received.length === 0 ? null : (
        <p className={styles['muted']}>{returnInWords(summary, words)}</p>
      )}
      <NewFindings summary={summary} />
      <MixedEdits />
      <ReceivedChanges summary={summary} />
      <TakeBackList />
      <div className={styles['end']}>
        <Button size="small" onClick={() => timeAway.forget()}>
          {words.changes.seen}
        </Button>
      </div>
    </>
  );
}

/** Risks that appeared when changes met come first; then whatever else was not here before. */
function NewFindings({ summary }: { readonly summary: ReturnSummary }): ReactNode {
  const session = useSession();
  const keeper = ownWorkOf(session);
  const work = useSyncExternalStore(keeper.subscribe, () => keeper.current);
  const findings = useFindings();
  const words = useLaterMessages().changes;
  const { met, others } = useMemo(() => {
    const keys = work === undefined ? undefined : metFindings(session, work);
    const appeared = findings.filter(({ key }) => keys?.has(key) === true);
    return {
      met: appeared,
      others: findings.filter(
        (finding) => summary.newFindings.has(finding.key) && !appeared.includes(finding),
      ),
    };
  }, [session, work, findings, summary]);
  return (
    <>
      <Findings title={words.metFindings(met.length)} findings={met} />
      <Findings title={words.newFindings(others.length)} findings={others} />
    </>
  );
}

function Findings(props: {
  readonly title: string;
  readonly findings: readonly Finding[];
}): ReactNode {
  const { title, findings } = props;
  if (findings.length === 0) return null;
  return (
    <section aria-label={title} className={styles['section']}>
      <h2 className={styles['heading']}>{title}</h2>
      <FindingList findings={findings} />
    </section>
  );
}
