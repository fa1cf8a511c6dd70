import { restoreVersion, type RestoreScope } from '@weft/board-doc';
import { unreachable } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import type { PastBoard } from './compare-version.ts';

/** What somebody is about to bring back, before they said yes. */
export interface WantedRestore {
  readonly scope: RestoreScope;
  /** What it is called: the version, the team, the PBI. */
  readonly subject: string;
}

/** Brings something back as one step, and tells it beside a way to take that back. */
export function useRestore(past: PastBoard): (wanted: WantedRestore) => void {
  const { commands } = useSession();
  const words = useLaterMessages().history;
  return ({ scope, subject }) => {
    const items = scope.kind === 'item' ? { items: [scope.item] } : {};
    commands.perform(
      { kind: 'restore-version', ...items },
      (edit) => restoreVersion(edit, past.board, scope),
      ({ purgedItems }) => {
        const done = doneOf(scope, subject, words.done);
        return purgedItems === 0 ? done : `${done} ${words.purged(purgedItems)}`;
      },
    );
  };
}

function doneOf(
  scope: RestoreScope,
  subject: string,
  words: ReturnType<typeof useLaterMessages>['history']['done'],
): string {
  switch (scope.kind) {
    case 'board':
      return words.board(subject);
    case 'team':
      return words.team(subject);
    case 'item':
      return words.item(subject);
    default:
      return unreachable(scope);
  }
}
