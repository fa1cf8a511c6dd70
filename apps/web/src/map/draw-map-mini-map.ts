import type { MapObject } from '@weft/domain';
import type { MapLayout, Rectangle } from '@weft/layout';
import type { Size } from '../canvas/view/camera.ts';
import type { MiniMapBlock, MiniMapDrawing } from '../canvas/view/mini-map.tsx';
import { wholeMap } from './map-area.ts';
import type { MapParts } from './map-context.tsx';

/** More cards than this are drawn by their hue alone. */
const MOST_MARKS = 400;

/** The Map in small: every card a block in the hue of its team, and what else stands there in its own. */
export function drawMapMiniMap(
  map: MapParts,
  layout: MapLayout,
  objects: readonly MapObject[],
): (room: Size) => MiniMapDrawing {
  const { model } = map;
  return (room) => {
    const area = wholeMap(map);
    const scale = Math.min(room.width / area.width, room.height / area.height);
    const small = ({ x, y, width, height }: Rectangle): Rectangle => ({
      x: (x - area.x) * scale,
      y: (y - area.y) * scale,
      width: width * scale,
      height: height * scale,
    });
    return {
      area,
      scale,
      blocks: () => {
        const blocks: MiniMapBlock[] = [];
        for (const object of objects) {
          if (object.kind !== 'note') continue;
          const rectangle = map.objects.measure.rectangleOf(object);
          blocks.push({ ...small(rectangle), hue: object.hue ?? undefined, severity: undefined });
        }
        for (const id of layout.items()) {
          const rectangle = layout.rectangleOf(id);
          const team = model.view.item(id)?.place.team ?? null;
          if (rectangle === undefined) continue;
          blocks.push({
            ...small(rectangle),
            hue: team === null ? undefined : model.view.team(team)?.hue,
            severity: layout.count > MOST_MARKS ? undefined : model.severityOfItem(id),
          });
        }
        return blocks;
      },
    };
  };
}
