import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { comparisonOf } from '../../canvas/comparison/board-comparison.ts';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages, type LaterMessages } from '../../messages/later.ts';
import type { BoardVersion, BoardVersions } from '../../session/board-versions.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardVersion } from '../../stores/use-board.ts';
import type { CanvasName } from '../../stores/use-screen.ts';
import { SCREEN_ICONS } from '../shell/screen-icons.ts';
import { compareWithNow, type PastBoard } from './compare-version.ts';
import { CompareWith, NOW } from './compare-with.tsx';
import { ComparedChanges } from './compared-changes.tsx';
import { ComparedFindings } from './compared-findings.tsx';
import { ComparedVersions, inOrder } from './compared-versions.tsx';
import styles from './history.module.css';
import { RestoreActs } from './restore-acts.tsx';
import { useShowComparison } from './use-show-comparison.ts';
import type { WantedRestore } from './use-restore.ts';
import { usePast } from './use-past.ts';
import { nameOfVersion } from './version-words.ts';

/** One version: what is different now, and what of it can be brought back. */
export function VersionDetails(props: {
  readonly version: BoardVersion;
  /** All of them, to compare with another one. */
  readonly versions: readonly BoardVersion[];
  readonly server: BoardVersions;
  readonly onBack: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { version, versions, server, onBack, onClose } = props;
  const words = useLaterMessages();
  const reading = usePast(server, version);
  const [otherId, setOther] = useState(NOW);
  const other = versions.find(({ id }) => id === otherId);
  const heading = useRef<HTMLHeadingElement>(null);
  const name = nameOfVersion(version, words);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="weft-version" className={styles['details']}>
      <div className={styles['back']}>
        <Button size="small" look="quiet" icon={ArrowLeft} onClick={onBack}>
          {words.history.back}
        </Button>
      </div>
      <h3 id="weft-version" ref={heading} tabIndex={-1} className={styles['heading']}>
        {other === undefined ? words.history.heading(name) : betweenInWords(version, other, words)}
      </h3>
      <CompareWith version={version} versions={versions} value={otherId} onChange={setOther} />
      {reading.kind === 'reading' ? (
        <p className={styles['muted']}>{words.history.loading}</p>
      ) : null}
      {reading.kind === 'failed' ? <p role="status">{words.history.failed}</p> : null}
      {reading.kind === 'read' && other === undefined ? (
        <Compared past={reading.past} name={name} onClose={onClose} />
      ) : null}
      {reading.kind === 'read' && other !== undefined ? (
        <ComparedVersions
          key={other.id}
          version={version}
          past={reading.past}
          other={other}
          server={server}
        />
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
  const comparison = useMemo(() => comparisonOf(name, differences), [name, differences]);
  const isOnMap = comparison.mapPlaces.size + comparison.mapObjects.size > 0;
  const show = useShowComparison();
  const showOn = (screen: CanvasName): void => {
    show(comparison, screen);
    onClose();
  };
  return (
    <>
      {comparison.items.size === 0 && !isOnMap ? null : (
        <div className={styles['acts']}>
          {comparison.items.size === 0 ? null : (
            <Button icon={SCREEN_ICONS.board} onClick={() => showOn('board')}>
              {words.onBoard.show}
            </Button>
          )}
          {isOnMap ? (
            <Button icon={SCREEN_ICONS.map} onClick={() => showOn('map')}>
              {words.onBoard.showMap}
            </Button>
          ) : null}
        </div>
      )}
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

function betweenInWords(one: BoardVersion, other: BoardVersion, words: LaterMessages): string {
  const [from, to] = inOrder(one, other);
  return words.history.between(nameOfVersion(from, words), nameOfVersion(to, words));
}
