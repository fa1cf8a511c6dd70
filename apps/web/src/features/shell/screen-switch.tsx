import { lazy, Suspense, type ReactNode } from 'react';
import { SCREENS } from '@weft/sync-protocol';
import { Link, useLocation } from 'wouter';
import { useMessages } from '../../messages/catalogue.ts';
import { useIsEditing } from '../../stores/use-editing.ts';
import { addressOf, useScreen } from '../../stores/use-screen.ts';
import styles from './screen-switch.module.css';

const ScreenIcon = lazy(async () => ({
  default: (await import('./screen-icon.tsx')).ScreenIcon,
}));

/**
 * The screens of this board side by side; without room for words, icons alone. Icons have their
 * places from the first frame and come after it.
 */
export function ScreenSwitch(): ReactNode {
  const [path] = useLocation();
  const current = useScreen();
  const isAfterFirstFrame = useIsEditing();
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
          <span className={styles['icon']}>
            {isAfterFirstFrame ? (
              <Suspense>
                <ScreenIcon screen={screen} />
              </Suspense>
            ) : null}
          </span>
          <span className={styles['word']}>{shell.screens.names[screen]}</span>
        </Link>
      ))}
    </nav>
  );
}
