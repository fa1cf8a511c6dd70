import type { ReactNode } from 'react';
import { VALUE_DIMENSIONS, type ProductBacklogItem } from '@weft/domain';
import { Popover } from '../../interface/popover.tsx';
import { tooltipProps } from '../../interface/tooltip.ts';
import { classNames } from '../../interface/class-names.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useItem } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { ValueFields, valuesInWords } from '../item/value-fields.tsx';
import styles from './value-popover.module.css';

const BAR_PX = { width: 4, gap: 2, perLevel: 4, base: 2 };
const HEIGHT_PX = BAR_PX.base + 3 * BAR_PX.perLevel;

/** What a PBI is worth in each way, as four bars; pressed, to be said. */
export function ValuePopover(props: {
  readonly item: ProductBacklogItem;
  readonly tabIndex: number;
}): ReactNode {
  const { item, tabIndex } = props;
  const canEdit = useCanEdit();
  const words = useLaterMessages().productBacklog;
  const said = valuesInWords(item, words);
  const label = words.valueIs(item.key, said);
  const tooltip = tooltipProps(label, 'left');
  const bars = said.length === 0 ? words.levels.none : <Bars item={item} />;
  if (!canEdit) {
    return (
      <span className={styles['bars']} role="img" aria-label={label}>
        {bars}
      </span>
    );
  }
  return (
    <Popover
      label={words.valueOf(item.key)}
      align="end"
      renderTrigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          {...tooltip}
          tabIndex={tabIndex}
          className={classNames(styles['trigger'], tooltip.className)}
          aria-label={label}
        >
          {bars}
        </button>
      )}
    >
      <LiveFields id={item.id} />
    </Popover>
  );
}

function Bars(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { values } = props.item;
  const step = BAR_PX.width + BAR_PX.gap;
  const width = VALUE_DIMENSIONS.length * step - BAR_PX.gap;
  return (
    <svg width={width} height={HEIGHT_PX} aria-hidden="true" className={styles['drawing']}>
      {VALUE_DIMENSIONS.map((dimension, index) => {
        const height = BAR_PX.base + (values[dimension] ?? 0) * BAR_PX.perLevel;
        return (
          <rect
            key={dimension}
            x={index * step}
            y={HEIGHT_PX - height}
            width={BAR_PX.width}
            height={height}
          />
        );
      })}
    </svg>
  );
}

/** Follows the PBI while the popover is open. */
function LiveFields(props: { readonly id: ProductBacklogItem['id'] }): ReactNode {
  const item = useItem(props.id);
  return item === undefined ? null : <ValueFields item={item} />;
}
