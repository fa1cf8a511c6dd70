import type { ItemId } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardVersion, useBoardView } from '../../stores/use-board.ts';

/** What a PBI is called for short, also where it is gone. */
export function useSubjectKey(): (item: ItemId) => string {
  const view = useBoardView();
  useBoardVersion();
  const words = useLaterMessages().voting.dots;
  return (item) => view.item(item)?.key ?? words.goneItem;
}
