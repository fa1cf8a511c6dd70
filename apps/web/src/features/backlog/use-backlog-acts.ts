import { useMemo } from 'react';
import {
  createItem,
  decideItem,
  moveItems,
  setItemTags,
  setSizeUnit,
  setSupportsGoal,
  type Edit,
  type EditRefusal,
  type StepLabel,
} from '@weft/board-doc';
import { done, type ItemId, type Place, type Result, type SizeUnit } from '@weft/domain';
import { useEditingMessages } from '../../messages/editing-words.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { tagsAfter } from '../item/tags-after.ts';
import { sizeWords } from './size-words.ts';

/** What this screen does to PBIs, one or many: each is one transaction and one undo step. */
export interface BacklogActs {
  readonly setSize: (items: readonly ItemId[], size: number | null) => void;
  readonly setReady: (items: readonly ItemId[], ready: boolean) => void;
  /** Parts of the place that are undefined stay as they are. */
  readonly setPlace: (items: readonly ItemId[], place: Partial<Place>) => void;
  /** Adds what is written, with commas between several; what is there already stays. */
  readonly addTags: (items: readonly ItemId[], typed: TypedTags) => void;
  readonly setSupportsGoal: (items: readonly ItemId[], supports: boolean) => void;
  readonly setSizeUnit: (unit: SizeUnit) => void;
  /** Creates a PBI right after another (null: at the top); undefined: refused. */
  readonly create: (title: string, after: ItemId | null) => ItemId | undefined;
}

export interface TypedTags {
  readonly needs: string;
  readonly touches: string;
}

/** Binds the acts to the open board; those on several PBIs say what they did, beside an undo. */
export function useBacklogActs(): BacklogActs {
  const { commands, boardStore } = useSession();
  const { commands: everyday } = useEditingMessages();
  const words = useLaterMessages().productBacklog;
  return useMemo(() => {
    const { view } = boardStore;
    const subject = (items: readonly ItemId[]): string => {
      const [only] = items;
      const key = only === undefined ? undefined : view.item(only)?.key;
      return items.length === 1 && key !== undefined ? key : everyday.items(items.length);
    };
    const onEach = (
      items: readonly ItemId[],
      label: Pick<StepLabel, 'kind' | 'about'>,
      command: (edit: Edit, item: ItemId) => Result<void, EditRefusal>,
      told: (what: string) => string,
    ): void => {
      const tell = items.length > 1 ? () => told(subject(items)) : undefined;
      commands.perform(
        { ...label, items },
        (edit) => {
          for (const item of items) {
            const result = command(edit, item);
            if (!result.ok) return result;
          }
          return done(undefined);
        },
        tell,
      );
    };
    return {
      setSize: (items, size) =>
        onEach(
          items,
          { kind: 'decide-item', about: 'size' },
          (edit, item) => decideItem(edit, item, 'size', size),
          (what) => words.told.size(what, sizeOr(size, view.settings.sizeUnit)),
        ),
      setReady: (items, ready) =>
        onEach(
          items,
          { kind: 'decide-item', about: 'ready' },
          (edit, item) => decideItem(edit, item, 'ready', ready),
          (what) => words.told.ready(what, ready),
        ),
      setPlace: (items, place) =>
        onEach(
          items,
          { kind: 'move-items', about: 'place' },
          (edit, item) => {
            const before = edit.view.item(item)?.place;
            return before === undefined
              ? done(undefined)
              : moveItems(edit, [item], { ...before, ...place });
          },
          words.told.place,
        ),
      addTags: (items, typed) =>
        onEach(
          items,
          { kind: 'edit-item', about: 'tags' },
          (edit, id) => {
            const item = edit.view.item(id);
            if (item === undefined) return done(undefined);
            const needs = tagsAfter(item.needs, typed.needs);
            const touches = tagsAfter(item.touches, typed.touches);
            return setItemTags(edit, id, {
              ...(needs.length > item.needs.length && { needs }),
              ...(touches.length > item.touches.length && { touches }),
            });
          },
          words.told.tags,
        ),
      setSupportsGoal: (items, supports) =>
        onEach(
          items,
          { kind: 'edit-item', about: 'goal' },
          (edit, item) => setSupportsGoal(edit, item, supports),
          (what) => words.told.goal(what, supports),
        ),
      setSizeUnit: (unit) => {
        commands.perform({ kind: 'set-rules' }, (edit) => setSizeUnit(edit, unit));
      },
      create: (title, after) => {
        const made = commands.perform({ kind: 'create-item' }, (edit) =>
          createItem(edit, { title, after }),
        );
        return made.ok ? made.value : undefined;
      },
    };

    function sizeOr(size: number | null, unit: SizeUnit): string {
      return size === null ? words.notSized : sizeWords(size, unit, words.number);
    }
  }, [commands, boardStore, everyday, words]);
}
