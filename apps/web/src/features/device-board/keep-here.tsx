import { useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { keepHere } from './leave-history.ts';

/** Keeps the copy on this device as a board of its own, when the server offers it no more. */
export function KeepHere(): ReactNode {
  const session = useSession();
  const words = useLaterMessages().boardFile;
  const [failed, setFailed] = useState(false);
  const keep = async (): Promise<void> => {
    const kept = await keepHere(session);
    if (kept.ok) window.location.assign(`/b/${kept.value}`);
    else setFailed(true);
  };
  return (
    <>
      <Button onClick={() => void keep()}>{words.keepHere}</Button>
      {failed ? <p role="status">{words.refused['not-kept']}</p> : null}
    </>
  );
}
