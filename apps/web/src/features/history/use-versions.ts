import { useCallback, useEffect, useMemo, useState } from 'react';
import { BoardVersions, type BoardVersion } from '../../session/board-versions.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useSyncStatus } from '../../stores/use-sync.ts';

/** What is known of the versions of this board. */
export type VersionList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'known'; readonly versions: readonly BoardVersion[] };

/** The versions that the server has, read anew whenever it is reached again. */
export function useVersions(): {
  readonly server: BoardVersions;
  readonly list: VersionList;
  readonly readAgain: () => void;
} {
  const { boardId, source } = useSession();
  const server = useMemo(() => new BoardVersions({ boardId, source }), [boardId, source]);
  const isOffline = useSyncStatus().kind === 'offline';
  const [list, setList] = useState<VersionList>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (isOffline) return undefined;
    let isWanted = true;
    const read = async (): Promise<void> => {
      const listed = await server.list();
      if (!isWanted) return;
      if (listed.ok) setList({ kind: 'known', versions: listed.value });
      else setList({ kind: listed.refusal === 'unreachable' ? 'offline' : 'failed' });
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [server, isOffline, turn]);
  const readAgain = useCallback(() => setTurn((before) => before + 1), []);
  return {
    server,
    list: isOffline && list.kind !== 'known' ? { kind: 'offline' } : list,
    readAgain,
  };
}
