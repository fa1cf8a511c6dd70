import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { ItemId, NexusSprint } from '@weft/domain';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useInterfaceStore } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { useIsEditing } from '../../stores/use-editing.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import type { Flow } from './flow.ts';
import { flowName, type SprintDesk } from './sprint-desk.tsx';
import { WHOLE_SPRINT, type SprintFilter } from './sprint-filter.ts';
import { useSprintCommands } from './use-sprint-commands.ts';
import type { ChangeFilter } from './use-sprint-filter.ts';

/** What the parts of the screen share, for the Sprint that is looked at. */
export function useDesk(
  sprint: NexusSprint,
  { isWall }: SprintFilter,
  change: ChangeFilter,
): SprintDesk {
  const canEdit = useCanEdit();
  const isEditing = useIsEditing();
  const canChange = canEdit && isEditing && !isWall && sprint.state !== 'closed';
  const toFocus = useRef<ItemId | undefined>(undefined);
  const bring = useBring(toFocus);
  const goTo = useGoTo(toFocus, change);
  const takesFocus = useCallback((item: ItemId) => {
    if (toFocus.current !== item) return false;
    toFocus.current = undefined;
    return true;
  }, []);
  return useMemo(
    () => ({ sprint, canChange, isWall, bring, goTo, takesFocus }),
    [sprint, canChange, isWall, bring, goTo, takesFocus],
  );
}

type ToFocus = React.RefObject<ItemId | undefined>;

function useBring(toFocus: ToFocus): SprintDesk['bring'] {
  const commands = useSprintCommands();
  const view = useBoardView();
  const announce = useInterface((state) => state.announce);
  const messages = useMessages();
  const words = useLaterMessages().sprintBacklog;
  return useCallback(
    (id: ItemId, flow: Flow, keepFocus: boolean) => {
      const item = view.item(id);
      if (item === undefined || !commands.bring(item, flow)) return;
      if (keepFocus) toFocus.current = id;
      announce(words.moved(item.key, flowName(flow, messages, words)));
    },
    [commands, view, announce, messages, words, toFocus],
  );
}

/** Goes to a card, and follows requests from elsewhere, such as the search, to do so. */
function useGoTo(toFocus: ToFocus, change: ChangeFilter): (item: ItemId) => void {
  const view = useBoardView();
  const interfaceStore = useInterfaceStore();
  const goTo = useCallback(
    (id: ItemId) => {
      const { select, openPanel } = interfaceStore.getState();
      const sprint = view.item(id)?.place.sprint;
      select([id]);
      // Not selected for any Sprint: it has no card here, but can be read.
      if (sprint === undefined || sprint === null) openPanel('item');
      else if (!focusCard(id)) {
        toFocus.current = id;
        change({ ...WHOLE_SPRINT, sprint });
      }
    },
    [view, interfaceStore, change, toFocus],
  );
  const request = useInterface((state) => state.focusRequest);
  const followed = useRef(request?.serial);
  useEffect(() => {
    // What was asked for before this screen was shown is done.
    if (request === undefined || request.serial === followed.current) return;
    followed.current = request.serial;
    goTo(request.item);
  }, [request, goTo]);
  return goTo;
}

function focusCard(id: ItemId): boolean {
  const card = document.querySelector<HTMLElement>(`[data-flow][data-item="${id}"]`);
  card?.focus();
  return card !== null;
}
