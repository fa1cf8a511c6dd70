import { useDraggable } from '@dnd-kit/core';
import type { ComponentPropsWithoutRef, KeyboardEvent, ReactNode } from 'react';
import type { ItemId } from '@weft/domain';

export interface DragCardProps {
  readonly item: ItemId;
  readonly canEdit: boolean;
  readonly frame: ComponentPropsWithoutRef<'li'>;
  readonly face: ComponentPropsWithoutRef<'button'>;
  /** True when the key was meant for something else than lifting. */
  readonly onKeyDown: (event: KeyboardEvent) => boolean;
  /** What the card shows. */
  readonly children: ReactNode;
  /** What stands beside it. */
  readonly beside: ReactNode;
}

/**
 * What of a card the drag library has to do with. It renders again with every cell one comes over;
 * what the card shows is made elsewhere and stays as it is.
 */
export function DragCard(props: DragCardProps): ReactNode {
  const { item, canEdit, frame, face, onKeyDown, children, beside } = props;
  const drag = useDraggable({ id: item, disabled: !canEdit });
  return (
    <li ref={drag.setNodeRef} {...frame}>
      <button
        type="button"
        ref={drag.setActivatorNodeRef}
        {...drag.listeners}
        {...face}
        aria-describedby={canEdit ? drag.attributes['aria-describedby'] : undefined}
        onKeyDown={(event) => {
          if (onKeyDown(event)) return;
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
          drag.listeners?.['onKeyDown']?.(event);
        }}
      >
        {children}
      </button>
      {beside}
    </li>
  );
}
