import { useMemo, type ReactNode } from 'react';
import { useLaterMessages } from '../../messages/later.ts';
import type { BoardVersion, BoardVersions } from '../../session/board-versions.ts';
import { compareStates, type PastBoard } from './compare-version.ts';
import { ComparedChanges } from './compared-changes.tsx';
import { ComparedFindings } from './compared-findings.tsx';
import styles from './history.module.css';
import { usePast } from './use-past.ts';

/** Two versions of one board, the earlier one first. */
export function inOrder(
  one: BoardVersion,
  other: BoardVersion,
): readonly [BoardVersion, BoardVersion] {
  return one.madeAtMs <= other.madeAtMs ? [one, other] : [other, one];
}

/** What changed between two versions, whichever of them was chosen first. */
export function ComparedVersions(props: {
  readonly version: BoardVersion;
  readonly past: PastBoard;
  readonly other: BoardVersion;
  readonly server: BoardVersions;
}): ReactNode {
  const { version, past, other, server } = props;
  const reading = usePast(server, other);
  const words = useLaterMessages().history;
  if (reading.kind === 'reading') return <p className={styles['muted']}>{words.loading}</p>;
  if (reading.kind === 'failed') return <p role="status">{words.failed}</p>;
  const [first] = inOrder(version, other);
  return first === version ? (
    <Between before={past} after={reading.past} />
  ) : (
    <Between before={reading.past} after={past} />
  );
}

function Between(props: { readonly before: PastBoard; readonly after: PastBoard }): ReactNode {
  const { before, after } = props;
  const words = useLaterMessages().history;
  const { differences, newFindings, goneFindings, isSame } = useMemo(
    () => compareStates(before, after),
    [before, after],
  );
  return (
    <>
      {differences.length === 0 ? (
        <p>{isSame ? words.sameBoth : words.orderOnly}</p>
      ) : (
        <ComparedChanges past={before} differences={differences} />
      )}
      <ComparedFindings
        title={words.newFindings(newFindings.length)}
        findings={newFindings}
        view={after.board.view}
      />
      <ComparedFindings
        title={words.goneFindings(goneFindings.length)}
        findings={goneFindings}
        view={before.board.view}
      />
    </>
  );
}
