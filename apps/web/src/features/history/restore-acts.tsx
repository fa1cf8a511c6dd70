import { useEffect, useRef, type ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import type { PastBoard } from './compare-version.ts';
import styles from './history.module.css';
import { useRestore, type WantedRestore } from './use-restore.ts';

/** The ways back to a version, and what one of them will do before it is done. */
export function RestoreActs(props: {
  readonly past: PastBoard;
  readonly name: string;
  /** How many changes going back would reverse. */
  readonly changes: number;
  readonly wanted: WantedRestore | undefined;
  readonly want: (wanted: WantedRestore | undefined) => void;
  readonly onDone: () => void;
}): ReactNode {
  const { past, name, changes, wanted, want, onDone } = props;
  const canEdit = useCanEdit();
  const restore = useRestore(past);
  const words = useLaterMessages().history;
  if (!canEdit) return <p className={styles['muted']}>{words.viewOnly}</p>;
  if (wanted !== undefined) {
    return (
      <Question
        text={questionOf(wanted, changes, words.ask)}
        does={words.do[wanted.scope.kind]}
        onYes={() => {
          restore(wanted);
          onDone();
        }}
        onNo={() => want(undefined)}
      />
    );
  }
  const teams = past.board.view.teams();
  return (
    <div className={styles['acts']}>
      <Button onClick={() => want({ scope: { kind: 'board' }, subject: name })}>
        {words.restoreBoard}
      </Button>
      {teams.length === 0 ? null : (
        <Menu
          label={words.lane}
          renderTrigger={(trigger) => <Button {...trigger}>{words.restoreLane}</Button>}
          choices={teams.map((team) => ({
            id: team.id,
            label: team.name,
            run: () => want({ scope: { kind: 'team', team: team.id }, subject: team.name }),
          }))}
        />
      )}
    </div>
  );
}

function Question(props: {
  readonly text: string;
  readonly does: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}): ReactNode {
  const { text, does, onYes, onNo } = props;
  const yes = useRef<HTMLButtonElement>(null);
  const { common } = useMessages();
  // Asked for by a button that may be far below.
  useEffect(() => yes.current?.focus(), [text]);
  return (
    <div role="group" aria-label={does} className={styles['question']}>
      <p id="weft-restore">{text}</p>
      <div className={styles['acts']}>
        <Button onClick={onNo}>{common.cancel}</Button>
        <Button ref={yes} look="primary" aria-describedby="weft-restore" onClick={onYes}>
          {does}
        </Button>
      </div>
    </div>
  );
}

function questionOf(
  { scope, subject }: WantedRestore,
  changes: number,
  words: ReturnType<typeof useLaterMessages>['history']['ask'],
): string {
  switch (scope.kind) {
    case 'board':
      return words.board(changes);
    case 'team':
      return words.team(subject);
    case 'item':
      return words.item(subject);
    default:
      return unreachable(scope);
  }
}
