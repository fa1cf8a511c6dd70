import type { ItemId } from '@weft/domain';
import { useSession } from '../stores/app-context.tsx';
import { useKeyed } from '../stores/use-keyed.ts';
import { unsentItemsOf } from './cards/unsent-items.ts';

/** True while the PBI was changed here and the server takes long to confirm it. */
export function useIsUnsent(item: ItemId): boolean {
  const unsent = unsentItemsOf(useSession());
  useKeyed(unsent.listeners, item);
  return unsent.has(item);
}
