import {
  ArrowDown,
  ArrowDownToLine,
  ArrowUp,
  ArrowUpToLine,
  Ellipsis,
  Plus,
  Scissors,
  Trash2,
} from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ProductBacklogItem } from '@weft/domain';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import type { RowActs } from './row-acts.ts';

export interface RowButtonsProps {
  readonly item: ProductBacklogItem;
  /** Among the rows shown, from 0, and how many those are. */
  readonly at: number;
  readonly shown: number;
  readonly tabIndex: number;
  readonly acts: RowActs;
}

/** Order without pulling, a new PBI right below, and what is done less often. */
export const RowButtons: React.NamedExoticComponent<RowButtonsProps> = memo(function RowButtons(
  props: RowButtonsProps,
): ReactNode {
  const { item, at, shown, tabIndex, acts } = props;
  const { backlog, productBacklog } = useLaterMessages();
  const buttons = [
    {
      icon: ArrowUp,
      label: backlog.up(item.key),
      disabled: at === 0,
      run: () => acts.moveAmongShown(item.id, at - 1),
    },
    {
      icon: ArrowDown,
      label: backlog.down(item.key),
      disabled: at === shown - 1,
      run: () => acts.moveAmongShown(item.id, at + 1),
    },
    {
      icon: Plus,
      label: productBacklog.addBelow(item.key),
      disabled: false,
      run: () => acts.addBelow(item.id),
    },
  ];
  return (
    <>
      {buttons.map(({ icon, label, disabled, run }) => (
        <IconButton
          key={label}
          icon={icon}
          size="small"
          label={label}
          tooltipSide="left"
          disabled={disabled}
          tabIndex={tabIndex}
          onClick={run}
        />
      ))}
      <RowMenu {...props} />
    </>
  );
});

function RowMenu(props: RowButtonsProps): ReactNode {
  const { item, at, shown, tabIndex, acts } = props;
  const { commands } = useSession();
  const openDialog = useInterface((state) => state.openDialog);
  const words = useLaterMessages().productBacklog;
  return (
    <Menu
      label={words.moreOn(item.key)}
      align="end"
      renderTrigger={(trigger) => (
        <IconButton
          {...trigger}
          icon={Ellipsis}
          size="small"
          label={words.moreOn(item.key)}
          tooltipSide="left"
          tabIndex={tabIndex}
        />
      )}
      choices={() => [
        {
          id: 'top',
          label: words.toTop,
          icon: ArrowUpToLine,
          disabled: at === 0,
          run: () => acts.moveAmongShown(item.id, 0),
        },
        {
          id: 'end',
          label: words.toEnd,
          icon: ArrowDownToLine,
          disabled: at === shown - 1,
          run: () => acts.moveAmongShown(item.id, shown - 1),
        },
        'divider',
        {
          id: 'slice',
          label: words.slice,
          icon: Scissors,
          run: () => openDialog({ kind: 'slice', item: item.id }),
        },
        {
          id: 'put-aside',
          label: words.putAside,
          icon: Trash2,
          run: () => commands.putAside([item.id]),
        },
      ]}
    />
  );
}
