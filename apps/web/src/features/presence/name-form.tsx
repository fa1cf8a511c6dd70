import { useState, type ReactNode } from 'react';
import { LIMITS } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useSettings } from '../../stores/settings-context.tsx';
import styles from './presence.module.css';

/** How others see this person: takes effect at once, and for every board on this device. */
export function NameForm(): ReactNode {
  const settings = useSettings();
  const { sync } = useSession();
  const { presence } = useMessages();
  const [saved, setSaved] = useState(settings.current.name);
  const [name, setName] = useState(saved);
  return (
    <form
      className={styles['nameForm']}
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = name.trim();
        settings.update({ name: chosen });
        sync.setName(chosen);
        setName(chosen);
        setSaved(chosen);
      }}
    >
      <TextField
        label={presence.yourName}
        hint={presence.yourNameHint}
        value={name}
        placeholder={presence.nameless}
        maxLength={LIMITS.nameChars}
        autoComplete="nickname"
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" disabled={name.trim() === saved}>
        {presence.saveName}
      </Button>
    </form>
  );
}
