import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon } from '../../interface/icon.tsx';
import { Select } from '../../interface/select.tsx';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardVersion, useBoardView, useSprints } from '../../stores/use-board.ts';
import { useFindingsVersion } from '../../stores/use-findings.ts';
import { addressOf } from '../../stores/use-screen.ts';
import { CompletePlanning } from '../phases/complete-planning.tsx';
import { HandBar } from './hand-bar.tsx';
import { useDesk, usePlan, usePlanWords } from './plan-context.tsx';
import { plannable } from './plan-lanes.ts';
import { planProgress } from './plan-progress.ts';
import styles from './plan.module.css';

/** Which Sprint is planned and how far its plan is; while something is in the hand, that. */
export function PlanHead(): ReactNode {
  const isHeld = useDesk((state) => state.hand.kind !== 'empty');
  return (
    <header className={styles['head']}>
      <div className={styles['idle']} data-behind={isHeld ? '' : undefined}>
        <ChooseSprint />
        <Progress />
        <CompletePlanning />
      </div>
      <HandBar />
    </header>
  );
}

function ChooseSprint(): ReactNode {
  const { lanes, choose } = usePlan();
  const all = useSprints();
  const sprints = plannable({ sprints: () => all });
  const words = usePlanWords().plan;
  const [planned] = lanes.sprints;
  if (planned === undefined) return null;
  return (
    <Select
      label={words.sprint}
      labelHidden
      value={planned.id}
      options={sprints.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={choose}
    />
  );
}

function Progress(): ReactNode {
  const { lanes } = usePlan();
  const { findingStore } = useSession();
  useBoardVersion();
  useFindingsVersion();
  const view = useBoardView();
  const words = usePlanWords().plan;
  const [path] = useLocation();
  const [planned] = lanes.sprints;
  if (planned === undefined || lanes.teams.length === 0) return null;
  const progress = planProgress(view, findingStore.rules, planned.id);
  const isReady = progress.finished === progress.teams;
  return (
    <p className={styles['progress']} data-ready={isReady ? '' : undefined}>
      {isReady ? <Icon of={CircleCheck} /> : null}
      <span>
        {isReady ? words.ready(progress) : words.progress(progress.finished, progress.teams)}{' '}
        {isReady ? <Link href={addressOf(path, 'sprint')}>{words.openSprintBacklog}</Link> : null}
      </span>
    </p>
  );
}
