import { useState, type ReactNode } from 'react';
import {
  setDebt,
  setDependenciesReviewed,
  setLayer,
  setPlannedFinish,
  setSharedWith,
  type Edit,
  type EditRefusal,
} from '@weft/board-doc';
import { LAYERS, LIMITS, type Layer, type ProductBacklogItem, type Result } from '@weft/domain';
import { Fold } from '../../interface/fold.tsx';
import { HueMark } from '../../interface/hue-mark.tsx';
import { Select } from '../../interface/select.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useTeams } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { ItemCheck } from './item-check.tsx';
import styles from './item.module.css';

/** What planning wants to know of a PBI beyond its decisions; folded away until it is asked for. */
export function ItemPlanning(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().item;
  const write = (command: (edit: Edit) => Result<void, EditRefusal>): void => {
    commands.perform({ kind: 'edit-item', items: [item.id] }, command);
  };
  return (
    <Fold title={words.planning} className={styles['section']}>
      <div className={styles['section']}>
        <ItemCheck
          label={words.dependenciesReviewed}
          checked={item.dependenciesReviewed}
          onChange={(reviewed) => write((edit) => setDependenciesReviewed(edit, item.id, reviewed))}
        />
        <SharedWith item={item} />
        <Select<Layer | 'none'>
          label={words.layer}
          disabled={!canEdit}
          value={item.layer ?? 'none'}
          options={[
            { value: 'none', label: words.noLayer },
            ...LAYERS.map((value) => ({ value, label: words.layers[value] })),
          ]}
          onChange={(layer) =>
            write((edit) => setLayer(edit, item.id, layer === 'none' ? null : layer))
          }
        />
        <TextField
          type="date"
          label={words.plannedFinish}
          readOnly={!canEdit}
          value={item.plannedFinish ?? ''}
          onChange={(event) => {
            const day = event.target.value;
            write((edit) => setPlannedFinish(edit, item.id, day === '' ? null : day));
          }}
        />
        <DebtField item={item} onKeep={(debt) => write((edit) => setDebt(edit, item.id, debt))} />
      </div>
    </Fold>
  );
}

/** Other teams that work on it too: one PBI should need one team, and where it needs more it shows. */
function SharedWith(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const teams = useTeams().filter((team) => team.id !== item.place.team);
  const words = useLaterMessages().item;
  if (teams.length === 0) return null;
  return (
    <fieldset className={styles['teams']}>
      <legend className={styles['legend']}>{words.sharedWith}</legend>
      {teams.map((team) => (
        <label key={team.id} className={styles['check']}>
          <input
            type="checkbox"
            checked={item.sharedWith.includes(team.id)}
            disabled={!canEdit}
            onChange={(event) => {
              const others = item.sharedWith.filter((id) => id !== team.id);
              const next = event.target.checked ? [...others, team.id] : others;
              commands.perform({ kind: 'edit-item', items: [item.id] }, (edit) =>
                setSharedWith(edit, item.id, next),
              );
            }}
          />
          <HueMark hue={team.hue} />
          <span>{team.name}</span>
        </label>
      ))}
    </fieldset>
  );
}

function DebtField(props: {
  readonly item: ProductBacklogItem;
  readonly onKeep: (debt: string) => void;
}): ReactNode {
  const { item, onKeep } = props;
  const canEdit = useCanEdit();
  const words = useLaterMessages().item;
  const [draft, setDraft] = useState<string | undefined>(undefined);
  if (item.state !== 'done' && item.debt === '') return null;
  return (
    <TextField
      label={words.debt}
      maxLength={LIMITS.noteChars}
      readOnly={!canEdit}
      value={draft ?? item.debt}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => {
        if (draft !== undefined && draft.trim() !== item.debt) onKeep(draft);
        setDraft(undefined);
      }}
    />
  );
}
