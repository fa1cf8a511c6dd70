import type { ReactNode } from 'react';
import {
  VALUE_DIMENSIONS,
  VALUE_LEVELS,
  type ProductBacklogItem,
  type ValueDimension,
  type ValueLevel,
} from '@weft/domain';
import { Popover } from '../../interface/popover.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { tooltipProps } from '../../interface/tooltip.ts';
import { classNames } from '../../interface/class-names.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useItem } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useBacklogActs } from './use-backlog-acts.ts';
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
  const said = VALUE_DIMENSIONS.flatMap((dimension) => {
    const level = item.values[dimension];
    return level === undefined
      ? []
      : [words.valuePart(words.dimensions[dimension], words.levels[level])];
  });
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
      <ValueFields id={item.id} />
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

function ValueFields(props: { readonly id: ProductBacklogItem['id'] }): ReactNode {
  const item = useItem(props.id);
  const acts = useBacklogActs();
  const words = useLaterMessages().productBacklog;
  if (item === undefined) return null;
  const set = (dimension: ValueDimension, picked: string): void => {
    const level: ValueLevel | null =
      VALUE_LEVELS.find((each) => each.toString() === picked) ?? null;
    acts.setValue(item.id, dimension, level);
  };
  return (
    <div className={styles['content']}>
      <p className={styles['intro']}>{words.valueIntro}</p>
      {VALUE_DIMENSIONS.map((dimension) => (
        <div key={dimension} className={styles['dimension']}>
          <span aria-hidden="true">{words.dimensions[dimension]}</span>
          <SegmentedControl
            label={words.dimensions[dimension]}
            value={item.values[dimension]?.toString() ?? 'none'}
            segments={(['none', ...VALUE_LEVELS] as const).map((level) => ({
              value: level.toString(),
              label: words.levels[level],
            }))}
            onChange={(picked) => set(dimension, picked)}
          />
        </div>
      ))}
    </div>
  );
}
