import {
  ClipboardList,
  Columns4,
  LayoutGrid,
  ListOrdered,
  ListTree,
  Map as MapIcon,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Icon } from '../../interface/icon.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { addressOf, SCREENS, useScreen, type Screen } from '../../stores/use-screen.ts';
import styles from './screen-switch.module.css';

/** What stands for each screen. */
export const SCREEN_ICONS: Readonly<Record<Screen, LucideIcon>> = {
  board: LayoutGrid,
  map: MapIcon,
  plan: ClipboardList,
  backlog: ListOrdered,
  sprint: Columns4,
  outline: ListTree,
};

/** The screens of this board side by side; without room for words, icons alone. */
export function ScreenSwitch(): ReactNode {
  const [path] = useLocation();
  const current = useScreen();
  const { shell } = useMessages();
  if (SCREENS.length < 2) return null;
  return (
    <nav aria-label={shell.screens.label} className={styles['switch']}>
      {SCREENS.map((screen) => (
        <Link
          key={screen}
          href={addressOf(path, screen)}
          aria-current={screen === current ? 'page' : undefined}
          className={styles['screen'] ?? ''}
          title={shell.screens.names[screen]}
        >
          <Icon of={SCREEN_ICONS[screen]} />
          <span className={styles['word']}>{shell.screens.names[screen]}</span>
        </Link>
      ))}
    </nav>
  );
}
