import { Languages } from 'lucide-react';
import type { MenuChoice } from '../../interface/menu.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { LANGUAGES, type LanguageChoice } from '../../messages/language.ts';
import { useInterface } from '../../stores/app-context.tsx';

const CHOICES: readonly LanguageChoice[] = ['system', ...LANGUAGES];

/** The languages as choices of a menu; choosing another one loads the page again. */
export function useLanguageChoices(): readonly MenuChoice[] {
  const language = useInterface((state) => state.language);
  const setLanguage = useInterface((state) => state.setLanguage);
  const { shell } = useMessages();
  return CHOICES.map((choice) => ({
    id: `language-${choice}`,
    label: shell.languages[choice],
    icon: Languages,
    checked: choice === language,
    run: () => setLanguage(choice),
  }));
}
