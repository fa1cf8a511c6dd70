import type { ItemId } from '@weft/domain';
import { boundsOf, type CardOrder, type Direction, type Point, type Rectangle } from '@weft/layout';
import type { BoardSession } from '../session/board-session.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';
import type { AimGesture } from './gestures/aim-gesture.ts';
import { WRITING_ZOOM, type Camera } from './view/camera.ts';
import type { CanvasModel } from './canvas-model.ts';
import type { NewLink } from './canvas-state.ts';
import { subjectsOf } from './cards/card-facts.ts';

export interface ActionContext {
  readonly model: CanvasModel;
  readonly camera: Camera;
  readonly aim: AimGesture;
  readonly session: {
    readonly canEdit: boolean;
    readonly commands: Pick<
      BoardSession['commands'],
      'putAside' | 'removeDependency' | 'decideItem'
    >;
  };
  readonly interfaceStore: InterfaceStore;
  /** In which order the cards are gone through, as they stand now. */
  readonly order: () => CardOrder;
  /** Everything there is on this screen. */
  readonly everything: () => Rectangle;
  /** Shows the card of a PBI that the screen has hidden. */
  readonly uncover: (item: ItemId) => void;
  /** Lets go of what only this screen has in hand; false: of nothing. */
  readonly letGo: () => boolean;
  /** Where a popover about a card goes: a point of the window. */
  readonly windowPointOf: (board: Point) => Point;
  /** Asks for the field in which a comment is written; it comes with the panel. */
  readonly wantComment: () => void;
  /** Asks for the sizes of a PBI, or for the vote on them; they come with the panel. */
  readonly wantEstimate: (item: ItemId) => void;
  /** Calls back when the canvas shows what was just written. */
  readonly whenShown: (callback: () => void) => void;
}

/** What keys and buttons do on the canvas. Whoever may not edit gets only what changes nothing. */
export class CanvasActions {
  readonly #context: ActionContext;

  constructor(context: ActionContext) {
    this.#context = context;
  }

  /** The PBIs that a command would be about now. */
  get subjects(): readonly ItemId[] {
    return subjectsOf(this.#state.selection, this.#model.state.getState().focused);
  }

  /** Draws dependencies. */
  get aim(): AimGesture {
    return this.#context.aim;
  }

  get canEdit(): boolean {
    return this.#context.session.canEdit;
  }

  /** Selects the PBI, brings it into view and gives it the focus. */
  goTo(item: ItemId | undefined): boolean {
    const { model, camera, aim, interfaceStore, uncover } = this.#context;
    const rectangle = item === undefined ? undefined : model.cards.rectangleOf(item);
    if (item === undefined || rectangle === undefined) return false;
    uncover(item);
    camera.reveal(model.cards.rectangleOf(item) ?? rectangle);
    model.state.setState({ focused: item, focusWanted: { item } });
    if (aim.aim === undefined) interfaceStore.getState().select([item]);
    else aim.target(item);
    return true;
  }

  step(step: 1 | -1): boolean {
    const { focused } = this.#model.state.getState();
    const order = this.#context.order();
    return this.goTo(focused === undefined ? order.first() : order.step(focused, step));
  }

  nearest(direction: Direction): void {
    const { focused } = this.#model.state.getState();
    if (focused !== undefined) this.goTo(this.#context.order().beside(focused, direction));
  }

  /** Right: to what waits for this PBI; left: to what it waits for; up and down: to its siblings. */
  alongLines(direction: Direction): void {
    const { view, state } = this.#model;
    const { focused } = state.getState();
    if (focused === undefined) return;
    const after = (item: ItemId): readonly ItemId[] => view.linesFrom(item).map((line) => line.to);
    const before = (item: ItemId): readonly ItemId[] =>
      view.linesInto(item).map((line) => line.from);
    if (direction === 'right') this.goTo(after(focused).find((item) => this.#isShown(item)));
    else if (direction === 'left') this.goTo(before(focused).find((item) => this.#isShown(item)));
    else {
      const [parent] = before(focused);
      const [child] = after(focused);
      const siblings =
        parent === undefined ? (child === undefined ? [] : before(child)) : after(parent);
      const step = direction === 'down' ? 1 : -1;
      const at = siblings.indexOf(focused);
      this.goTo(siblings[(at + step + siblings.length) % siblings.length]);
    }
  }

  /** The dependency a new PBI in that direction has on the focused one: right and below wait for it. */
  linkTowards(direction: Direction): NewLink | undefined {
    const { focused } = this.#model.state.getState();
    if (!this.canEdit || focused === undefined) return undefined;
    const known = direction === 'right' || direction === 'down' ? 'from' : 'to';
    return { item: focused, known };
  }

  rename(item: ItemId | undefined = this.subjects[0]): void {
    if (!this.canEdit || item === undefined) return;
    const rectangle = this.#model.cards.rectangleOf(item);
    if (rectangle === undefined) return;
    this.#context.camera.reveal(rectangle, WRITING_ZOOM);
    this.#model.state.setState({ renaming: item });
  }

  showDetails(): void {
    const { focused } = this.#model.state.getState();
    if (focused !== undefined && !this.#state.selection.has(focused)) this.#state.select([focused]);
    this.#state.openPanel('item');
  }

  /** Opens the one PBI or dependency that is meant, ready to say something on it. */
  comment(): void {
    const isLine = this.#state.selectedLine !== undefined;
    if (!isLine && this.subjects.length !== 1) return;
    if (isLine) this.#state.openPanel('item');
    else this.showDetails();
    this.#context.wantComment();
  }

  /** Opens the one PBI that is meant, where its size is decided. */
  estimate(): void {
    const [item] = this.subjects;
    if (this.subjects.length !== 1 || item === undefined) return;
    this.showDetails();
    this.#context.wantEstimate(item);
  }

  putAside(): void {
    const { selectedLine } = this.#state;
    if (!this.canEdit) return;
    if (selectedLine !== undefined) this.#context.session.commands.removeDependency(selectedLine);
    else if (this.subjects.length > 0) this.#context.session.commands.putAside(this.subjects);
  }

  toggleReady(): void {
    const { view } = this.#model;
    for (const id of this.canEdit ? this.subjects : []) {
      const item = view.item(id);
      if (item !== undefined) this.#context.session.commands.decideItem(id, 'ready', !item.ready);
    }
  }

  /** With a card chosen: draws from it. Otherwise takes the tool; the next card is the first end. */
  drawDependency(): void {
    if (!this.canEdit) return;
    const { focused } = this.#model.state.getState();
    const { selection } = this.#state;
    if (focused !== undefined && selection.has(focused)) this.#context.aim.begin(focused);
    this.#state.setTool('dependency');
  }

  /** Enter: ends a dependency at the focused card, else renames it. */
  confirm(): void {
    const { aim } = this.#context;
    const { focused } = this.#model.state.getState();
    if (this.#state.tool === 'dependency' && aim.aim === undefined && focused !== undefined) {
      aim.begin(focused);
      return;
    }
    if (aim.aim === undefined) {
      this.rename();
      return;
    }
    const target = aim.aim.target ?? focused;
    const card = target === undefined ? undefined : this.#model.cards.rectangleOf(target);
    if (target === undefined || card === undefined) return;
    aim.target(target);
    aim.finish(this.#context.windowPointOf({ x: card.x, y: card.y + card.height }));
  }

  /** Lets go of what is in hand, then of the tool, then of the selection. */
  leave(): void {
    const { aim } = this.#context;
    if (aim.aim !== undefined) aim.cancel();
    else if (this.#state.tool !== 'select') this.#state.setTool('select');
    else if (this.#context.letGo()) return;
    else if (this.#model.hasSelection) this.#state.select([]);
    else this.#state.setLens(undefined);
  }

  /** Pushes back all but what the focused or selected PBI waits for and enables; again: shows all. */
  toggleNeighbourhood(): void {
    const { lens, selection, setLens } = this.#state;
    const [item] = subjectsOf(selection, this.#model.state.getState().focused);
    if (lens?.kind === 'neighbourhood' && (item === undefined || lens.item === item)) {
      setLens(undefined);
    } else if (item !== undefined) setLens({ kind: 'neighbourhood', item, reach: 1 });
  }

  /** Brings moved cards into view again, once the board has moved them: with the next frame. */
  followMoved(items: readonly ItemId[]): void {
    this.#context.whenShown(() => {
      const [first] = items;
      const rectangle = first === undefined ? undefined : this.#model.cards.rectangleOf(first);
      if (rectangle === undefined || first === undefined) return;
      this.#context.camera.reveal(rectangle);
      this.#model.state.setState({ focused: first, focusWanted: { item: first } });
    });
  }

  selectAll(): void {
    this.#state.select(this.#model.cards.items());
  }

  showAll(): void {
    this.#context.camera.fit(this.#context.everything());
  }

  showSelection(): void {
    const rectangles = this.subjects
      .map((item) => this.#model.cards.rectangleOf(item))
      .filter((rectangle) => rectangle !== undefined);
    const area = boundsOf(rectangles);
    if (area !== undefined) this.#context.camera.fit(area);
  }

  zoomBy(factor: number): void {
    this.#context.camera.zoomBy(factor);
  }

  showRealSize(): void {
    this.#context.camera.zoomTo(1);
  }

  toggleMiniMap(): void {
    const { state } = this.#model;
    state.setState({ miniMap: !state.getState().miniMap });
  }

  /** Takes the laser in hand, or puts it down. */
  takeLaser(): void {
    this.#state.setTool(this.#state.tool === 'laser' ? 'select' : 'laser');
  }

  /** Begins to say something at the pointer. */
  sayAtPointer(): void {
    const { state } = this.#model;
    state.setState({ chatting: state.getState().chatting + 1 });
  }

  /** Puts the focus into the tools of the selection. */
  askForTools(): void {
    const { state } = this.#model;
    state.setState({ toolsAsked: state.getState().toolsAsked + 1 });
  }

  get #model(): CanvasModel {
    return this.#context.model;
  }

  get #state(): ReturnType<InterfaceStore['getState']> {
    return this.#context.interfaceStore.getState();
  }

  #isShown(item: ItemId): boolean {
    return this.#model.cards.rectangleOf(item) !== undefined;
  }
}
