import type { ItemId, MapSize } from '@weft/domain';
import { centreOf, type Point, type Rectangle } from '@weft/layout';
import type { Camera } from '../canvas/view/camera.ts';
import { freePlace } from './free-place.ts';
import type { MapParts } from './map-context.tsx';
import { standingOf } from './objects/standing-on-map.ts';

type Ground = Pick<MapParts, 'arranger' | 'model' | 'objects'>;

/** Where things stand, in and around what is seen, that nothing is to be put on; the tray is one of them. */
export function takenPlaces(
  { arranger, model, objects }: Ground,
  seen: Rectangle,
  except: ReadonlySet<ItemId> = new Set(),
): readonly Rectangle[] {
  const home = arranger.home();
  const standing = standingOf(objects, { cards: home, view: model.view });
  const others = standing.near(seen, { items: except, objects: new Set() });
  return home.tray.items.length === 0 ? others : [...others, home.tray.rectangle];
}

/**
 * For what comes to the Map without a pointer: the middle of a free place of that size, the nearest to
 * the middle of what is seen. The view goes there if it is out of sight.
 */
export function freeMiddle(
  ground: Ground,
  camera: Pick<Camera, 'seen' | 'reveal'>,
  size: MapSize,
): Point {
  const { seen } = camera;
  const { x, y } = centreOf(seen);
  const wanted = { x: x - size.width / 2, y: y - size.height / 2, ...size };
  const place = { ...wanted, ...freePlace(wanted, takenPlaces(ground, seen)) };
  camera.reveal(place);
  return centreOf(place);
}
