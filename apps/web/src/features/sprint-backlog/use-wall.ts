import { useEffect } from 'react';
import { useInterface } from '../../stores/app-context.tsx';
import type { ChangeFilter } from './use-sprint-filter.ts';

/** While the Sprint is on the wall everything around it is hidden; Escape leaves. */
export function useWall(isWall: boolean, change: ChangeFilter): void {
  const setChromeHidden = useInterface((state) => state.setChromeHidden);
  useEffect(() => {
    if (!isWall) return undefined;
    const leave = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') change({ isWall: false });
    };
    setChromeHidden(true);
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', leave);
      setChromeHidden(false);
    };
  }, [isWall, change, setChromeHidden]);
}
