import { useEffect } from 'react';
import { useMapObjects } from '../objects-context.tsx';

/** Follows the key that makes a drag leave the original where it is: as the pointer last knew it. */
export function useCopyKey(): void {
  const { hand } = useMapObjects();
  useEffect(() => {
    const follow = ({ altKey }: PointerEvent | KeyboardEvent): void => {
      if (altKey !== hand.getState().copying) hand.setState({ copying: altKey });
    };
    const kinds = ['pointermove', 'pointerup', 'keydown', 'keyup'] as const;
    for (const kind of kinds) window.addEventListener(kind, follow, { capture: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, follow, { capture: true });
    };
  }, [hand]);
}
