import { Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useLensChoices } from './use-lens-choices.ts';

/** What is shown of the dependencies, and what of the board stands out. */
export function LensMenu(): ReactNode {
  const isOn = useInterface((state) => state.lens !== undefined);
  const choices = useLensChoices();
  const { lens } = useMessages().shell;
  return (
    <Menu
      label={lens}
      choices={choices}
      renderTrigger={(trigger) => (
        <IconButton
          {...trigger}
          icon={Waypoints}
          label={lens}
          tooltipSide="right"
          aria-pressed={isOn}
        />
      )}
    />
  );
}
