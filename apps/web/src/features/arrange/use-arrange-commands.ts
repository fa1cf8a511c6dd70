import { Network } from 'lucide-react';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useScreen } from '../../stores/use-screen.ts';
import type { BoardCommand } from '../palette/board-command.ts';
import { beginToArrange } from './arrange-store.ts';

/** On the Map: arranging by dependencies. */
export function useArrangeCommands(): readonly BoardCommand[] {
  const interfaceStore = useInterfaceStore();
  const { view } = useSession().board;
  const canEdit = useCanEdit();
  const isOnMap = useScreen() === 'map';
  const words = useLaterMessages().arrange;
  if (!isOnMap) return [];
  return [
    {
      id: 'arrange',
      label: words.command,
      icon: Network,
      isPossible: canEdit,
      also: words.also,
      run: () => beginToArrange(interfaceStore, view),
    },
  ];
}
