import { useState } from 'react';
import type { Phase } from '@weft/sync-protocol';
import { useLaterMessages } from '../../messages/later.ts';
import { setBoardPhase } from '../../session/board-phase.ts';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';

/** Brings the board into another phase; a refusal is told. Resolves to whether the server took it. */
export function useSetPhase(): {
  readonly isSetting: boolean;
  readonly setPhase: (phase: Phase) => Promise<boolean>;
} {
  const { boardId, source } = useSession();
  const interfaceStore = useInterfaceStore();
  const words = useLaterMessages().phases;
  const [isSetting, setSetting] = useState(false);
  return {
    isSetting,
    setPhase: async (phase) => {
      setSetting(true);
      const set = await setBoardPhase({ boardId, phase, source });
      setSetting(false);
      const { toast, announce } = interfaceStore.getState();
      const text = set.ok ? words.now(words.names[phase]) : words.refused[set.refusal];
      if (!set.ok) toast({ text });
      announce(text);
      return set.ok;
    },
  };
}
