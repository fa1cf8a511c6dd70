import { Languages } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLanguageChoices } from './language-choices.ts';

/** English, German, or what the browser asks for. */
export function LanguageMenu(): ReactNode {
  const choices = useLanguageChoices();
  const { shell } = useMessages();
  return (
    <Menu
      label={shell.language}
      align="end"
      choices={choices}
      renderTrigger={(trigger) => (
        <IconButton {...trigger} icon={Languages} label={shell.language} />
      )}
    />
  );
}
