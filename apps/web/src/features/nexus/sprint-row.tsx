import { Archive } from 'lucide-react';
import type { ReactNode } from 'react';
import { LIMITS, SPRINT_STATES, type NexusSprint } from '@weft/domain';
import { IconButton } from '../../interface/icon-button.tsx';
import { Select } from '../../interface/select.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { KeptField } from './kept-field.tsx';
import styles from './sprint-row.module.css';

/** One Sprint: name, first and last day, state. To close it one is told what that does. */
export function SprintRow(props: { readonly sprint: NexusSprint }): ReactNode {
  const { sprint } = props;
  const laterCommands = useLaterCommands();
  const canEdit = useCanEdit();
  const { nexus: words, canvasTools } = useLaterMessages();
  const openDialog = useInterface((state) => state.openDialog);
  const { start, end } = sprint;
  return (
    <li className={styles['sprint']} aria-label={sprint.name}>
      <KeptField
        label={words.sprintName}
        value={sprint.name}
        maxLength={LIMITS.nameChars}
        disabled={!canEdit}
        onKeep={(name) => {
          if (name !== '') laterCommands.editSprint(sprint.id, { name });
        }}
      />
      <KeptField
        label={words.firstDay}
        type="date"
        value={start ?? ''}
        disabled={!canEdit}
        onKeep={(day) => {
          if (day === '') return;
          laterCommands.editSprint(sprint.id, { start: day, ...(end !== undefined && { end }) });
        }}
      />
      <KeptField
        label={words.lastDay}
        type="date"
        value={end ?? ''}
        disabled={!canEdit}
        onKeep={(day) => {
          if (day === '') return;
          laterCommands.editSprint(sprint.id, {
            end: day,
            ...(start !== undefined && { start }),
          });
        }}
      />
      <Select
        label={words.state}
        value={sprint.state}
        disabled={!canEdit}
        options={SPRINT_STATES.map((state) => ({
          value: state,
          label: canvasTools.sprint.states[state],
        }))}
        onChange={(state) => {
          if (state === 'closed') openDialog({ kind: 'close-sprint', sprint: sprint.id });
          else if (state === 'running' && sprint.state === 'planned')
            openDialog({ kind: 'start-sprint', sprint: sprint.id });
          else laterCommands.editSprint(sprint.id, { state });
        }}
      />
      {canEdit ? (
        <IconButton
          icon={Archive}
          label={words.putSprintAside(sprint.name)}
          onClick={() => laterCommands.putSprintAside(sprint.id)}
        />
      ) : null}
    </li>
  );
}
