import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import type { BoardVersion, BoardVersions } from '../../session/board-versions.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardVersion } from '../../stores/use-board.ts';
import { compareWithNow, openPast, type PastBoard } from './compare-version.ts';
import { ComparedChanges } from './compared-changes.tsx';
import { ComparedFindings } from './compared-findings.tsx';
import styles from './history.module.css';
import { RestoreActs } from './restore-acts.tsx';
import type { WantedRestore } from './use-restore.ts';
import { nameOfVersion } from './version-words.ts';

type Reading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'read'; readonly past: PastBoard };

/** One version: what is different now, and what of it can be brought back. */
export function VersionDetails(props: {
  readonly version: BoardVersion;
  readonly server: BoardVersions;
  readonly onBack: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { version, server, onBack, onClose } = props;
  const { today } = useSession();
  const words = useLaterMessages();
  const [reading, setReading] = useState<Reading>({ kind: 'reading' });
  const heading = useRef<HTMLHeadingElement>(null);
  const name = nameOfVersion(version, words);
  useEffect(() => {
    heading.current?.focus();
    let isWanted = true;
    const read = async (): Promise<void> => {
      const bytes = await server.read(version.id);
      if (!isWanted) return;
      const past = bytes.ok ? openPast(bytes.value, today) : undefined;
      setReading(past === undefined ? { kind: 'failed' } : { kind: 'read', past });
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [server, version.id, today]);
  return (
    <section aria-labelledby="weft-version" className={styles['details']}>
      <div className={styles['back']}>
        <Button size="small" look="quiet" icon={ArrowLeft} onClick={onBack}>
          {words.history.back}
        </Button>
      </div>
      <h3 id="weft-version" ref={heading} tabIndex={-1} className={styles['heading']}>
        {words.history.heading(name)}
      </h3>
      {reading.kind === 'reading' ? (
        <p className={styles['muted']}>{words.history.loading}</p>
      ) : null}
      {reading.kind === 'failed' ? <p role="status">{words.history.failed}</p> : null}
      {reading.kind === 'read' ? (
        <Compared past={reading.past} name={name} onClose={onClose} />
      ) : null}
    </section>
  );
}

function Compared(props: {
  readonly past: PastBoard;
  readonly name: string;
  readonly onClose: () => void;
}): ReactNode {
  const { past, name, onClose } = props;
  const session = useSession();
  const version = useBoardVersion();
  const words = useLaterMessages().history;
  const [wanted, want] = useState<WantedRestore | undefined>(undefined);
  // What it depends on besides is the board itself: `version` says when that is another.
  const compared = useMemo(
    () => ({ version, ...compareWithNow(past, session) }),
    [past, session, version],
  );
  const { differences, newFindings, goneFindings, isSame } = compared;
  return (
    <>
      {isSame ? null : (
        <RestoreActs
          past={past}
          name={name}
          changes={differences.length}
          wanted={wanted}
          want={want}
          onDone={onClose}
        />
      )}
      {differences.length === 0 ? (
        <p>{isSame ? words.same : words.orderOnly}</p>
      ) : (
        <ComparedChanges past={past} differences={differences} want={want} />
      )}
      <ComparedFindings
        title={words.newFindings(newFindings.length)}
        findings={newFindings}
        view={session.board.view}
      />
      <ComparedFindings
        title={words.goneFindings(goneFindings.length)}
        findings={goneFindings}
        view={past.board.view}
      />
    </>
  );
}
