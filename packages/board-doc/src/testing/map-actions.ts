import {
  PENS,
  TEXT_SCALES,
  type ItemId,
  type MapObjectId,
  type MapPoint,
  type OnMap,
} from '@weft/domain';
import { createItem } from '../commands/create-item.ts';
import { addMapObjects, type NewMapObject } from '../map/add-map-objects.ts';
import {
  layerMapObjects,
  putMapObjectsAside,
  resizeOnMap,
  setMapText,
  styleMapObjects,
} from '../map/change-map-objects.ts';
import { groupOnMap, lockOnMap, ungroupOnMap, type OnMapTogether } from '../map/hold-on-map.ts';
import { moveOnMap, takeOffMap } from '../map/move-on-map.ts';
import { shownMapObjects } from '../map/snapshot-map.ts';
import type { Action, Command } from './action.ts';
import type { RandomTarget } from './random-target.ts';
import { pick } from './seeded-random.ts';
import { someAsset } from './some-asset.ts';

export type MapActionKind =
  | 'create-on-map'
  | 'map-add'
  | 'map-move'
  | 'map-resize'
  | 'map-style'
  | 'map-write'
  | 'map-put-aside'
  | 'map-take-off'
  | 'map-layer'
  | 'map-group'
  | 'map-ungroup'
  | 'map-lock'
  | 'map-unlock'
  | 'map-arrange'
  | 'map-paste';

/** Draws a command about an object that stands on the Map. */
function about(choose: (at: RandomTarget, id: MapObjectId) => Command): Action['draw'] {
  return (at) => {
    const id = at.mapObject();
    return id === undefined ? undefined : choose(at, id);
  };
}

/** Draws a command about some PBIs and objects. */
function together(choose: (at: RandomTarget, things: OnMapTogether) => Command): Action['draw'] {
  return (at) => {
    const items = [at.item(), at.chance(50) ? at.item() : undefined];
    const objects = [at.mapObject(), at.chance(50) ? at.mapObject() : undefined];
    const known = <Id>(ids: readonly (Id | undefined)[]): Id[] =>
      ids.filter((id) => id !== undefined);
    return choose(at, { items: known(items), objects: known(objects) });
  };
}

/** Draws a command about a PBI and an object that are held in this way; undefined: none is. */
function held(
  isHeld: (on: Pick<OnMap, 'group' | 'locked'>) => boolean,
  choose: (things: OnMapTogether) => Command,
): Action['draw'] {
  return (at) => {
    const { view, roots } = at.board;
    const items = [...view.items()].filter(({ onMap }) => onMap !== undefined && isHeld(onMap));
    const objects = shownMapObjects(roots).filter(isHeld);
    const item = pick(at.random, items)?.id;
    const object = pick(at.random, objects)?.id;
    if (item === undefined && object === undefined) return undefined;
    return choose({
      items: item === undefined ? [] : [item],
      objects: object === undefined ? [] : [object],
    });
  };
}

/** Every command about the Map. */
export const MAP_ACTIONS: Readonly<Record<MapActionKind, Action>> = {
  'create-on-map': {
    label: 'create-item',
    draw: (at) => {
      const wanted = { title: at.words(), at: point(at) };
      return (edit) => createItem(edit, wanted);
    },
  },
  'map-add': {
    label: 'map-add',
    draw: (at) => {
      const objects = Array.from({ length: 1 + at.random.below(3) }, () => newObject(at));
      return (edit) => addMapObjects(edit, objects);
    },
  },
  'map-move': { label: 'map-move', draw: together((at, things) => moving(at, things)) },
  'map-resize': {
    label: 'map-change',
    draw: about((at, id) => {
      const wanted = { at: point(at), size: size(at) };
      return (edit) => resizeOnMap(edit, id, wanted);
    }),
  },
  'map-style': {
    label: 'map-change',
    draw: about((at, id) => {
      const style = {
        ...(at.chance(50) && { hue: hue(at) }),
        scale: pick(at.random, TEXT_SCALES) ?? 'small',
        pen: pick(at.random, PENS) ?? 'thin',
      };
      return (edit) => styleMapObjects(edit, [id], style);
    }),
  },
  'map-write': {
    label: 'map-write',
    draw: (at) => {
      const id = at.mapObject({ withText: true });
      const text = at.words();
      return id === undefined ? undefined : (edit) => setMapText(edit, id, text);
    },
  },
  'map-put-aside': {
    label: 'map-put-aside',
    draw: about((_at, id) => (edit) => putMapObjectsAside(edit, [id])),
  },
  'map-take-off': {
    label: 'map-take-off',
    draw: (at) => {
      const items = [...at.board.view.items()].filter(({ onMap }) => onMap !== undefined);
      const item = pick(at.random, items)?.id;
      return item === undefined ? undefined : (edit) => takeOffMap(edit, [item]);
    },
  },
  'map-layer': {
    label: 'map-change',
    draw: about((at, id) => {
      const ids = [id, at.mapObject() ?? id];
      const end = at.chance(50) ? 'front' : 'back';
      return (edit) => layerMapObjects(edit, ids, end);
    }),
  },
  'map-group': {
    label: 'map-group',
    draw: (at) => {
      const first = at.item();
      if (first === undefined) return undefined;
      const items = [...at.board.view.items()].map(({ id }) => id).sort();
      // Not drawn a second time: that would often be the same one, and no group.
      const next = items[(items.indexOf(first) + 1) % items.length] ?? first;
      const object = at.mapObject();
      const things = { items: [first, next], objects: object === undefined ? [] : [object] };
      return (edit) => groupOnMap(edit, things);
    },
  },
  'map-ungroup': {
    label: 'map-ungroup',
    draw: held(
      ({ group }) => group !== undefined,
      (things) => (edit) => ungroupOnMap(edit, things),
    ),
  },
  'map-lock': {
    label: 'map-lock',
    draw: together((_at, things) => (edit) => lockOnMap(edit, things, true)),
  },
  'map-unlock': {
    label: 'map-unlock',
    draw: held(
      ({ locked }) => locked,
      (things) => (edit) => lockOnMap(edit, things, false),
    ),
  },
  'map-arrange': {
    label: 'map-arrange',
    draw: (at) => {
      const items = [at.item(), at.item(), at.item()].filter((id) => id !== undefined);
      return moving(at, { items, objects: [] });
    },
  },
  'map-paste': {
    label: 'map-paste',
    draw: (at) => {
      const title = at.words();
      const wanted = { title, at: point(at) };
      const objects = [newObject(at)];
      return (edit) => {
        const added = addMapObjects(edit, objects);
        return added.ok ? createItem(edit, wanted) : added;
      };
    },
  },
};

function moving(at: RandomTarget, { items, objects }: OnMapTogether): Command {
  const moves = {
    items: new Map<ItemId, MapPoint>(items.map((id) => [id, point(at)])),
    objects: new Map<MapObjectId, MapPoint>(objects.map((id) => [id, point(at)])),
  };
  return (edit) => moveOnMap(edit, moves);
}

/** Few places and sizes, so that people sometimes mean the same. */
function point(at: RandomTarget): MapPoint {
  return { x: 40 * at.random.below(20) - 400, y: 40 * at.random.below(20) - 400 };
}

function size(at: RandomTarget): NewMapObject['size'] {
  return { width: 40 + 40 * at.random.below(8), height: 40 + 40 * at.random.below(8) };
}

function hue(at: RandomTarget): number | null {
  return at.chance(30) ? null : at.random.below(9);
}

function newObject(at: RandomTarget): NewMapObject {
  const common = { at: point(at), size: size(at), hue: hue(at), byName: 'Ann' };
  const kind =
    pick(at.random, ['note', 'note', 'section', 'text', 'stroke', 'image'] as const) ?? 'note';
  switch (kind) {
    case 'stroke': {
      const points = Array.from({ length: 2 + 2 * at.random.below(6) }, () => at.random.below(90));
      return { ...common, kind, points, pen: pick(at.random, PENS) ?? 'thin' };
    }
    case 'text': {
      const scale = pick(at.random, TEXT_SCALES) ?? 'small';
      return { ...common, kind, text: at.words(), scale };
    }
    case 'image':
      return { ...common, kind, asset: someAsset(at.random), text: at.words() };
    default:
      return { ...common, kind, text: at.chance(20) ? '' : at.words() };
  }
}
