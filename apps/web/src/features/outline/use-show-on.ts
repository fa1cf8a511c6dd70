import { useLocation } from 'wouter';
import type { ItemId } from '@weft/domain';
import type { Screen } from '@weft/sync-protocol';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { addressOf, useScreen } from '../../stores/use-screen.ts';

/** Shows a PBI on another screen: there it is selected, in view, and has the focus. */
export function useShowOn(): (screen: Screen, item: ItemId) => void {
  const [path, navigate] = useLocation();
  const now = useScreen();
  const interfaceStore = useInterfaceStore();
  return (screen, item) => {
    const { select, focusItem } = interfaceStore.getState();
    select([item]);
    if (screen !== now) navigate(addressOf(path, screen));
    // A screen goes to the PBI that is asked for once it is there.
    if (screen !== 'outline' || screen === now) {
      requestAnimationFrame(() => requestAnimationFrame(() => focusItem(item)));
    }
  };
}
