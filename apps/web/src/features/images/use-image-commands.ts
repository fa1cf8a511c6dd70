import { ImagePlus } from 'lucide-react';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { useScreen } from '../../stores/use-screen.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import type { BoardCommand } from '../palette/board-command.ts';
import { chooseImages } from './choose-images.ts';

/** On the Map: putting an image there. */
export function useImageCommands(): readonly BoardCommand[] {
  const interfaceStore = useInterfaceStore();
  const isPossible = useCanEdit();
  const words = useLaterMessages().images;
  if (useScreen() !== 'map') return [];
  return [
    {
      id: 'image',
      label: words.add,
      icon: ImagePlus,
      isPossible,
      also: words.alsoAdd,
      run: () => chooseImages(interfaceStore),
    },
  ];
}
