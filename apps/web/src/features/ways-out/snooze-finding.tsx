import { AlarmClock } from 'lucide-react';
import type { ReactNode } from 'react';
import { judgeFinding } from '@weft/board-doc';
import type { FindingKey } from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useToday } from '../../stores/use-today.ts';
import { usePeople } from '../../stores/use-presence.ts';
import { useCanEdit } from '../../stores/use-sync.ts';

/** Greys a finding for everybody until tomorrow: nobody decides anything, it only waits. */
export function SnoozeFinding(props: { readonly finding: FindingKey }): ReactNode {
  const { commands } = useSession();
  const today = useToday();
  const canEdit = useCanEdit();
  const self = usePeople().find((person) => person.self);
  const words = useFindingMessages().waysOut;
  if (!canEdit) return null;
  const snooze = (): void => {
    commands.perform(
      { kind: 'judge-finding' },
      (edit) =>
        judgeFinding(edit, {
          finding: props.finding,
          kind: 'snoozed',
          until: today,
          byName: self?.user.name ?? '',
        }),
      () => words.snoozedNow,
    );
  };
  return (
    <Button size="small" look="quiet" icon={AlarmClock} onClick={snooze}>
      {words.snooze}
    </Button>
  );
}
