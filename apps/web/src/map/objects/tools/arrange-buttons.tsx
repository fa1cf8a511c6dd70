import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalDistributeCenter,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalDistributeCenter,
  CopyPlus,
  Group,
  Lock,
  LockOpen,
  Ungroup,
  type LucideIcon,
} from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { Alignment } from '@weft/layout';
import { useKeyText } from '../../../commands/use-key-text.ts';
import { IconButton } from '../../../interface/icon-button.tsx';
import { Icon } from '../../../interface/icon.tsx';
import { Menu, type MenuChoice } from '../../../interface/menu.tsx';
import { tooltipProps } from '../../../interface/tooltip.ts';
import { useLaterMessages } from '../../../messages/later.ts';
import { useSession } from '../../../stores/app-context.tsx';
import { ArrangeActs } from '../acts/arrange-acts.ts';
import styles from './object-tools.module.css';
import { useMapObjects } from '../objects-context.tsx';
import type { SelectedThings } from '../selected-things.ts';

const ALIGNMENTS: readonly (readonly [Alignment, LucideIcon])[] = [
  ['left', AlignStartVertical],
  ['centre', AlignCenterVertical],
  ['right', AlignEndVertical],
  ['top', AlignStartHorizontal],
  ['middle', AlignCenterHorizontal],
  ['bottom', AlignEndHorizontal],
];

/** What is done to several things at once, bound to the open board. */
export function useArrangeActs(): ArrangeActs {
  const { commands } = useSession();
  const { acts } = useMapObjects();
  return useMemo(() => new ArrangeActs(commands, acts), [commands, acts]);
}

/** Align, group, lock and duplicate: for PBIs and objects alike. */
export function ArrangeButtons({ things }: { readonly things: SelectedThings }): ReactNode {
  const acts = useArrangeActs();
  const { hand } = useMapObjects();
  const { tools } = useLaterMessages().mapObjects;
  const keys = {
    group: useKeyText('group', 'Mod+G'),
    ungroup: useKeyText('ungroup', 'Mod+Shift+G'),
    lock: useKeyText('lock', 'Mod+Shift+L'),
    duplicate: useKeyText('duplicate', 'Mod+D'),
  };
  const count = things.places.size;
  if (count === 0) return null;
  return (
    <>
      {count > 1 ? <AlignMenu things={things} acts={acts} /> : null}
      {count > 1 ? (
        <IconButton
          icon={things.grouped ? Ungroup : Group}
          label={things.grouped ? tools.ungroup : tools.group}
          shortcut={things.grouped ? keys.ungroup : keys.group}
          tooltipSide="above"
          onClick={() => (things.grouped ? acts.ungroup(things) : acts.group(things))}
        />
      ) : null}
      <IconButton
        icon={things.locked ? LockOpen : Lock}
        label={things.locked ? tools.unlock : tools.lock}
        shortcut={keys.lock}
        tooltipSide="above"
        onClick={() => acts.toggleLock(things)}
      />
      <IconButton
        icon={CopyPlus}
        label={tools.duplicate}
        shortcut={keys.duplicate}
        tooltipSide="above"
        onClick={() => hand.setState({ copyWanted: {} })}
      />
    </>
  );
}

function AlignMenu(props: {
  readonly things: SelectedThings;
  readonly acts: ArrangeActs;
}): ReactNode {
  const { things, acts } = props;
  const { tools } = useLaterMessages().mapObjects;
  const choices: (MenuChoice | 'divider')[] = ALIGNMENTS.map(([alignment, icon]) => ({
    id: alignment,
    label: tools.sides[alignment],
    icon,
    run: () => acts.align(things, alignment),
  }));
  if (things.places.size > 2) {
    choices.push(
      'divider',
      {
        id: 'across',
        label: tools.distribute.across,
        icon: AlignHorizontalDistributeCenter,
        run: () => acts.distribute(things, 'across'),
      },
      {
        id: 'down',
        label: tools.distribute.down,
        icon: AlignVerticalDistributeCenter,
        run: () => acts.distribute(things, 'down'),
      },
    );
  }
  const tooltip = tooltipProps(tools.align, 'above');
  return (
    <Menu
      label={tools.align}
      choices={choices}
      renderTrigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          aria-label={tools.align}
          data-tooltip={tooltip['data-tooltip']}
          className={`${styles['iconTrigger'] ?? ''} ${tooltip.className ?? ''}`}
        >
          <Icon of={AlignStartVertical} />
        </button>
      )}
    />
  );
}
