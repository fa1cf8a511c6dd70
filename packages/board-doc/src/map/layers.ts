import { brandId, type MapObjectId } from '@weft/domain';
import type { Edit } from '../edit.ts';
import { keysAfter } from '../ordering/key-between.ts';
import type { Ranked } from '../ordering/ranked-list.ts';
import { readFlag, readRank } from '../read/read-values.ts';
import { entityOf } from '../schema/roots.ts';
import { readKind } from './read-map-object.ts';

/** What the Map shows, from the lowest to the highest. */
export function layersOf(edit: Edit): readonly Ranked<MapObjectId>[] {
  const { canvas } = edit.board.roots;
  const layers: { readonly id: MapObjectId; readonly layer: string }[] = [];
  for (const key of canvas.keys()) {
    const id = brandId<MapObjectId>(key);
    const map = entityOf(canvas, id);
    if (map === undefined || readKind(map) === undefined || readFlag(map.get('aside'))) continue;
    layers.push({ id, layer: readRank(map.get('layer')) });
  }
  return layers.sort(byLayer).map(({ id, layer }) => ({ id, rank: layer }));
}

/** The lowest first; ids tell where two people made the same key. */
export function byLayer(
  a: { readonly id: string; readonly layer: string },
  b: { readonly id: string; readonly layer: string },
): number {
  if (a.layer !== b.layer) return a.layer < b.layer ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/**
 * Keys for `count` objects to lie above (`front`) or below (`back`) all of `layers`. Keys that are
 * damaged, or too long to lie beside, are written anew.
 */
export function keysAt(
  edit: Edit,
  layers: readonly Ranked<MapObjectId>[],
  end: 'front' | 'back',
  count: number,
): readonly string[] {
  const { inserted, moved } = keysAfter(layers, end === 'front' ? layers.length - 1 : -1, count);
  for (const [id, layer] of moved) {
    const map = entityOf(edit.board.roots.canvas, brandId<MapObjectId>(id));
    if (map !== undefined) edit.setKey(map, 'layer', layer);
  }
  return inserted;
}
