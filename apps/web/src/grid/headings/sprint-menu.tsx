import { Archive, FoldHorizontal, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { LIMITS, SPRINT_STATES, type NexusSprint, type SprintState } from '@weft/domain';
import { Menu, type MenuChoice } from '../../interface/menu.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useFindingVocabulary } from '../../features/findings/finding-words.ts';
import { reasonNotToRun } from '../../features/phases/obstacle-words.ts';
import { checkPlanning } from '../../features/phases/planning-obstacles.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useGridParts } from '../grid-context.tsx';
import { HeadingName } from './heading-name.tsx';
import styles from './headings.module.css';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/** The name of a Sprint as a button: rename, state, put aside; a closed one can be folded again. */
export function SprintMenu({ sprint }: { readonly sprint: NexusSprint }): ReactNode {
  const laterCommands = useLaterCommands();
  const { model } = useGridParts();
  const canEdit = useCanEdit();
  const { canvasTools, phases } = useLaterMessages();
  const words = canvasTools.sprint;
  const findings = useFindingVocabulary();
  const view = useBoardView();
  const { today } = useSession();
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
  const starts = (state: SprintState): boolean => state === 'running' && sprint.state === 'planned';
  const labelOf = (state: SprintState): string => {
    const reason = starts(state)
      ? reasonNotToRun(checkPlanning(view, today, sprint.id), view, { phases, findings })
      : undefined;
    return reason === undefined
      ? words.states[state]
      : phases.start.choice(words.states[state], reason);
  };
  const editing = (): readonly (MenuChoice | 'divider')[] => [
    { id: 'rename', label: words.rename, icon: Pencil, run: () => setRenaming(true) },
    'divider',
    ...SPRINT_STATES.map((state) => ({
      id: state,
      label: labelOf(state),
      checked: sprint.state === state,
      // Closing and starting say first what they do, and starting what it waits for.
      run: () => {
        if (state === 'closed') openDialog({ kind: 'close-sprint', sprint: sprint.id });
        else if (starts(state)) openDialog({ kind: 'start-sprint', sprint: sprint.id });
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
      choices={() => [...fold, ...(canEdit ? editing() : [])]}
      renderTrigger={(trigger) => (
        <button type="button" {...trigger} className={styles['nameButton']}>
          <span className={styles['name']}>{sprint.name}</span>
        </button>
      )}
    />
  );
}
