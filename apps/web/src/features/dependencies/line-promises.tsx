import { useState, type ReactNode } from 'react';
import { setExternalPromise, setFollowUp, setStandIn } from '@weft/board-doc';
import { LIMITS, OUTSIDE, type DependencyLine } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardView, useItem, useNexusPeople } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './dependencies.module.css';
import { PersonField, personNamed } from './person-field.tsx';

/** Who follows the dependency up, what was promised from outside, and what stands in for it. */
export function LinePromises(props: { readonly line: DependencyLine }): ReactNode {
  const { line } = props;
  return (
    <>
      <FollowUp line={line} />
      <External line={line} />
      <StandInNote line={line} />
    </>
  );
}

function FollowUp({ line }: { readonly line: DependencyLine }): ReactNode {
  const { commands } = useSession();
  const view = useBoardView();
  const canEdit = useCanEdit();
  useNexusPeople();
  const words = useLaterMessages().dependencies;
  const name = line.followUp === undefined ? '' : (view.person(line.followUp)?.name ?? '');
  return (
    <PersonField
      label={words.followUp}
      hint={words.followUpHint}
      name={name}
      disabled={!canEdit}
      onKeep={(wanted) =>
        commands.perform({ kind: 'edit-dependency' }, (edit) => {
          const person = personNamed(edit, edit.view, wanted);
          return person.ok ? setFollowUp(edit, line.id, person.value) : person;
        })
      }
    />
  );
}

/** Whom to ask outside the Nexus, and the day they promised: only where anything leads there. */
function External({ line }: { readonly line: DependencyLine }): ReactNode {
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().dependencies;
  const from = useItem(line.from);
  const leadsOutside = from?.place.team === OUTSIDE || line.causes.includes('external');
  const { contact = '', date } = line.external ?? {};
  const [draft, setDraft] = useState<string | undefined>(undefined);
  if (!leadsOutside && line.external === undefined) return null;
  const promise = (change: { readonly contact?: string; readonly date?: string }): void => {
    commands.perform({ kind: 'edit-dependency' }, (edit) =>
      setExternalPromise(edit, line.id, {
        contact: change.contact ?? contact,
        date: change.date === '' ? undefined : (change.date ?? date),
      }),
    );
  };
  return (
    <div className={styles['promise']}>
      <TextField
        label={words.contact}
        maxLength={LIMITS.nameChars}
        readOnly={!canEdit}
        value={draft ?? contact}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => {
          if (draft !== undefined && draft.trim() !== contact) promise({ contact: draft });
          setDraft(undefined);
        }}
      />
      <TextField
        type="date"
        label={words.promisedFor}
        readOnly={!canEdit}
        value={date ?? ''}
        onChange={(event) => promise({ date: event.target.value })}
      />
    </div>
  );
}

function StandInNote({ line }: { readonly line: DependencyLine }): ReactNode {
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().dependencies;
  const { forms } = useMessages();
  const { standIn } = line;
  if (standIn === undefined) return null;
  return (
    <div className={styles['standIn']}>
      <p>{words.standIn(standIn.agreement, forms.shortDay(standIn.until))}</p>
      {canEdit ? (
        <Button
          size="small"
          look="quiet"
          onClick={() =>
            commands.perform({ kind: 'edit-dependency' }, (edit) => setStandIn(edit, line.id, null))
          }
        >
          {words.endStandIn}
        </Button>
      ) : null}
    </div>
  );
}
