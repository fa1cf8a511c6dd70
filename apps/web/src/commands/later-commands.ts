import {
  acceptDependency,
  addDependency,
  addSprint,
  addTeam,
  bringBack,
  createItem,
  editSprint,
  editTeam,
  moveTeam,
  putSprintAside,
  putTeamAside,
  renameItem,
  reorderItem,
  resolveDependency,
  setDependencyCause,
  setDependencyNote,
  setItemTags,
  setNeededBy,
  setProductGoal,
  setSprintGoal,
  setSupportsGoal,
  swapDependency,
  type Edit,
  type EditRefusal,
} from '@weft/board-doc';
import type { BoardView, ItemId, LineId, Result, SprintId, TeamId } from '@weft/domain';
import type { NewLink } from '../canvas/canvas-state.ts';
import { currentEditingMessages } from '../messages/editing-words.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';
import type { Arguments, Bound } from './board-commands.ts';
import type { Commands } from './commands-to-come.ts';

/**
 * What a person can do to the board once its first frame stands: loaded with the features that
 * offer it, so that it does not delay the frame. Only lazily loaded parts may import this file.
 */
export class LaterCommands {
  readonly #commands: Commands;
  readonly #view: BoardView;
  readonly #interfaceStore: InterfaceStore;

  readonly renameItem: Bound<typeof renameItem>;
  readonly reorderItem: Bound<typeof reorderItem>;
  readonly bringBack: Bound<typeof bringBack>;
  readonly setItemTags: Bound<typeof setItemTags>;
  readonly setSupportsGoal: Bound<typeof setSupportsGoal>;
  readonly setProductGoal: Bound<typeof setProductGoal>;
  readonly setSprintGoal: Bound<typeof setSprintGoal>;
  readonly editTeam: Bound<typeof editTeam>;
  readonly moveTeam: Bound<typeof moveTeam>;
  readonly putTeamAside: Bound<typeof putTeamAside>;
  readonly editSprint: Bound<typeof editSprint>;
  readonly putSprintAside: Bound<typeof putSprintAside>;
  readonly setDependencyCause: Bound<typeof setDependencyCause>;
  readonly setNeededBy: Bound<typeof setNeededBy>;
  readonly setDependencyNote: Bound<typeof setDependencyNote>;
  readonly acceptDependency: Bound<typeof acceptDependency>;
  readonly resolveDependency: Bound<typeof resolveDependency>;

  constructor(commands: Commands, view: BoardView, interfaceStore: InterfaceStore) {
    this.#commands = commands;
    this.#view = view;
    this.#interfaceStore = interfaceStore;
    const { bind } = commands;
    const one = (id: ItemId): readonly ItemId[] => [id];
    this.renameItem = bind('rename-item', renameItem, one);
    this.reorderItem = bind('reorder-item', reorderItem, one);
    this.bringBack = bind('bring-back', bringBack, (ids) => ids);
    this.setItemTags = bind('edit-item', setItemTags, one);
    this.setSupportsGoal = bind('edit-item', setSupportsGoal, one);
    this.setProductGoal = bind('set-goal', setProductGoal);
    this.setSprintGoal = bind('set-goal', setSprintGoal);
    this.editTeam = bind('edit-team', editTeam);
    this.moveTeam = bind('edit-team', moveTeam);
    this.putTeamAside = bind('put-team-aside', putTeamAside);
    this.editSprint = bind('edit-sprint', editSprint);
    this.putSprintAside = bind('put-sprint-aside', putSprintAside);
    this.setDependencyCause = bind('edit-dependency', setDependencyCause);
    this.setNeededBy = bind('edit-dependency', setNeededBy);
    this.setDependencyNote = bind('edit-dependency', setDependencyNote);
    this.acceptDependency = bind('accept-dependency', acceptDependency);
    this.resolveDependency = bind('resolve-dependency', resolveDependency);
  }

  /** Creates a PBI, in the same step its dependency, and selects it; undefined when refused. */
  createItem(item: Arguments<typeof createItem>[0], link?: NewLink): ItemId | undefined {
    const created = this.#commands.perform({ kind: 'create-item' }, (edit) => {
      const made = createItem(edit, item);
      if (!made.ok || link === undefined) return made;
      const { item: other, known } = link;
      const [from, to] = known === 'from' ? [other, made.value] : [made.value, other];
      const linked = addDependency(edit, { from, to });
      return linked.ok ? made : linked;
    });
    if (!created.ok) return undefined;
    const { select, announce } = this.#interfaceStore.getState();
    select([created.value]);
    announce(currentEditingMessages().commands.created(this.#keyOf(created.value)));
    return created.value;
  }

  addTeam(...args: Arguments<typeof addTeam>): TeamId | undefined {
    const added = this.#commands.perform({ kind: 'add-team' }, (edit) => addTeam(edit, ...args));
    return added.ok ? added.value : undefined;
  }

  addSprint(...args: Arguments<typeof addSprint>): SprintId | undefined {
    const added = this.#commands.perform({ kind: 'add-sprint' }, (edit) =>
      addSprint(edit, ...args),
    );
    return added.ok ? added.value : undefined;
  }

  /** Draws a dependency and selects its line; `andThen` says more of it in the same step. */
  addDependency(
    ends: Arguments<typeof addDependency>[0],
    andThen?: (edit: Edit, line: LineId) => Result<void, EditRefusal>,
  ): LineId | undefined {
    const added = this.#commands.perform({ kind: 'add-dependency' }, (edit) => {
      const line = addDependency(edit, ends);
      const said = line.ok ? andThen?.(edit, line.value) : undefined;
      return said === undefined || said.ok ? line : said;
    });
    if (!added.ok) return undefined;
    const { selectLine, announce } = this.#interfaceStore.getState();
    selectLine(added.value);
    announce(
      currentEditingMessages().commands.connected(this.#keyOf(ends.from), this.#keyOf(ends.to)),
    );
    return added.value;
  }

  /** Turns a dependency round: the successor becomes the predecessor. */
  swapDependency(...args: Arguments<typeof swapDependency>): boolean {
    const swapped = this.#commands.perform({ kind: 'swap-dependency' }, (edit) =>
      swapDependency(edit, ...args),
    );
    if (swapped.ok) this.#interfaceStore.getState().selectLine(swapped.value);
    return swapped.ok;
  }

  #keyOf(id: ItemId): string {
    return this.#view.item(id)?.key ?? '';
  }
}
