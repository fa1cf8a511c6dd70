import type { ReactNode } from 'react';
import { setValue } from '@weft/board-doc';
import {
  VALUE_DIMENSIONS,
  VALUE_LEVELS,
  type ProductBacklogItem,
  type ValueDimension,
} from '@weft/domain';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { useLaterMessages, type LaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './value-fields.module.css';

/** What a PBI is worth in each way that somebody named: `Economic 2`, … */
export function valuesInWords(
  { values }: Pick<ProductBacklogItem, 'values'>,
  words: LaterMessages['productBacklog'],
): readonly string[] {
  return VALUE_DIMENSIONS.flatMap((dimension) => {
    const level = values[dimension];
    return level === undefined
      ? []
      : [words.valuePart(words.dimensions[dimension], words.levels[level])];
  });
}

/** What a PBI is worth, one choice for each way; nothing needs to be said. */
export function ValueFields(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().productBacklog;
  const set = (dimension: ValueDimension, picked: string): void => {
    const level = VALUE_LEVELS.find((each) => each.toString() === picked) ?? null;
    commands.perform({ kind: 'edit-item', items: [item.id], about: 'value' }, (edit) =>
      setValue(edit, item.id, dimension, level),
    );
  };
  return (
    <div className={styles['fields']}>
      <p className={styles['intro']}>{words.valueIntro}</p>
      {VALUE_DIMENSIONS.map((dimension) => (
        <div key={dimension} className={styles['dimension']}>
          <span aria-hidden="true">{words.dimensions[dimension]}</span>
          <SegmentedControl
            label={words.dimensions[dimension]}
            disabled={!canEdit}
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
