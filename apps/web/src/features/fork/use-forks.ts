import { useEffect, useState } from 'react';
import type { BoardId } from '@weft/domain';
import type { ForkOrigin } from '@weft/sync-client';
import { useSession } from '../../stores/app-context.tsx';
import {
  listForks,
  openFork,
  originOf,
  type KnownFork,
  type OtherBoardState,
} from './known-forks.ts';

/** Forks of the open board on this device, and what it is a fork of; undefined: not read yet. */
export interface ForksOfBoard {
  readonly forks: readonly KnownFork[];
  readonly origin: ForkOrigin | undefined;
}

export function useForks(): ForksOfBoard | undefined {
  const { boardId } = useSession();
  const [known, setKnown] = useState<ForksOfBoard | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const [forks, origin] = await Promise.all([listForks(boardId), originOf(boardId)]);
      if (isWanted) setKnown({ forks, origin });
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [boardId]);
  return known;
}

export type ReadFork =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'read'; readonly other: OtherBoardState };

/** A fork as it is on this device now. */
export function useOpenFork(forks: readonly KnownFork[], id: BoardId): ReadFork {
  const [reading, setReading] = useState<ReadFork>({ kind: 'reading' });
  useEffect(() => {
    let isWanted = true;
    let opened: OtherBoardState | undefined;
    const read = async (): Promise<void> => {
      const fork = forks.find((each) => each.id === id);
      const other = fork === undefined ? undefined : await openFork(fork);
      opened = other;
      if (isWanted) setReading(other === undefined ? { kind: 'failed' } : { kind: 'read', other });
    };
    void read();
    return () => {
      isWanted = false;
      opened?.board.close();
      opened?.base?.close();
    };
  }, [forks, id]);
  return reading;
}
