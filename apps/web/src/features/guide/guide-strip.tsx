import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { Strip } from '../shell/strip.tsx';
import styles from './guide.module.css';
import { StepMark } from './step-mark.tsx';
import { useGuideSteps } from './use-guide-steps.ts';

/** The steps of getting started as one line, until they are taken or sent away. */
export function GuideStrip(): ReactNode {
  const steps = useGuideSteps();
  const openDialog = useInterface((state) => state.openDialog);
  const setGuideOpen = useInterface((state) => state.setGuideOpen);
  const words = useLaterMessages().guide;
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <Strip label={words.title} tone="plain">
      <p className={styles['title']} title={words.progress(done, steps.length)}>
        {done === steps.length ? words.complete : words.title}
      </p>
      <ol className={styles['line']}>
        {steps.map(({ id, isDone, opens }) => (
          <li key={id}>
            <button
              type="button"
              className={styles['short']}
              title={words.steps[id].why}
              onClick={() => openDialog(opens)}
            >
              <StepMark isDone={isDone} />
              {words.steps[id].short}
            </button>
          </li>
        ))}
      </ol>
      <IconButton
        icon={X}
        label={words.close}
        tooltipSide="left"
        onClick={() => setGuideOpen(false)}
      />
    </Strip>
  );
}
