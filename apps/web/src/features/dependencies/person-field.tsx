import { useId, useState, type ReactNode } from 'react';
import { addPerson, type Edit, type EditRefusal } from '@weft/board-doc';
import { LIMITS, done, type BoardView, type PersonId, type Result } from '@weft/domain';
import { TextField } from '../../interface/text-field.tsx';
import { useNexusPeople } from '../../stores/use-board.ts';

/**
 * A person by name: those of the board are proposed, and a name that is not among them adds
 * somebody. Leaving the field or Enter keeps it; Escape takes it back.
 */
export function PersonField(props: {
  readonly label: string;
  readonly hint?: string;
  /** The name that is there now; empty: nobody. */
  readonly name: string;
  readonly disabled: boolean;
  readonly onKeep: (name: string) => void;
}): ReactNode {
  const { label, hint, name, disabled, onKeep } = props;
  const people = useNexusPeople();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const listId = useId();
  const keep = (): void => {
    const wanted = draft?.trim();
    setDraft(undefined);
    if (wanted !== undefined && wanted !== name) onKeep(wanted);
  };
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        list={listId}
        maxLength={LIMITS.nameChars}
        readOnly={disabled}
        value={draft ?? name}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            keep();
          }
          if (event.key === 'Escape' && draft !== undefined) {
            event.stopPropagation();
            setDraft(undefined);
          }
        }}
      />
      <datalist id={listId}>
        {people.map((person) => (
          <option key={person.id} value={person.name} />
        ))}
      </datalist>
    </>
  );
}

/** The person of that name, added where there is none; null for an empty name. */
export function personNamed(
  edit: Edit,
  view: BoardView,
  name: string,
): Result<PersonId | null, EditRefusal> {
  const wanted = name.trim();
  if (wanted === '') return done(null);
  const known = view
    .people()
    .find((person) => person.name.toLocaleLowerCase() === wanted.toLocaleLowerCase());
  return known === undefined ? addPerson(edit, { name: wanted }) : done(known.id);
}
