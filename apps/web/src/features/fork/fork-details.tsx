import { ArrowLeft, Eye } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { BoardId } from '@weft/domain';
import { comparisonOf } from '../../canvas/comparison/board-comparison.ts';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardVersion } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { ComparedFindings } from '../history/compared-findings.tsx';
import { useShowComparison } from '../history/use-show-comparison.ts';
import { compareWithFork, reversed } from './compare-fork.ts';
import { ForkDifferences } from './fork-differences.tsx';
import styles from './fork.module.css';
import type { KnownFork, OtherBoardState } from './known-forks.ts';
import { useBringBack } from './use-bring-back.ts';
import { useOpenFork } from './use-forks.ts';

/** One fork: what it has differently, by moves and by findings, and the ways to bring it back. */
export function ForkDetails(props: {
  readonly forks: readonly KnownFork[];
  readonly id: BoardId;
  readonly onBack: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { forks, id, onBack, onClose } = props;
  const reading = useOpenFork(forks, id);
  const heading = useRef<HTMLHeadingElement>(null);
  const { shell } = useMessages();
  const words = useLaterMessages().fork;
  const title = forks.find((each) => each.id === id)?.title || shell.untitled;
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="weft-fork" className={styles['details']}>
      <div>
        <Button size="small" look="quiet" icon={ArrowLeft} onClick={onBack}>
          {words.back}
        </Button>
      </div>
      <h3 id="weft-fork" ref={heading} tabIndex={-1} className={styles['heading']}>
        {words.heading(title)}
      </h3>
      {reading.kind === 'reading' ? <p className={styles['muted']}>{words.reading}</p> : null}
      {reading.kind === 'failed' ? <p role="status">{words.unreadable}</p> : null}
      {reading.kind === 'read' ? (
        <Compared other={reading.other} title={title} onClose={onClose} />
      ) : null}
    </section>
  );
}

function Compared(props: {
  readonly other: OtherBoardState;
  readonly title: string;
  readonly onClose: () => void;
}): ReactNode {
  const { other, title, onClose } = props;
  const session = useSession();
  const showOnCanvas = useShowComparison();
  const version = useBoardVersion();
  const canEdit = useCanEdit();
  const words = useLaterMessages().fork;
  const { notice, bringBack } = useBringBack(other, title);
  const [ticked, setTicked] = useState<ReadonlySet<string> | undefined>(undefined);
  // What it depends on besides is the board itself: `version` says when that is another.
  const { rows, movedOn, onlyThere, notThere } = useMemo(
    () => ({ version, ...compareWithFork(session, other) }),
    [session, other, version],
  );
  // What both changed is for a person to look at: it is not ticked by itself.
  const isTicked = (key: string): boolean =>
    ticked?.has(key) ?? rows.some((row) => row.key === key && !row.alsoChanged);
  const chosen = rows.filter(({ key }) => isTicked(key));
  const show = (): void => {
    const differences = rows.map(({ difference }) => reversed(difference));
    showOnCanvas(comparisonOf(title, differences, 'beside'));
    onClose();
  };
  return (
    <>
      {movedOn > 0 ? <p className={styles['muted']}>{words.movedOn(movedOn)}</p> : null}
      {rows.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <>
          <div className={styles['acts']}>
            {canEdit ? (
              <Button
                look="primary"
                unavailable={chosen.length === 0 ? words.tickSome : undefined}
                onClick={() => bringBack(chosen)}
              >
                {words.bringTicked(chosen.length)}
              </Button>
            ) : (
              <p className={styles['muted']}>{words.viewOnly}</p>
            )}
            <Button icon={Eye} onClick={show}>
              {words.show}
            </Button>
          </div>
          <ForkDifferences
            rows={rows}
            isTicked={isTicked}
            onTick={(keys) => setTicked(keys)}
            bringBack={canEdit ? (row) => bringBack([row]) : undefined}
          />
        </>
      )}
      <p role="status" className={styles['notice']}>
        {notice}
      </p>
      {onlyThere.length + notThere.length === 0 ? (
        <p className={styles['muted']}>{words.sameFindings}</p>
      ) : null}
      <ComparedFindings
        title={words.onlyThere(onlyThere.length)}
        findings={onlyThere}
        view={other.board.view}
      />
      <ComparedFindings
        title={words.notThere(notThere.length)}
        findings={notThere}
        view={session.board.view}
      />
    </>
  );
}
