import { Import, List, ListTree, Plus, Settings2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { SIZE_UNITS, type ItemId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardSettings } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { BulkBar, useIsBulk } from './bulk-bar.tsx';
import styles from './head.module.css';
import { OrderNewsLine } from './order-news-line.tsx';
import { useBacklogActs } from './use-backlog-acts.ts';
import { SHAPES, type Shape } from './use-backlog-filter.ts';

const ICONS = { list: List, tree: ListTree };

/**
 * What is shown of how much, who changed its order, the two shapes, and what else can be done. While
 * several PBIs are selected, what can be done to them stands in its place: no row moves for it.
 */
export function BacklogHead(props: {
  readonly items: readonly ItemId[];
  readonly all: number;
  readonly shape: Shape;
  readonly onShape: (shape: Shape) => void;
  /** Undefined: here nothing can be added. */
  readonly onAdd: (() => void) | undefined;
}): ReactNode {
  const { items, all, shape, onShape, onAdd } = props;
  const canEdit = useCanEdit();
  const words = useLaterMessages().productBacklog;
  const isBulk = useIsBulk(items);
  const shown = items.length;
  return (
    <header className={styles['place']}>
      <div className={styles['head']} data-covered={canEdit && isBulk ? '' : undefined}>
        <h2 className={styles['title']}>{words.title}</h2>
        <span className={styles['count']} role="status">
          {shown === all ? words.countAll(all) : words.countShown(shown, all)}
        </span>
        <OrderNewsLine />
        <div className={styles['tools']}>
          <SegmentedControl
            label={words.shape}
            value={shape}
            segments={SHAPES.map((value) => ({
              value,
              label: words.shapes[value],
              icon: ICONS[value],
            }))}
            onChange={onShape}
          />
          {onAdd === undefined ? null : (
            <Button icon={Plus} aria-label={words.addTop} onClick={onAdd}>
              <span className={styles['word']}>{words.add}</span>
            </Button>
          )}
          {canEdit ? <More /> : null}
        </div>
      </div>
      {canEdit && isBulk ? <BulkBar shown={items} /> : null}
    </header>
  );
}

/** The unit of sizes, one for the board, and the way in for many PBIs. */
function More(): ReactNode {
  const { sizeUnit } = useBoardSettings();
  const acts = useBacklogActs();
  const openDialog = useInterface((state) => state.openDialog);
  const words = useLaterMessages().productBacklog;
  return (
    <Menu
      label={words.menu}
      align="end"
      renderTrigger={(trigger) => (
        <IconButton {...trigger} icon={Settings2} label={words.menu} tooltipSide="left" />
      )}
      choices={() => [
        ...SIZE_UNITS.map((unit) => ({
          id: unit,
          label: `${words.sizesAs}: ${words.units[unit]}`,
          checked: unit === sizeUnit,
          run: () => acts.setSizeUnit(unit),
        })),
        'divider',
        {
          id: 'import',
          label: words.import,
          icon: Import,
          run: () => openDialog({ kind: 'import' }),
        },
      ]}
    />
  );
}
