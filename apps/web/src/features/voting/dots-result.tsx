import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import type { RevealedDots } from '@weft/sync-protocol';
import { Button } from '../../interface/button.tsx';
import { Fold } from '../../interface/fold.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { copyText } from '../share/copy-text.ts';
import { rankedByDots, tiedFirst } from './dots.ts';
import styles from './dots.module.css';
import { EndBallot } from './end-ballot.tsx';
import { SubjectName } from './subject-name.tsx';
import { useSubjectKey } from './use-subject-key.ts';

/** The dots of all, most first; whose they are is known to nobody. */
export function DotsResult({ ballot }: { readonly ballot: RevealedDots }): ReactNode {
  const keyOf = useSubjectKey();
  const words = useLaterMessages().voting;
  const status = useRef<HTMLParagraphElement>(null);
  const ranked = rankedByDots(ballot.subjects, ballot.totals);
  const most = Math.max(1, ranked[0]?.dots ?? 0);
  const withDots = ranked.filter(({ dots }) => dots > 0);
  const tied = tiedFirst(ranked);
  // What had the focus has gone with the secret: one goes on at what came out.
  useEffect(() => {
    if (document.activeElement === document.body) status.current?.focus();
  }, []);
  return (
    <div className={styles['content']}>
      <p ref={status} tabIndex={-1} className={styles['status']}>
        <span className={styles['muted']}>{words.dots.result(ballot.voterCount)}</span>
        {tied.length === 0 ? null : <span>{words.dots.tie(tied.map(keyOf))}</span>}
        {ballot.voterCount === 0 ? <span>{words.dots.none}</span> : null}
      </p>
      <ol className={styles['list']}>
        {withDots.map(({ subject, dots, place }) => (
          <li key={subject} className={styles['resultRow']}>
            <span className={styles['place']}>{words.dots.place(place)}</span>
            <SubjectName item={subject} />
            <span className={styles['track']} aria-hidden="true">
              <span
                className={styles['fill']}
                style={{ width: `${((dots / most) * 100).toString()}%` }}
              />
            </span>
            <span className={styles['total']}>{words.dots.on(dots)}</span>
          </li>
        ))}
      </ol>
      <WithoutDots subjects={ranked.slice(withDots.length).map(({ subject }) => subject)} />
    </div>
  );
}

/** Ends the vote, for whoever leads it; copies what came out. */
export function DotsResultActs(props: {
  readonly ballot: RevealedDots;
  readonly onClose: () => void;
}): ReactNode {
  const { ballot, onClose } = props;
  return (
    <>
      <EndBallot ballot={ballot} onEnd={onClose} />
      <CopyResult ballot={ballot} />
    </>
  );
}

/** What got no dot stands folded away under the result. */
function WithoutDots(props: { readonly subjects: readonly ItemId[] }): ReactNode {
  const { subjects } = props;
  const words = useLaterMessages().voting.dots;
  if (subjects.length === 0) return null;
  return (
    <Fold title={words.without(subjects.length)}>
      <ul className={styles['list']}>
        {subjects.map((subject) => (
          <li key={subject} className={styles['plainRow']}>
            <SubjectName item={subject} />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** The list as text, for minutes and chats; where a page may not copy, it is selected to be copied by hand. */
function CopyResult({ ballot }: { readonly ballot: RevealedDots }): ReactNode {
  const ranked = rankedByDots(ballot.subjects, ballot.totals).filter(({ dots }) => dots > 0);
  const view = useBoardView();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'by-hand'>('none');
  const announce = useInterface((state) => state.announce);
  const { common } = useMessages();
  const words = useLaterMessages().voting.dots;
  const lines = ranked.map(({ subject, dots, place }) => {
    const item = view.item(subject);
    const name = item === undefined ? words.goneItem : `${item.key} ${item.title}`.trim();
    return words.line(place, name, dots);
  });
  const rest = ballot.subjects.length - ranked.length;
  const text = [
    `${words.title} (${words.result(ballot.voterCount)})`,
    ...lines,
    ...(rest === 0 ? [] : [words.without(rest)]),
  ].join('\n');
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(text, null);
    setOutcome(isCopied ? 'copied' : 'by-hand');
    announce(isCopied ? common.copied : words.copyByHand);
  };
  return (
    <>
      {outcome === 'by-hand' ? (
        <>
          <textarea
            ref={selectAll}
            readOnly
            rows={2}
            value={text}
            aria-label={words.text}
            className={styles['text']}
          />
          <p className={styles['muted']}>{words.copyByHand}</p>
        </>
      ) : null}
      <Button icon={outcome === 'copied' ? Check : Copy} onClick={() => void copy()}>
        {outcome === 'copied' ? common.copied : words.copy}
      </Button>
    </>
  );
}

function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.select();
}
