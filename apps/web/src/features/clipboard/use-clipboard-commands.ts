import { CopyPlus } from 'lucide-react';
import { liveShortcuts } from '../../commands/live-shortcuts.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import type { BoardCommand } from '../palette/board-command.ts';

/** On the Map: duplicating what is selected, which otherwise only a key does. */
export function useClipboardCommands(): readonly BoardCommand[] {
  const live = liveShortcuts(useInterfaceStore());
  const words = useLaterMessages().shortcuts;
  const shortcut = live.find(({ action }) => action === 'duplicate');
  if (shortcut === undefined) return [];
  return [
    {
      id: 'duplicate',
      label: words.actions.duplicate,
      icon: CopyPlus,
      run: () => shortcut.run(),
    },
  ];
}
