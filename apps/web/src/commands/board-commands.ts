import {
  decideItem,
  moveItems,
  putAside,
  removeDependency,
  renameBoard,
  setCapacity,
  type BoardEditor,
  type Edit,
  type EditRefusal,
  type StepLabel,
  type UndoOutcome,
} from '@weft/board-doc';
import { cellOf, type BoardView, type ItemId, type Place } from '@weft/domain';
import type { GuardedItemField, GuardedItemValues, Result } from '@weft/domain';
import { loadOf } from '@weft/rules';
import { currentEditingMessages, type EditingMessages } from '../messages/editing-words.ts';
import type { FindingStore } from '../stores/finding-store.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';

/** The arguments of a document command after the edit it writes through. */
export type Arguments<Command> = Command extends (edit: Edit, ...rest: infer Rest) => unknown
  ? Rest
  : never;

export interface CommandContext {
  readonly editor: BoardEditor;
  readonly view: BoardView;
  readonly findings: FindingStore;
  readonly interfaceStore: InterfaceStore;
}

/** A document command without the edit it writes through; true when it was carried out. */
export type Bound<Command> = (...args: Arguments<Command>) => boolean;

/** Makes a document command one that a person can give; `items` says which PBIs it is about. */
export type CommandBinder = <Args extends readonly unknown[]>(
  kind: StepLabel['kind'],
  command: (edit: Edit, ...args: Args) => Result<unknown, EditRefusal>,
  items?: (...args: Args) => readonly ItemId[],
) => (...args: Args) => boolean;

/**
 * What a person can do to the board, as the interface calls it: what the first frame already needs.
 * The rest is bound by `LaterCommands`. Each call is one transaction and one undo step; a refusal
 * is told in words and changes nothing; results that nobody would see otherwise are announced.
 */
export class BoardCommands {
  readonly #context: CommandContext;

  readonly renameBoard: Bound<typeof renameBoard>;
  readonly setCapacity: Bound<typeof setCapacity>;
  readonly bind: CommandBinder;

  constructor(context: CommandContext) {
    this.#context = context;
    this.bind = (kind, command, items) => this.#bound(kind, command, items);
    this.renameBoard = this.bind('rename-board', renameBoard);
    this.setCapacity = this.bind('set-capacity', setCapacity);
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

  /** What takes back the step that was just done, and no other, whatever is done meanwhile. */
  takingBack(): () => void {
    const { undoStack } = this.#context.editor;
    const step = undoStack.nextUndo;
    return () => {
      const isLast = undoStack.nextUndo === step;
      const outcome: UndoOutcome =
        step === undefined ? { kind: 'nothing' } : undoStack.undoStep(step);
      const isDone = outcome.kind === 'done' || outcome.kind === 'partly';
      if (isDone || isLast) this.#tellUndo(outcome, 'undo');
      else this.#tell(this.#words.notUndone);
    };
  }

  redo(): void {
    this.#tellUndo(this.#context.editor.undoStack.redo(), 'redo');
  }

  get #state(): ReturnType<InterfaceStore['getState']> {
    return this.#context.interfaceStore.getState();
  }

  get #words(): EditingMessages['commands'] {
    return currentEditingMessages().commands;
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
      this.#tell(this.#words.refused(result.refusal));
    }
    return result;
  }

  #tellUndo(outcome: UndoOutcome, direction: 'undo' | 'redo'): void {
    const text = this.#words.undone(outcome, direction);
    this.#announce(text);
    if (outcome.kind !== 'done') this.#state.toast({ text });
  }

  #tellWithUndo(text: string): void {
    const action = { label: this.#words.undo, run: this.takingBack() };
    this.#state.toast({ text, action });
    this.#announce(text);
  }

  #tell(text: string): void {
    this.#state.toast({ text });
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
