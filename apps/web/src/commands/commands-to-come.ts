import type { Edit, EditRefusal, StepLabel } from '@weft/board-doc';
import {
  refused,
  type GuardedItemField,
  type GuardedItemValues,
  type ItemId,
  type LineId,
  type Place,
  type Result,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { BoardCommands, CommandBinder } from './board-commands.ts';

/** What the interface may ask of {@link BoardCommands}. */
export type Commands = Pick<BoardCommands, keyof BoardCommands>;

/**
 * The commands of a board before they are loaded: whoever holds them needs not care. What is asked
 * in the moment before {@link become} is refused; nothing can be dragged or typed yet.
 */
export class CommandsToCome implements Commands {
  #commands: BoardCommands | undefined;

  /** From now on `commands` does what is asked. */
  become(commands: BoardCommands): void {
    this.#commands = commands;
  }

  readonly bind: CommandBinder =
    (kind, command, items) =>
    (...args) =>
      this.#commands?.bind(kind, command, items)(...args) ?? false;

  renameBoard = (title: string): boolean => this.#commands?.renameBoard(title) ?? false;

  setCapacity = (team: TeamId, sprint: SprintId, points: number | null): boolean =>
    this.#commands?.setCapacity(team, sprint, points) ?? false;

  decideItem<Field extends GuardedItemField>(
    id: ItemId,
    field: Field,
    value: GuardedItemValues[Field],
  ): boolean {
    return this.#commands?.decideItem(id, field, value) ?? false;
  }

  moveItems(items: readonly ItemId[], place: Place): boolean {
    return this.#commands?.moveItems(items, place) ?? false;
  }

  putAside(items: readonly ItemId[]): boolean {
    return this.#commands?.putAside(items) ?? false;
  }

  removeDependency(line: LineId): boolean {
    return this.#commands?.removeDependency(line) ?? false;
  }

  perform<Value>(
    label: StepLabel,
    command: (edit: Edit) => Result<Value, EditRefusal>,
    told?: (value: Value) => string,
  ): Result<Value, EditRefusal> {
    return (
      this.#commands?.perform(label, command, told) ??
      refused({ code: 'frozen', reason: 'not loaded' })
    );
  }

  undo(): void {
    this.#commands?.undo();
  }

  takingBack(): () => void {
    return this.#commands?.takingBack() ?? (() => undefined);
  }

  redo(): void {
    this.#commands?.redo();
  }
}
