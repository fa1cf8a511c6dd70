import {
  GUARDED_ITEM_FIELDS,
  ITEM_STATES,
  unreachable,
  type GuardedItemField,
  type ItemId,
} from '@weft/domain';
import { createItem } from '../commands/create-item.ts';
import { decideItem } from '../commands/decide-item.ts';
import { setItemTags, setParent, setSupportsGoal } from '../commands/edit-item.ts';
import { moveItems } from '../commands/move-items.ts';
import { bringBack, putAside } from '../commands/put-aside.ts';
import { renameItem } from '../commands/rename-item.ts';
import { reorderItem } from '../commands/reorder-item.ts';
import { sliceItem } from '../commands/slice-item.ts';
import type { Action, Command } from './action.ts';
import type { RandomTarget } from './random-target.ts';
import { pick } from './seeded-random.ts';

/** Draws a command about a PBI that is on the board. */
type AboutItem = (at: RandomTarget, item: ItemId) => Command;

function about(choose: AboutItem): Action['draw'] {
  return (at) => {
    const item = at.item();
    return item === undefined ? undefined : choose(at, item);
  };
}

function deciding(field: GuardedItemField): Action {
  return {
    label: 'decide-item',
    draw: about((at, item) => decision(at, item, field)),
  };
}

function decision(at: RandomTarget, item: ItemId, field: GuardedItemField): Command {
  switch (field) {
    case 'place': {
      const place = at.place();
      return (edit) => decideItem(edit, item, field, place);
    }
    case 'size': {
      const size = at.size();
      return (edit) => decideItem(edit, item, field, size);
    }
    case 'state': {
      const state = pick(at.random, ITEM_STATES) ?? 'todo';
      return (edit) => decideItem(edit, item, field, state);
    }
    case 'ready':
    case 'integrated': {
      const value = at.chance(50);
      return (edit) => decideItem(edit, item, field, value);
    }
    default:
      return unreachable(field);
  }
}

export type ItemActionKind =
  | 'create-item'
  | 'rename-item'
  | 'move-item'
  | 'move-items'
  | 'decide-place'
  | 'decide-size'
  | 'decide-ready'
  | 'decide-state'
  | 'decide-integrated'
  | 'settle'
  | 'reorder-item'
  | 'slice-item'
  | 'put-aside'
  | 'bring-back'
  | 'set-tags'
  | 'set-parent'
  | 'set-supports-goal';

/** Every command about PBIs. */
export const ITEM_ACTIONS: Readonly<Record<ItemActionKind, Action>> = {
  'create-item': {
    label: 'create-item',
    draw: (at) => {
      const title = at.words();
      const place = at.place();
      const size = at.size();
      const after = at.chance(20) ? null : at.item();
      const parent = at.chance(20) ? at.item() : undefined;
      return (edit) =>
        createItem(edit, {
          title,
          place,
          size,
          ...(after !== undefined && { after }),
          ...(parent !== undefined && { parent }),
        });
    },
  },
  'rename-item': {
    label: 'rename-item',
    draw: about((at, item) => {
      const before = [...(at.board.view.item(item)?.title ?? '')];
      const cut = at.random.below(before.length + 1);
      const after = before.slice(cut + at.random.below(3));
      const title = [...before.slice(0, cut), at.words(), ...after].join('');
      return (edit) => renameItem(edit, item, title);
    }),
  },
  'move-item': {
    label: 'move-items',
    draw: about((at, item) => {
      const place = at.place();
      return (edit) => moveItems(edit, [item], place);
    }),
  },
  'move-items': {
    label: 'move-items',
    draw: about((at, item) => {
      const items = [item, at.item() ?? item, at.item() ?? item];
      const place = at.place();
      return (edit) => moveItems(edit, items, place);
    }),
  },
  'decide-place': deciding('place'),
  'decide-size': deciding('size'),
  'decide-ready': deciding('ready'),
  'decide-state': deciding('state'),
  'decide-integrated': deciding('integrated'),
  /** Settles a collision where there is one. */
  settle: {
    label: 'decide-item',
    draw: (at) => {
      const collided = [...at.board.view.items()].find((item) => item.collisions.length > 0);
      const field = GUARDED_ITEM_FIELDS.find((known) => known === collided?.collisions[0]?.field);
      if (collided === undefined || field === undefined) return undefined;
      return decision(at, collided.id, field);
    },
  },
  'reorder-item': {
    label: 'reorder-item',
    draw: about((at, item) => {
      const after = at.chance(20) ? null : (at.item() ?? null);
      return (edit) => reorderItem(edit, item, { after });
    }),
  },
  'slice-item': {
    label: 'slice-item',
    draw: about((at, item) => {
      const parts = Array.from({ length: 2 + at.random.below(2) }, () => ({
        title: at.words(),
        ...(at.chance(50) && { size: at.size() }),
      }));
      return (edit) => sliceItem(edit, item, parts);
    }),
  },
  'put-aside': {
    label: 'put-aside',
    draw: about((at, item) => {
      const items = at.chance(30) ? [item, at.item() ?? item] : [item];
      return (edit) => putAside(edit, items);
    }),
  },
  'bring-back': {
    label: 'bring-back',
    draw: (at) => {
      const item = at.asideItem();
      return item === undefined ? undefined : (edit) => bringBack(edit, [item]);
    },
  },
  'set-tags': {
    label: 'edit-item',
    draw: about((at, item) => {
      const tags = [at.words()];
      const wanted = at.chance(50) ? { needs: tags } : { touches: at.chance(20) ? [] : tags };
      return (edit) => setItemTags(edit, item, wanted);
    }),
  },
  'set-parent': {
    label: 'edit-item',
    draw: about((at, item) => {
      const parent = at.chance(20) ? null : (at.item() ?? null);
      return (edit) => setParent(edit, item, parent);
    }),
  },
  'set-supports-goal': {
    label: 'edit-item',
    draw: about((at, item) => {
      const supports = at.chance(50);
      return (edit) => setSupportsGoal(edit, item, supports);
    }),
  },
};
