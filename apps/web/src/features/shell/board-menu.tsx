import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu, type MenuChoice } from '../../interface/menu.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { menuChoiceOf } from '../palette/board-command.ts';
import { useWholeBoardCommands } from '../palette/use-board-commands.ts';
import { useLanguageChoices } from './language-choices.ts';
import { useThemeChoices } from './theme-menu.tsx';

/** Which of the commands stand in the menu, in their order. */
const BEFORE_LOOKS = [
  'palette',
  'search',
  'panel',
  'divider',
  'guide',
  'nexus',
  'import',
  'export',
  'download',
  'board-file',
  'put-aside',
  'history',
  'fork',
] as const;
const AFTER_LOOKS = 'shortcuts';

/** Everything about the board that is not needed all the time. */
export function BoardMenu(): ReactNode {
  const { shell } = useMessages();
  const commands = useWholeBoardCommands();
  const keys = useInterface((state) => state.keys);
  const themes = useThemeChoices();
  const languages = useLanguageChoices();
  const choices = (id: string): readonly (MenuChoice | 'divider')[] =>
    id === 'divider'
      ? ['divider']
      : commands
          .filter((command) => command.id === id)
          .map((command) => menuChoiceOf(command, keys));
  return (
    <Menu
      label={shell.menu}
      align="end"
      renderTrigger={(trigger) => <IconButton {...trigger} icon={Ellipsis} label={shell.menu} />}
      choices={[
        ...BEFORE_LOOKS.flatMap((id) => choices(id)),
        'divider',
        ...themes,
        'divider',
        ...languages,
        'divider',
        ...choices(AFTER_LOOKS),
      ]}
    />
  );
}
