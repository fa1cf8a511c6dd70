import {
  acceptDependency,
  addDependency,
  addSprint,
  addTeam,
  bringBack,
  createItem,
  decideItem,
  editSprint,
  editTeam,
  moveItems,
  moveTeam,
  putAside,
  putSprintAside,
  putTeamAside,
  removeDependency,
  renameBoard,
  renameItem,
  reorderItem,
  resolveDependency,
  setCapacity,
  setDependencyCause,
  setDependencyNote,
  setItemTags,
  setNeededBy,
  setParent,
  setProductGoal,
  setSprintGoal,
  setSupportsGoal,
  swapDependency,
  type BoardEditor,
  type Edit,
  type EditRefusal,
  type StepLabel,
  type UndoOutcome,
} from '@weft/board-doc';
import { cellOf, type BoardView, type ItemId, type LineId, type Place } from '@weft/domain';
import type { GuardedItemField, GuardedItemValues, Result, SprintId, TeamId } from '@weft/domain';
import { loadOf } from '@weft/rules';
import type { Messages } from '../messages/catalogue.ts';
import type { FindingStore } from '../stores/finding-store.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';

/** The arguments of a document command after the edit it writes through. */
type Arguments<Command> = Command extends (edit: Edit, ...rest: infer Rest) => unknown
  ? Rest
  : never;

export interface CommandContext {
  readonly editor: BoardEditor;
  readonly view: BoardView;
  readonly findings: FindingStore;
  readonly interfaceStore: InterfaceStore;
  readonly messages: Messages;
}

/** A document command without the edit it writes through; true when it was carried out. */
type Bound<Command> = (...args: Arguments<Command>) => boolean;

/**
 * What a person can do to the board, as the interface calls it. Each call is one transaction and
 * one undo step; a refusal is told in words and changes nothing; results that nobody would see
 * otherwise are announced.
 */
export class BoardCommands {
  readonly #context: CommandContext;

  readonly renameItem: Bound<typeof renameItem>;
  readonly reorderItem: Bound<typeof reorderItem>;
  readonly bringBack: Bound<typeof bringBack>;
  readonly setItemTags: Bound<typeof setItemTags>;
  readonly setParent: Bound<typeof setParent>;
  readonly setSupportsGoal: Bound<typeof setSupportsGoal>;
  readonly renameBoard: Bound<typeof renameBoard>;
  readonly setProductGoal: Bound<typeof setProductGoal>;
  readonly setSprintGoal: Bound<typeof setSprintGoal>;
  readonly setCapacity: Bound<typeof setCapacity>;
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

  constructor(context: CommandContext) {
    this.#context = context;
    const one = (id: ItemId): readonly ItemId[] => [id];
    this.renameItem = this.#bound('rename-item', renameItem, one);
    this.reorderItem = this.#bound('reorder-item', reorderItem, one);
    this.bringBack = this.#bound('bring-back', bringBack, (ids) => ids);
    this.setItemTags = this.#bound('edit-item', setItemTags, one);
    this.setParent = this.#bound('edit-item', setParent, one);
    this.setSupportsGoal = this.#bound('edit-item', setSupportsGoal, one);
    this.renameBoard = this.#bound('rename-board', renameBoard);
    this.setProductGoal = this.#bound('set-goal', setProductGoal);
    this.setSprintGoal = this.#bound('set-goal', setSprintGoal);
    this.setCapacity = this.#bound('set-capacity', setCapacity);
    this.editTeam = this.#bound('edit-team', editTeam);
    this.moveTeam = this.#bound('edit-team', moveTeam);
    this.putTeamAside = this.#bound('put-team-aside', putTeamAside);
    this.editSprint = this.#bound('edit-sprint', editSprint);
    this.putSprintAside = this.#bound('put-sprint-aside', putSprintAside);
    this.setDependencyCause = this.#bound('edit-dependency', setDependencyCause);
    this.setNeededBy = this.#bound('edit-dependency', setNeededBy);
    this.setDependencyNote = this.#bound('edit-dependency', setDependencyNote);
    this.acceptDependency = this.#bound('accept-dependency', acceptDependency);
    this.resolveDependency = this.#bound('resolve-dependency', resolveDependency);
  }

  /** Decides a guarded field; also settles a collision on it. */
  decideItem<Field extends GuardedItemField>(
    id: ItemId,
    field: Field,
    value: GuardedItemValues[Field],
  ): boolean {
    return this.#run({ kind: 'decide-item', items: [id] }, (edit) =>
      decideItem(edit, id, field, value),
    ).ok;
  }

  /** Creates a PBI and selects it; undefined when refused. */
  createItem(...args: Arguments<typeof createItem>): ItemId | undefined {
    const created = this.#run({ kind: 'create-item' }, (edit) => createItem(edit, ...args));
    if (!created.ok) return undefined;
    this.#state.select([created.value]);
    this.#announce(this.#words.created(this.#keyOf(created.value)));
    return created.value;
  }

  /** Gives PBIs to a team and Sprint, and says what that makes of the team's load. */
  moveItems(items: readonly ItemId[], place: Place): boolean {
    const moved = this.#run({ kind: 'move-items', items }, (edit) => moveItems(edit, items, place));
    if (!moved.ok) return false;
    const { view } = this.#context;
    this.#tellWithUndo(
      this.#words.moved(this.#subject(items), {
        team:
          place.team === null ? undefined : (view.team(place.team)?.name ?? this.#words.outside),
        sprint: place.sprint === null ? undefined : view.sprint(place.sprint)?.name,
        pointsOver: pointsOver(view, place),
      }),
    );
    return true;
  }

  /** Puts PBIs aside: they keep everything and can be brought back. */
  putAside(items: readonly ItemId[]): boolean {
    const subject = this.#subject(items);
    const done = this.#run({ kind: 'put-aside', items }, (edit) => putAside(edit, items));
    if (!done.ok) return false;
    this.#state.select([]);
    this.#tellWithUndo(this.#words.putAside(subject));
    return true;
  }

  addTeam(...args: Arguments<typeof addTeam>): TeamId | undefined {
    const added = this.#run({ kind: 'add-team' }, (edit) => addTeam(edit, ...args));
    return added.ok ? added.value : undefined;
  }

  addSprint(...args: Arguments<typeof addSprint>): SprintId | undefined {
    const added = this.#run({ kind: 'add-sprint' }, (edit) => addSprint(edit, ...args));
    return added.ok ? added.value : undefined;
  }

  /** Draws a dependency and selects its line; `andThen` says more of it in the same step. */
  addDependency(
    ends: Arguments<typeof addDependency>[0],
    andThen?: (edit: Edit, line: LineId) => Result<void, EditRefusal>,
  ): LineId | undefined {
    const added = this.#run({ kind: 'add-dependency' }, (edit) => {
      const line = addDependency(edit, ends);
      const said = line.ok ? andThen?.(edit, line.value) : undefined;
      return said === undefined || said.ok ? line : said;
    });
    if (!added.ok) return undefined;
    const { from, to } = ends;
    this.#state.selectLine(added.value);
    this.#announce(this.#words.connected(this.#keyOf(from), this.#keyOf(to)));
    return added.value;
  }

  /** Turns a dependency round: the successor becomes the predecessor. */
  swapDependency(...args: Arguments<typeof swapDependency>): boolean {
    const swapped = this.#run({ kind: 'swap-dependency' }, (edit) => swapDependency(edit, ...args));
    if (swapped.ok) this.#state.selectLine(swapped.value);
    return swapped.ok;
  }

  removeDependency(...args: Arguments<typeof removeDependency>): boolean {
    const removed = this.#run({ kind: 'remove-dependency' }, (edit) =>
      removeDependency(edit, ...args),
    );
    if (!removed.ok) return false;
    this.#state.selectLine(undefined);
    this.#tellWithUndo(this.#words.lineRemoved);
    return true;
  }

  /**
   * Runs a command of the document that has no method here: what lazily loaded features do. `told`
   * says what happened, beside a button that takes it back.
   */
  perform<Value>(
    label: StepLabel,
    command: (edit: Edit) => Result<Value, EditRefusal>,
    told?: (value: Value) => string,
  ): Result<Value, EditRefusal> {
    const result = this.#run(label, command);
    if (result.ok && told !== undefined) this.#tellWithUndo(told(result.value));
    return result;
  }

  undo(): void {
    this.#tellUndo(this.#context.editor.undoStack.undo(), 'undo');
  }

  redo(): void {
    this.#tellUndo(this.#context.editor.undoStack.redo(), 'redo');
  }

  get #state(): ReturnType<InterfaceStore['getState']> {
    return this.#context.interfaceStore.getState();
  }

  get #words(): Messages['commands'] {
    return this.#context.messages.commands;
  }

  #bound<Args extends readonly unknown[]>(
    kind: StepLabel['kind'],
    command: (edit: Edit, ...args: Args) => Result<unknown, EditRefusal>,
    items: (...args: Args) => readonly ItemId[] = () => [],
  ): (...args: Args) => boolean {
    return (...args) =>
      this.#run({ kind, items: items(...args) }, (edit) => command(edit, ...args)).ok;
  }

  #run<Value>(
    label: StepLabel,
    command: (edit: Edit) => Result<Value, EditRefusal>,
  ): Result<Value, EditRefusal> {
    const result = this.#context.editor.perform(label, command);
    if (result.ok) {
      this.#context.findings.settle();
    } else {
      const text = this.#words.refused(result.refusal);
      this.#state.toast({ text });
      this.#announce(text);
    }
    return result;
  }

  #tellUndo(outcome: UndoOutcome, direction: 'undo' | 'redo'): void {
    const text = this.#words.undone(outcome, direction);
    this.#announce(text);
    if (outcome.kind !== 'done') this.#state.toast({ text });
  }

  #tellWithUndo(text: string): void {
    const action = { label: this.#words.undo, run: () => this.undo() };
    this.#state.toast({ text, action });
    this.#announce(text);
  }

  #announce(text: string): void {
    this.#state.announce(text);
  }

  /** One PBI by its key, several by their number. */
  #subject(items: readonly ItemId[]): string {
    const [first] = items;
    return items.length === 1 && first !== undefined
      ? this.#keyOf(first)
      : this.#words.items(items.length);
  }

  #keyOf(id: ItemId): string {
    return this.#context.view.item(id)?.key ?? '';
  }
}

/** Points over capacity in a cell; 0 when they fit or the capacity is unknown. */
function pointsOver(view: BoardView, place: Place): number {
  if (place.team === null || place.sprint === null) return 0;
  const capacity = view.capacity(place.team, place.sprint);
  if (capacity === undefined) return 0;
  return Math.max(0, loadOf(view, cellOf(place)).points - capacity);
}
