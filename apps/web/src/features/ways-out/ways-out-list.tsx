import { useEffect, useState, type ReactNode } from 'react';
import type { LineId } from '@weft/domain';
import type { Finding, WayOut } from '@weft/rules';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import { SnoozeFinding } from './snooze-finding.tsx';
import { useWaysOutOf, useWaysOutOfLine } from './use-ways-out.ts';
import { WayOutRow } from './way-out-row.tsx';
import styles from './ways-out.module.css';

/** What one can do about a finding, each with what it would lead to. */
export function WaysOutOfFinding(props: { readonly finding: Finding }): ReactNode {
  return (
    <>
      <WaysOutList ways={useWaysOutOf(props.finding)} />
      <SnoozeFinding finding={props.finding.key} />
    </>
  );
}

/** What one can do about a dependency. */
export function WaysOutOfLine(props: { readonly line: LineId }): ReactNode {
  return <WaysOutList ways={useWaysOutOfLine(props.line)} />;
}

function WaysOutList(props: { readonly ways: readonly WayOut[] }): ReactNode {
  const { ways } = props;
  const [opened, open] = useState<string | undefined>(undefined);
  const canEdit = useCanEdit();
  const setPreview = useInterface((state) => state.setPreview);
  const words = useFindingMessages().waysOut;
  // Whoever leaves while something is looked at leaves no ghosts behind.
  useEffect(() => () => setPreview(undefined), [setPreview]);
  if (ways.length === 0) return <p className={styles['muted']}>{words.none}</p>;
  return (
    <>
      {canEdit ? null : <p className={styles['muted']}>{words.whatIf}</p>}
      <ul className={styles['ways']}>
        {ways.map((way, index) => {
          const key = `${way.kind} ${index.toString()}`;
          return (
            <li key={key}>
              <WayOutRow
                way={way}
                opened={opened === key}
                onOpen={(isOpen) => open(isOpen ? key : undefined)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
