import { useState, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import styles from './bulk.module.css';
import { useBacklogActs } from './use-backlog-acts.ts';

/** Further needs and things touched, for several PBIs; what each has already stays. */
export function BulkTags(props: {
  readonly items: readonly ItemId[];
  readonly close: () => void;
}): ReactNode {
  const { items, close } = props;
  const acts = useBacklogActs();
  const words = useLaterMessages().productBacklog;
  const [typed, setTyped] = useState({ needs: '', touches: '' });
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        close();
        if (`${typed.needs}${typed.touches}`.trim() !== '') acts.addTags(items, typed);
      }}
    >
      <TextField
        label={words.addNeeds}
        value={typed.needs}
        onChange={(event) => setTyped({ ...typed, needs: event.target.value })}
      />
      <TextField
        label={words.addTouches}
        hint={words.tagsHint}
        value={typed.touches}
        onChange={(event) => setTyped({ ...typed, touches: event.target.value })}
      />
      <Button type="submit">{words.apply}</Button>
    </form>
  );
}
