import { GitFork } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { ForkOrigin } from '@weft/sync-client';
import { Icon } from '../../interface/icon.tsx';
import { tooltipProps } from '../../interface/tooltip.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import styles from './fork.module.css';
import { originOf } from './known-forks.ts';

/** Says beside its name that a board is a fork, and leads to what it was forked from. */
export function ForkChip(): ReactNode {
  const { boardId } = useSession();
  const openDialog = useInterface((state) => state.openDialog);
  const { shell } = useMessages();
  const words = useLaterMessages().fork;
  const [origin, setOrigin] = useState<ForkOrigin | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const found = await originOf(boardId);
      if (isWanted) setOrigin(found);
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [boardId]);
  if (origin === undefined) return null;
  const told = words.ofOriginal(origin.title || shell.untitled, origin.atMs);
  return (
    <button
      type="button"
      {...tooltipProps(told)}
      aria-label={told}
      className={styles['chip']}
      onClick={() => openDialog({ kind: 'fork' })}
    >
      <Icon of={GitFork} />
      {words.chip}
    </button>
  );
}
