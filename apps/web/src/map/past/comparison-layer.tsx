import { useMemo, type ReactNode } from 'react';
import { useShownComparison } from '../../canvas/comparison/board-comparison.ts';
import { ComparisonView } from '../../canvas/comparison/comparison-view.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useMapLayout, useMapParts } from '../map-context.tsx';
import { useShownObjects } from '../objects/objects-context.tsx';
import { mapMarksOf } from './map-marks.ts';

/** A comparison on the Map. */
export function ComparisonLayer(): ReactNode {
  const shown = useShownComparison();
  const layout = useMapLayout();
  const { objects, model } = useMapParts();
  // Where they stand is another with them.
  const onMap = useShownObjects();
  const { changes } = useLaterMessages();
  const marks = useMemo(
    () =>
      shown === undefined
        ? []
        : mapMarksOf(shown, {
            view: model.view,
            cards: layout,
            objects: new Map(onMap.map((each) => [each.id, objects.measure.rectangleOf(each)])),
            nameOf: changes.mapObject,
          }),
    [shown, layout, onMap, model, objects, changes],
  );
  return shown === undefined ? null : <ComparisonView comparison={shown} marks={marks} />;
}
