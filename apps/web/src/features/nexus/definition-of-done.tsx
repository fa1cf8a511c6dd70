import { Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { addCriterion, editCriterion, putCriterionAside, type NewCriterion } from '@weft/board-doc';
import { LIMITS, type DoneCriterion, type TeamId } from '@weft/domain';
import { IconButton } from '../../interface/icon-button.tsx';
import { Select } from '../../interface/select.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useCriteria, useTeams } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { AddLine } from './add-line.tsx';
import { KeptField } from './kept-field.tsx';
import styles from './nexus.module.css';

const NEXUS = 'nexus';

/**
 * When work is Done: what holds for the whole Nexus, and what a team asks of itself beyond that. A
 * team may ask for more of a shared criterion; asking for less is found.
 */
export function DefinitionOfDone(): ReactNode {
  const teams = useTeams();
  const canEdit = useCanEdit();
  const { commands } = useSession();
  const words = useLaterMessages().nexus;
  const [of, choose] = useState<TeamId | null>(null);
  const criteria = useCriteria();
  const own = criteria.filter((one) => one.team === of && one.restates === undefined);
  const add = (criterion: NewCriterion): void => {
    commands.perform({ kind: 'add-criterion' }, (edit) => addCriterion(edit, criterion));
  };
  return (
    <div className={styles['tab']}>
      <p className={styles['intro']}>{words.doneIntro}</p>
      <Select
        label={words.doneOf}
        value={of ?? NEXUS}
        options={[
          { value: NEXUS, label: words.wholeNexus },
          ...teams.map((team) => ({ value: team.id, label: team.name })),
        ]}
        onChange={(value) => choose(teams.find((team) => team.id === value)?.id ?? null)}
      />
      {of === null ? null : <SharedCriteria team={of} criteria={criteria} />}
      <section aria-label={of === null ? words.criteria : words.ownCriteria}>
        <h3 className={styles['heading']}>{of === null ? words.criteria : words.ownCriteria}</h3>
        {own.length === 0 ? <p className={styles['muted']}>{words.noCriteria}</p> : null}
        <ul>
          {own.map((criterion) => (
            <CriterionRow key={criterion.id} criterion={criterion} />
          ))}
        </ul>
        {canEdit ? (
          <AddLine
            label={words.newCriterion}
            button={words.add}
            maxLength={LIMITS.goalChars}
            onAdd={(text) => add({ text, team: of })}
          />
        ) : null}
      </section>
    </div>
  );
}

function CriterionRow(props: { readonly criterion: DoneCriterion }): ReactNode {
  const { id, text, atLeast, collisions } = props.criterion;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().nexus;
  return (
    <li className={styles['criterion']}>
      <KeptField
        label={words.criterionText}
        labelHidden
        value={text}
        maxLength={LIMITS.goalChars}
        disabled={!canEdit}
        onKeep={(wanted) =>
          wanted !== '' &&
          commands.perform({ kind: 'edit-criterion' }, (edit) =>
            editCriterion(edit, id, { text: wanted }),
          )
        }
      />
      <KeptField
        label={words.atLeast(text)}
        labelHidden
        type="number"
        placeholder={words.atLeastShort}
        value={atLeast?.toString() ?? ''}
        disabled={!canEdit}
        onKeep={(wanted) =>
          commands.perform({ kind: 'edit-criterion' }, (edit) =>
            editCriterion(edit, id, { atLeast: numberOrNull(wanted) }),
          )
        }
      />
      {canEdit ? (
        <IconButton
          icon={Trash2}
          label={words.removeCriterion(text)}
          onClick={() =>
            commands.perform(
              { kind: 'put-criterion-aside' },
              (edit) => putCriterionAside(edit, id),
              () => words.criterionRemoved,
            )
          }
        />
      ) : null}
      {collisions.length === 0 ? null : (
        <p className={styles['collided']}>{words.criterionCollided}</p>
      )}
    </li>
  );
}

/** What the Nexus asks of everybody, and what this team makes of it. */
function SharedCriteria(props: {
  readonly team: TeamId;
  readonly criteria: readonly DoneCriterion[];
}): ReactNode {
  const { team, criteria } = props;
  const words = useLaterMessages().nexus;
  const shared = criteria.filter((one) => one.team === null);
  return (
    <section aria-label={words.sharedCriteria}>
      <h3 className={styles['heading']}>{words.sharedCriteria}</h3>
      {shared.length === 0 ? <p className={styles['muted']}>{words.noCriteria}</p> : null}
      <ul>
        {shared.map((criterion) => (
          <SharedRow
            key={criterion.id}
            team={team}
            shared={criterion}
            restated={criteria.find((one) => one.team === team && one.restates === criterion.id)}
          />
        ))}
      </ul>
    </section>
  );
}

function SharedRow(props: {
  readonly team: TeamId;
  readonly shared: DoneCriterion;
  /** The team's own word on it; undefined: it applies as it is. */
  readonly restated: DoneCriterion | undefined;
}): ReactNode {
  const { team, shared, restated } = props;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().nexus;
  const say = (change: { readonly applies?: boolean; readonly atLeast?: number | null }): void => {
    commands.perform<unknown>({ kind: 'edit-criterion' }, (edit) =>
      restated === undefined
        ? addCriterion(edit, { text: shared.text, team, restates: shared.id, ...change })
        : editCriterion(edit, restated.id, change),
    );
  };
  return (
    <li className={styles['criterion']}>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={restated?.applies ?? true}
          disabled={!canEdit}
          onChange={(event) => say({ applies: event.target.checked })}
        />
        <span>{shared.text}</span>
      </label>
      {shared.atLeast === undefined ? null : (
        <KeptField
          label={words.atLeast(shared.text)}
          labelHidden
          type="number"
          placeholder={shared.atLeast.toString()}
          value={restated?.atLeast?.toString() ?? shared.atLeast.toString()}
          disabled={!canEdit}
          onKeep={(wanted) => say({ atLeast: numberOrNull(wanted) })}
        />
      )}
    </li>
  );
}

function numberOrNull(text: string): number | null {
  const value = Number(text);
  return text === '' || !Number.isFinite(value) ? null : value;
}
