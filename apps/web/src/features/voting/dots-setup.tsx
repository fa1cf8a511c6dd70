import { useState, type ReactNode } from 'react';
import { MAX_BALLOT_SUBJECTS } from '@weft/sync-protocol';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import styles from './dots.module.css';
import { useBallotActs } from './use-ballot-acts.ts';
import { useIsBallotReachable } from './use-ballots.ts';
import { useSubjects } from './use-subjects.ts';

const DOTS_OFFERED = [1, 2, 3, 5, 8, 10] as const;
const DOTS_AT_FIRST = 3;

/** Before a vote with dots: which PBIs it is about, and how many dots each person has. */
export function DotsSetup(props: {
  /** Told the id of the vote that the server was asked for. */
  readonly onBegun: (id: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { onBegun, onClose } = props;
  const subjects = useSubjects();
  const [dots, setDots] = useState<number>(DOTS_AT_FIRST);
  const acts = useBallotActs();
  const { common, forms } = useMessages();
  const words = useLaterMessages().voting;
  const obstacle = useIsBallotReachable()
    ? obstacleOf(subjects.length, words.dots)
    : words.needsConnection;
  const begin = (): void => {
    const id = acts.voteWithDots(
      subjects.map((item) => item.id),
      dots,
    );
    if (id !== undefined) onBegun(id);
  };
  return (
    <Dialog
      title={words.dots.title}
      width="wide"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" unavailable={obstacle} onClick={begin}>
            {words.dots.start}
          </Button>
        </>
      }
    >
      <div className={styles['content']}>
        <p className={styles['muted']}>{words.dots.intro}</p>
        <div className={styles['each']}>
          <span aria-hidden="true">{words.dots.each}</span>
          <SegmentedControl
            label={words.dots.each}
            value={dots.toString()}
            segments={DOTS_OFFERED.map((count) => ({
              value: count.toString(),
              label: forms.formatNumber(count),
            }))}
            onChange={(picked) => setDots(Number(picked))}
          />
        </div>
        {obstacle === undefined ? null : <p className={styles['obstacle']}>{obstacle}</p>}
        {subjects.length === 0 ? null : (
          <section aria-label={words.dots.subjects(subjects.length)}>
            <h3 className={styles['heading']}>{words.dots.subjects(subjects.length)}</h3>
            <ul className={styles['list']}>
              {subjects.map((item) => (
                <li key={item.id} className={styles['plainRow']}>
                  <span className={styles['key']}>{item.key}</span>
                  <span className={styles['name']}>{item.title}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}

function obstacleOf(
  count: number,
  words: ReturnType<typeof useLaterMessages>['voting']['dots'],
): string | undefined {
  if (count < 2) return words.needsItems;
  return count > MAX_BALLOT_SUBJECTS ? words.tooMany(MAX_BALLOT_SUBJECTS) : undefined;
}
