import { Monitor, Moon, Sun, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useKeyText } from '../../commands/use-key-text.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu, type MenuChoice } from '../../interface/menu.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface } from '../../stores/app-context.tsx';
import type { Theme } from '../../stores/interface-store.ts';

const ICONS: Readonly<Record<Theme, LucideIcon>> = { system: Monitor, light: Sun, dark: Moon };
const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The three themes as choices of a menu. */
export function useThemeChoices(): readonly MenuChoice[] {
  const theme = useInterface((state) => state.theme);
  const setTheme = useInterface((state) => state.setTheme);
  const { shell } = useMessages();
  return THEMES.map((choice) => ({
    id: `theme-${choice}`,
    label: shell.themes[choice],
    icon: ICONS[choice],
    checked: choice === theme,
    run: () => setTheme(choice),
  }));
}

/** Light, dark, or like the system. */
export function ThemeMenu(): ReactNode {
  const theme = useInterface((state) => state.theme);
  const choices = useThemeChoices();
  const keys = useKeyText('theme', 'Alt+Shift+D');
  const { shell } = useMessages();
  return (
    <Menu
      label={shell.theme}
      align="end"
      choices={choices}
      renderTrigger={(trigger) => (
        <IconButton
          {...trigger}
          icon={ICONS[theme]}
          label={shell.themeNow[theme]}
          shortcut={keys}
        />
      )}
    />
  );
}
