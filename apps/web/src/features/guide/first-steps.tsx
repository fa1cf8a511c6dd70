import type { ReactNode } from 'react';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import styles from './guide.module.css';
import { StepMark } from './step-mark.tsx';
import { useGuideSteps } from './use-guide-steps.ts';

/** The five steps of getting started, each with its reason. Taking one keeps the rest in view. */
export function FirstSteps(): ReactNode {
  const steps = useGuideSteps();
  const openDialog = useInterface((state) => state.openDialog);
  const setGuideOpen = useInterface((state) => state.setGuideOpen);
  const words = useLaterMessages().guide;
  return (
    <section aria-label={words.title} className={styles['first']}>
      <h3 className={styles['heading']}>{words.title}</h3>
      <p className={styles['muted']}>{words.intro}</p>
      <ol>
        {steps.map(({ id, isDone, opens }) => (
          <li key={id}>
            <button
              type="button"
              className={styles['step']}
              onClick={() => {
                setGuideOpen(true);
                openDialog(opens);
              }}
            >
              <StepMark isDone={isDone} />
              <span className={styles['name']}>{words.steps[id].title}</span>
              <span className={styles['why']}>{words.steps[id].why}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
