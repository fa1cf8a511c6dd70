import { useState, type ReactNode } from 'react';
import { LIMITS, NOWHERE, cellOf, type Collision, type NexusSprint } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { TextArea } from '../../interface/text-field.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useBoardView } from '../../stores/use-board.ts';
import styles from './top-bar.module.css';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/** Both goals, to be written; where people wrote different ones at the same time, all are offered. */
export function GoalFields(props: {
  readonly sprint: NexusSprint | undefined;
  readonly sprintGoal: string;
  readonly productGoal: string;
  readonly readOnly: boolean;
  readonly close: () => void;
}): ReactNode {
  const { sprint, sprintGoal, productGoal, readOnly, close } = props;
  const laterCommands = useLaterCommands();
  const { shell } = useMessages();
  const view = useBoardView();
  return (
    <div className={styles['goals']}>
      <GoalField
        label={shell.productGoal}
        value={productGoal}
        collided={textsOf(view.collisionsOf(cellOf(NOWHERE)), 'productGoal')}
        placeholder={readOnly ? shell.noProductGoal : shell.addProductGoal}
        readOnly={readOnly}
        close={close}
        onCommit={(text) => laterCommands.setProductGoal(text)}
      />
      {sprint === undefined ? null : (
        <GoalField
          label={shell.nexusSprintGoal(sprint.name)}
          value={sprintGoal}
          collided={textsOf(
            view.collisionsOf(cellOf({ team: null, sprint: sprint.id })),
            'sprintGoal',
          )}
          placeholder={readOnly ? shell.noNexusSprintGoal : shell.addNexusSprintGoal}
          readOnly={readOnly}
          close={close}
          onCommit={(text) => laterCommands.setSprintGoal(null, sprint.id, text)}
        />
      )}
    </div>
  );
}

/** A goal is decided as a whole: on Enter or on leaving the field, never letter by letter. */
function GoalField(props: {
  readonly label: string;
  readonly value: string;
  /** Different wordings written at the same time; empty: there is one. */
  readonly collided: readonly string[];
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly close: () => void;
  readonly onCommit: (text: string) => void;
}): ReactNode {
  const { label, value, collided, placeholder, readOnly, close, onCommit } = props;
  const { shell } = useMessages();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const commit = (): void => {
    const text = draft?.trim();
    setDraft(undefined);
    if (text !== undefined && text !== value) onCommit(text);
  };
  return (
    <div className={styles['goalField']}>
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
      {collided.length === 0 || readOnly ? null : (
        <div className={styles['collided']}>
          <p>{shell.goalCollision}</p>
          {collided.map((text) => (
            <Button
              key={text}
              size="small"
              className={styles['wording']}
              onClick={() => onCommit(text)}
            >
              {shell.takeWording(text)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function textsOf(collisions: readonly Collision[], field: string): readonly string[] {
  const decisions = collisions.find((collision) => collision.field === field)?.decisions ?? [];
  return decisions.map(({ value }) => value).filter((value) => typeof value === 'string');
}
