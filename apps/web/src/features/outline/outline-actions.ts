import {
  unreachable,
  type BoardView,
  type DependencyLine,
  type ItemId,
  type Place,
} from '@weft/domain';
import type { InterfaceStore } from '../../stores/interface-store.ts';
import { withGroupTurned, withItemTurned, groupIsOpen, type Folds } from './folds.ts';
import type { OutlineActionContext } from './outline-action-context.ts';
import { itemKey, itemOfRow, type OutlineRow } from './outline-rows.ts';
import type { OutlineStore, OutlineAim } from './outline-state.ts';
import { groupsOf, isUsuallyOpen } from './outline-tree.ts';

/** What keys and buttons do in the Outline. Whoever may not edit gets only what changes nothing. */
export class OutlineActions {
  readonly #context: OutlineActionContext;

  constructor(context: OutlineActionContext) {
    this.#context = context;
  }

  get canEdit(): boolean {
    return this.#context.session.canEdit;
  }

  /** The row the keyboard is at; undefined: nobody was at one yet, or it is folded away. */
  get row(): OutlineRow | undefined {
    const { current } = this.#state.getState();
    const { rows, indexOf } = this.#context.shown();
    return current === undefined ? undefined : rows[indexOf.get(current) ?? -1];
  }

  /** The PBIs a command would be about now: the selection, or the one the keyboard is at. */
  get subjects(): readonly ItemId[] {
    const { row } = this;
    const { kind } = row?.entry ?? { kind: 'nexus' };
    if (row === undefined || kind === 'waits-for' || kind === 'enables') return [];
    const item = itemOfRow(row);
    if (item === undefined) return [];
    const { selection } = this.#interface;
    return selection.has(item) ? [...selection] : [item];
  }

  /** The dependency the keyboard is at. */
  get line(): DependencyLine | undefined {
    const entry = this.row?.entry;
    return entry?.kind === 'waits-for' || entry?.kind === 'enables'
      ? this.#context.view.line(entry.line)
      : undefined;
  }

  /** The keyboard came to a row by itself, such as by Tab. */
  enter(key: string): void {
    if (this.#state.getState().current !== key) this.#state.setState({ current: key });
  }

  /** Goes to a row, and selects what it is about. */
  goTo(row: OutlineRow): void {
    this.want(row.key);
    if (this.#state.getState().aim === undefined) this.#select(row);
  }

  /** Goes to a row and adds the PBIs on the way to the selection. */
  reachTo(to: number): void {
    const { rows, indexOf } = this.#context.shown();
    const from = indexOf.get(this.#state.getState().current ?? '') ?? to;
    const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
    const items = between.flatMap(({ entry }) => (entry.kind === 'item' ? [entry.item] : []));
    this.#interface.select([...this.#interface.selection, ...items]);
    const row = rows[to];
    if (row !== undefined) this.want(row.key);
  }

  /** Brings a row into view and gives it the focus, now or as soon as it is there. */
  want(key: string, { takesFocus = true }: { readonly takesFocus?: boolean } = {}): void {
    const serial = (this.#state.getState().wanted?.serial ?? 0) + 1;
    this.#state.setState({ wanted: { key, serial, takesFocus } });
  }

  /** Goes to a PBI, wherever it is folded away or left out. */
  reveal(item: ItemId, how: { readonly takesFocus?: boolean } = {}): void {
    const { view, shown, showEverything } = this.#context;
    const found = view.item(item);
    if (found === undefined || found.aside) return;
    const key = itemKey(item);
    if (!shown().indexOf.has(key)) {
      if (shown().isFiltered) showEverything();
      this.#setFolds(withOpen(this.#folds, groupsOf(found), view, found.place.sprint));
    }
    this.want(key, how);
  }

  /** Selects a PBI and goes to it. */
  jumpTo(item: ItemId): void {
    this.#interface.select([item]);
    this.reveal(item);
  }

  /** To the other end of the dependency, or of the first one in that direction. */
  alongLines(direction: 'in' | 'out'): void {
    const { row } = this;
    const { view } = this.#context;
    if (row === undefined) return;
    const { entry } = row;
    if (entry.kind === 'waits-for' || entry.kind === 'enables') {
      this.jumpTo(entry.other);
      return;
    }
    const item = itemOfRow(row);
    if (item === undefined) return;
    const ends =
      direction === 'in'
        ? view.linesInto(item).map(({ from }) => from)
        : view.linesFrom(item).map(({ to }) => to);
    const end = ends.find((id) => view.item(id)?.aside === false);
    if (end !== undefined) this.jumpTo(end);
  }

  /** Opens what is folded, folds what is open. */
  turn(rows: readonly OutlineRow[]): void {
    const folds = rows.reduce(
      (all, { key, entry, open }) =>
        open === undefined
          ? all
          : entry.kind === 'item'
            ? withItemTurned(all, entry.item)
            : withGroupTurned(all, key),
      this.#folds,
    );
    this.#setFolds(folds);
  }

  /** Enter: ends a dependency, opens or folds a group, shows everything else in the panel. */
  confirm(): void {
    const { row } = this;
    if (row !== undefined) this.confirmAt(row);
  }

  /** The same for a row that was pressed. */
  confirmAt(row: OutlineRow): void {
    if (this.#state.getState().aim !== undefined) this.#finishAim(row);
    else this.#show(row);
  }

  /** Takes the PBI of the row into the selection, or out of it. */
  toggleSelected(): void {
    const { entry } = this.row ?? {};
    if (entry?.kind !== 'item') return;
    const { selection, select } = this.#interface;
    const next = new Set(selection);
    if (!next.delete(entry.item)) next.add(entry.item);
    select(next);
  }

  selectAll(): void {
    const { rows } = this.#context.shown();
    this.#interface.select(
      rows.flatMap(({ entry }) => (entry.kind === 'item' ? [entry.item] : [])),
    );
  }

  showDetails(row: OutlineRow | undefined = this.row): void {
    if (row === undefined) return;
    if (this.subjects.length <= 1) this.#select(row);
    this.#interface.openPanel('item');
  }

  comment(): void {
    if (this.line === undefined && this.subjects.length !== 1) return;
    this.showDetails();
    this.#context.wantComment();
  }

  /** Asks for the title of a new PBI beside the one the keyboard is at, or in that team and Sprint. */
  newItem(): void {
    if (this.canEdit) this.#state.setState({ drafting: this.#placeHere() });
  }

  rename(): void {
    const [item] = this.subjects;
    if (!this.canEdit || item === undefined || this.subjects.length > 1) return;
    // The title stands in the row of the PBI, whatever of it the keyboard was at.
    this.want(itemKey(item));
    this.#state.setState({ renaming: item });
  }

  /** Asks for sizes; where people estimate the PBI now, leads to their cards instead. */
  estimate(): void {
    const { subjects } = this;
    const [item] = subjects;
    if (subjects.length === 1 && item !== undefined && this.#context.goToVote(item)) {
      this.showDetails();
      return;
    }
    if (this.canEdit && subjects.length > 0) this.#state.setState({ sizing: subjects });
  }

  pickPlace(): void {
    const { subjects } = this;
    if (this.canEdit && subjects.length > 0) this.#state.setState({ moving: subjects });
  }

  toggleReady(): void {
    const { view, session } = this.#context;
    for (const id of this.canEdit ? this.subjects : []) {
      const item = view.item(id);
      if (item !== undefined) session.commands.decideItem(id, 'ready', !item.ready);
    }
  }

  /** Puts the PBIs aside; a dependency is removed. */
  putAside(): void {
    if (!this.canEdit) return;
    const { line, subjects } = this;
    const { commands } = this.#context.session;
    if (line !== undefined) commands.removeDependency(line.id);
    else if (subjects.length > 0) commands.putAside(subjects);
  }

  /** Begins a dependency at the PBI; the next one that is confirmed is its other end. */
  drawDependency(known: OutlineAim['known'] = 'from'): void {
    const [item] = this.subjects;
    if (!this.canEdit || item === undefined) return;
    const aim = { item, known };
    this.#state.setState({ aim });
    this.#interface.select([item]);
    this.#interface.announce(this.#context.say.aim(aim));
  }

  /** Lets go of what is in hand, then of the selection. */
  leave(): void {
    if (this.#state.getState().aim !== undefined) {
      this.#state.setState({ aim: undefined });
      this.#interface.announce(this.#context.say.aimLeft());
    } else this.#interface.select([]);
  }

  askForTools(): void {
    this.#state.setState({ toolsAsked: this.#state.getState().toolsAsked + 1 });
  }

  #placeHere(): Place {
    const { entry } = this.row ?? {};
    if (entry?.kind === 'team') return { team: entry.team, sprint: entry.sprint };
    if (entry?.kind === 'sprint') return { team: null, sprint: entry.sprint };
    const item = this.row === undefined ? undefined : itemOfRow(this.row);
    return (item && this.#context.view.item(item)?.place) ?? { team: null, sprint: null };
  }

  setFolds(folds: Folds): void {
    this.#setFolds(folds);
  }

  get #state(): OutlineStore {
    return this.#context.state;
  }

  get #folds(): Folds {
    return this.#state.getState().folds;
  }

  get #interface(): ReturnType<InterfaceStore['getState']> {
    return this.#context.interfaceStore.getState();
  }

  #setFolds(folds: Folds): void {
    if (folds !== this.#folds) this.#state.setState({ folds });
  }

  #select(row: OutlineRow): void {
    const { entry } = row;
    const { select, selectLine, selection, selectedLine } = this.#interface;
    if (entry.kind === 'waits-for' || entry.kind === 'enables') {
      if (selectedLine !== entry.line) selectLine(entry.line);
      return;
    }
    const item = itemOfRow(row);
    const isSame = selection.size === (item === undefined ? 0 : 1);
    if (isSame && selectedLine === undefined && (item === undefined || selection.has(item))) return;
    select(item === undefined ? [] : [item]);
  }

  #show(row: OutlineRow): void {
    const { entry } = row;
    switch (entry.kind) {
      case 'nexus':
      case 'sprint':
      case 'team':
        this.turn([row]);
        return;
      case 'item':
      case 'waits-for':
      case 'enables':
        this.showDetails(row);
        return;
      case 'collision':
        if (entry.item === undefined) this.#interface.openPanel('changes');
        else this.#context.showDecision(entry.item);
        return;
      case 'finding':
        if (entry.item === undefined) this.#interface.openPanel('findings');
        else this.showDetails(row);
        return;
      default:
        unreachable(entry);
    }
  }

  #finishAim(row: OutlineRow): void {
    const { aim } = this.#state.getState();
    const { entry } = row;
    const other =
      entry.kind === 'waits-for' || entry.kind === 'enables' ? entry.other : itemOfRow(row);
    if (aim === undefined || other === undefined) {
      // On the way to a PBI, Sprints and teams are opened as always.
      this.turn([row]);
      return;
    }
    if (other === aim.item) {
      this.#interface.announce(this.#context.say.aimAtItself());
      return;
    }
    const [from, to] = aim.known === 'from' ? [aim.item, other] : [other, aim.item];
    const at = this.#context.windowPointOf(row.key);
    this.#state.setState({ aim: undefined, connecting: { from, to, at } });
  }
}

/** The same with the Sprint and the team of a PBI open. */
function withOpen(
  folds: Folds,
  [sprint, team]: readonly [sprint: string, team: string],
  view: BoardView,
  id: NonNullable<ReturnType<BoardView['item']>>['place']['sprint'],
): Folds {
  const usually = isUsuallyOpen(view, { kind: 'sprint', sprint: id, items: 0 });
  const inSprint = groupIsOpen(folds, sprint, usually) ? folds : withGroupTurned(folds, sprint);
  return groupIsOpen(inSprint, team, true) ? inSprint : withGroupTurned(inSprint, team);
}
