import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { VERSION_NAME_CHARS, type BoardVersions } from '../../session/board-versions.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import styles from './history.module.css';
import { whenSynced } from './when-synced.ts';

/** How long what was changed here may take to the server before a version is not made. */
const SYNC_MS = 8_000;

/** Keeps the board as it is now under a name. */
export function KeepVersion(props: {
  readonly server: BoardVersions;
  readonly onKept: () => void;
}): ReactNode {
  const { server, onKept } = props;
  const { sync } = useSession();
  const announce = useInterface((state) => state.announce);
  const words = useLaterMessages().history;
  const [name, setName] = useState('');
  const [isKeeping, setKeeping] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const keep = async (): Promise<void> => {
    const wanted = name.trim();
    if (wanted === '') {
      setError(words.needsName);
      return;
    }
    setKeeping(true);
    setError(undefined);
    const isSynced = await whenSynced(sync, SYNC_MS);
    const kept = isSynced ? await server.keep(wanted) : undefined;
    setKeeping(false);
    if (kept?.ok !== true) {
      const text = words.keepRefused[kept?.refusal ?? 'not-synced'];
      setError(text);
      announce(text);
      return;
    }
    setName('');
    announce(words.kept(wanted));
    onKept();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isKeeping) void keep();
  };
  return (
    <form className={styles['keep']} onSubmit={submit}>
      <TextField
        label={words.keepLabel}
        hint={words.keepHint}
        value={name}
        maxLength={VERSION_NAME_CHARS}
        error={error}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" aria-disabled={isKeeping || undefined}>
        {isKeeping ? words.keeping : words.keep}
      </Button>
    </form>
  );
}
