import { Archive, FoldHorizontal, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { LIMITS, SPRINT_STATES, type NexusSprint } from '@weft/domain';
import { Menu, type MenuChoice } from '../interface/menu.tsx';
import { useMessages } from '../messages/catalogue.ts';
import { useLaterMessages } from '../messages/later.ts';
import { useInterface } from '../stores/app-context.tsx';
import { useCanEdit } from '../stores/use-sync.ts';
import { useCanvas } from './canvas-context.tsx';
import { HeadingName } from './heading-name.tsx';
import styles from './headings.module.css';
import { useLaterCommands } from '../stores/use-later-commands.ts';

/** The name of a Sprint as a button: rename, state, put aside; a closed one can be folded again. */
export function SprintMenu({ sprint }: { readonly sprint: NexusSprint }): ReactNode {
  const laterCommands = useLaterCommands();
  const { model } = useCanvas();
  const canEdit = useCanEdit();
  const words = useLaterMessages().canvasTools.sprint;
  const { heading } = useMessages().canvas;
  const openDialog = useInterface((state) => state.openDialog);
  const [renaming, setRenaming] = useState(false);
  if (renaming) {
    return (
      <HeadingName
        label={heading.rename(sprint.name)}
        name={sprint.name}
        mostChars={LIMITS.nameChars}
        onKeep={(name) => laterCommands.editSprint(sprint.id, { name })}
        onDone={() => setRenaming(false)}
      />
    );
  }
  const fold: readonly MenuChoice[] =
    sprint.state === 'closed'
      ? [
          {
            id: 'fold',
            label: heading.fold(sprint.name),
            icon: FoldHorizontal,
            run: () => model.toggleFold(sprint.id),
          },
        ]
      : [];
  const editing: readonly (MenuChoice | 'divider')[] = [
    { id: 'rename', label: words.rename, icon: Pencil, run: () => setRenaming(true) },
    'divider',
    ...SPRINT_STATES.map((state) => ({
      id: state,
      label: words.states[state],
      checked: sprint.state === state,
      // Closing says first what it does.
      run: () => {
        if (state === 'closed') openDialog({ kind: 'close-sprint', sprint: sprint.id });
        else laterCommands.editSprint(sprint.id, { state });
      },
    })),
    'divider',
    {
      id: 'aside',
      label: words.putAside,
      icon: Archive,
      danger: true,
      run: () => laterCommands.putSprintAside(sprint.id),
    },
  ];
  return (
    <Menu
      label={words.menu(sprint.name)}
      choices={[...fold, ...(canEdit ? editing : [])]}
      renderTrigger={(trigger) => (
        <button type="button" {...trigger} className={styles['nameButton']}>
          <span className={styles['name']}>{sprint.name}</span>
        </button>
      )}
    />
  );
}
