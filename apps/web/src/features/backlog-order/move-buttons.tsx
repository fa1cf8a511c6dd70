import { ArrowDown, ArrowUp, ArrowUpToLine } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProductBacklogItem } from '@weft/domain';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';

/** To the top, up and down among the PBIs shown: order without pulling. */
export function MoveButtons(props: {
  readonly item: ProductBacklogItem;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly onMove: (item: ProductBacklogItem['id'], to: number) => void;
}): ReactNode {
  const { item, place, count, onMove } = props;
  const words = useLaterMessages().backlog;
  const buttons = [
    { icon: ArrowUpToLine, label: words.top(item.key), to: 0, disabled: place === 0 },
    { icon: ArrowUp, label: words.up(item.key), to: place - 1, disabled: place === 0 },
    { icon: ArrowDown, label: words.down(item.key), to: place + 1, disabled: place === count - 1 },
  ];
  return buttons.map(({ icon, label, to, disabled }) => (
    <IconButton
      key={label}
      icon={icon}
      size="small"
      label={label}
      tooltipSide="left"
      disabled={disabled}
      onClick={() => onMove(item.id, to)}
    />
  ));
}
