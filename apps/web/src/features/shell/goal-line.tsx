import { useState, type ReactNode } from 'react';
import { LIMITS, type NexusSprint } from '@weft/domain';
import { Popover } from '../../interface/popover.tsx';
import { TextArea } from '../../interface/text-field.tsx';
import { classNames } from '../../interface/class-names.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useProductGoal, useSprintGoal, useSprints } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './top-bar.module.css';

/** The Sprint that counts now: the running one, else the first that is planned. */
export function currentSprint(sprints: readonly NexusSprint[]): NexusSprint | undefined {
  return (
    sprints.find((sprint) => sprint.state === 'running') ??
    sprints.find((sprint) => sprint.state === 'planned')
  );
}

/** One line: the Nexus Sprint Goal of the current Sprint, else the Product Goal. Opens both. */
export function GoalLine(): ReactNode {
  const sprint = currentSprint(useSprints());
  return sprint === undefined ? (
    <GoalButton sprint={undefined} sprintGoal="" />
  ) : (
    <SprintGoalLine sprint={sprint} />
  );
}

function SprintGoalLine(props: { readonly sprint: NexusSprint }): ReactNode {
  const goal = useSprintGoal(null, props.sprint.id);
  return <GoalButton sprint={props.sprint} sprintGoal={goal} />;
}

function GoalButton(props: {
  readonly sprint: NexusSprint | undefined;
  readonly sprintGoal: string;
}): ReactNode {
  const { sprint, sprintGoal } = props;
  const productGoal = useProductGoal();
  const canEdit = useCanEdit();
  const { shell } = useMessages();
  const goal = sprintGoal === '' ? productGoal : sprintGoal;
  const empty = canEdit ? shell.addProductGoal : shell.noProductGoal;
  return (
    <Popover
      label={shell.goals}
      renderTrigger={(trigger) => (
        <button type="button" {...trigger} className={styles['goal']} title={goal || undefined}>
          {goal === '' ? (
            <span className={classNames(styles['goalText'], styles['goalEmpty'])}>{empty}</span>
          ) : (
            <>
              <span>{shell.goal}</span>
              <span className={styles['goalText']}>{`“${goal}”`}</span>
            </>
          )}
        </button>
      )}
    >
      {(close) => (
        <GoalFields
          sprint={sprint}
          sprintGoal={sprintGoal}
          productGoal={productGoal}
          readOnly={!canEdit}
          close={close}
        />
      )}
    </Popover>
  );
}

function GoalFields(props: {
  readonly sprint: NexusSprint | undefined;
  readonly sprintGoal: string;
  readonly productGoal: string;
  readonly readOnly: boolean;
  readonly close: () => void;
}): ReactNode {
  const { sprint, sprintGoal, productGoal, readOnly, close } = props;
  const { commands } = useSession();
  const { shell } = useMessages();
  return (
    <div className={styles['goals']}>
      <GoalField
        label={shell.productGoal}
        value={productGoal}
        placeholder={readOnly ? shell.noProductGoal : shell.addProductGoal}
        readOnly={readOnly}
        close={close}
        onCommit={(text) => commands.setProductGoal(text)}
      />
      {sprint === undefined ? null : (
        <GoalField
          label={shell.nexusSprintGoal(sprint.name)}
          value={sprintGoal}
          placeholder={readOnly ? shell.noNexusSprintGoal : shell.addNexusSprintGoal}
          readOnly={readOnly}
          close={close}
          onCommit={(text) => commands.setSprintGoal(null, sprint.id, text)}
        />
      )}
    </div>
  );
}

/** A goal is decided as a whole: on Enter or on leaving the field, never letter by letter. */
function GoalField(props: {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly close: () => void;
  readonly onCommit: (text: string) => void;
}): ReactNode {
  const { label, value, placeholder, readOnly, close, onCommit } = props;
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const commit = (): void => {
    const text = draft?.trim();
    setDraft(undefined);
    if (text !== undefined && text !== value) onCommit(text);
  };
  return (
    <TextArea
      label={label}
      value={draft ?? value}
      placeholder={placeholder}
      maxLength={LIMITS.goalChars}
      readOnly={readOnly}
      rows={2}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        commit();
        close();
      }}
    />
  );
}
