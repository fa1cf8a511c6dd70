import type { BoardView } from '@weft/domain';
import type { RuleSet } from '@weft/rules';
import { isOpen } from '../../canvas/canvas-model.ts';
import type { MenuChoice } from '../../interface/menu.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import type { Lens } from '../../stores/interface-store.ts';

/** What is shown of the dependencies and what of the board stands out, as choices when asked for. */
export function useLensChoices(): () => readonly (MenuChoice | 'divider')[] {
  const lens = useInterface((state) => state.lens);
  const interfaceStore = useInterfaceStore();
  const { boardStore, findingStore } = useSession();
  const words = useLaterMessages().lens.menu;

  return () => {
    const { shownLines, selection, arrows, setShownLines, setLens, setArrows, openDialog } =
      interfaceStore.getState();
    const { healthy, resolved } = calmLines(boardStore.view, findingStore.rules);
    const [selected] = selection;
    const lensChoice = (label: string, wanted: Lens): MenuChoice => ({
      id: wanted.kind,
      label,
      checked: lens?.kind === wanted.kind,
      toggle: true,
      run: () => setLens(lens?.kind === wanted.kind ? undefined : wanted),
    });
    return [
      {
        id: 'healthy',
        label: words.healthy(healthy),
        checked: shownLines.healthy,
        toggle: true,
        run: () => setShownLines({ healthy: !shownLines.healthy }),
      },
      {
        id: 'resolved',
        label: words.resolved(resolved),
        checked: shownLines.resolved,
        toggle: true,
        run: () => setShownLines({ resolved: !shownLines.resolved }),
      },
      {
        id: 'arrows',
        label: words.arrows,
        checked: arrows === 'to-predecessor',
        toggle: true,
        run: () => setArrows(arrows === 'to-successor' ? 'to-predecessor' : 'to-successor'),
      },
      'divider',
      ...(selected === undefined
        ? []
        : [
            lensChoice(words.neighbourhood(boardStore.view.item(selected)?.key ?? ''), {
              kind: 'neighbourhood',
              item: selected,
              reach: 1,
            }),
          ]),
      lensChoice(words.withDependencies, { kind: 'with-dependencies' }),
      lensChoice(words.longestChain, { kind: 'longest-chain' }),
      'divider',
      { id: 'matrix', label: words.matrix, run: () => openDialog({ kind: 'team-matrix' }) },
    ];
  };
}

/** How many lines without findings there are: open ones, and those that hold nothing up any more. */
function calmLines(
  view: BoardView,
  rules: RuleSet,
): { readonly healthy: number; readonly resolved: number } {
  let healthy = 0;
  let resolved = 0;
  for (const line of view.lines()) {
    if (rules.ofLine(line.id).length > 0) continue;
    if (isOpen(line, view)) healthy += 1;
    else resolved += 1;
  }
  return { healthy, resolved };
}
