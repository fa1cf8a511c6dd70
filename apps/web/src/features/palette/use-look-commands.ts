import { Languages, SunMoon, Waypoints, type LucideIcon } from 'lucide-react';
import type { MenuChoice } from '../../interface/menu.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { isCanvas, useScreen } from '../../stores/use-screen.ts';
import { useLensChoices } from '../lens/use-lens-choices.ts';
import { useLanguageChoices } from '../shell/language-choices.ts';
import { useThemeChoices } from '../shell/theme-menu.tsx';
import type { BoardCommand } from './board-command.ts';

/** What is shown of the board, in which colours and in which language. */
export function useLookCommands(): readonly BoardCommand[] {
  const screen = useScreen();
  const lens = useLensChoices();
  const themes = useThemeChoices();
  const languages = useLanguageChoices();
  const { shell } = useMessages();
  return [
    ...(isCanvas(screen) ? lens() : []).flatMap((choice) =>
      choice === 'divider' ? [] : [commandOf(choice, shell.lens, Waypoints)],
    ),
    ...themes.map((choice) => commandOf(choice, shell.theme, SunMoon)),
    ...languages.map((choice) => commandOf(choice, shell.language, Languages)),
  ];
}

/** A choice of a menu, named so that it can be understood away from the menu. */
function commandOf(choice: MenuChoice, menu: string, icon: LucideIcon): BoardCommand {
  return {
    id: choice.id,
    label: `${menu}: ${choice.label}`,
    inMenu: choice.label,
    icon: choice.icon ?? icon,
    isPossible: choice.disabled !== true,
    ...(choice.checked !== undefined && { checked: choice.checked }),
    run: choice.run,
  };
}
