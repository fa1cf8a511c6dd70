import { useEffect, useState } from 'react';
import type { BoardVersion, BoardVersions } from '../../session/board-versions.ts';
import { useSession } from '../../stores/app-context.tsx';
import { openPast, type PastBoard } from './compare-version.ts';

/** A version on its way from the server. */
export type PastReading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'read'; readonly past: PastBoard };

/** Reads a version and opens it as a board of its own. */
export function usePast(server: BoardVersions, version: BoardVersion): PastReading {
  const { today } = useSession();
  const [reading, setReading] = useState<PastReading>({ kind: 'reading' });
  useEffect(() => {
    let isWanted = true;
    const read = async (): Promise<void> => {
      const bytes = await server.read(version.id);
      if (!isWanted) return;
      const past = bytes.ok ? openPast(bytes.value, today) : undefined;
      setReading(past === undefined ? { kind: 'failed' } : { kind: 'read', past });
    };
    void read();
    return () => {
      isWanted = false;
    };
  }, [server, version.id, today]);
  return reading;
}
