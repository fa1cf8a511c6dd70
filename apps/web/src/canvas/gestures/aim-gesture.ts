import { lineIdOf, type ItemId } from '@weft/domain';
import { centreOf, type Point } from '@weft/layout';
import { circleClosedBy } from '../../features/dependencies/circle.ts';
import type { InterfaceStore } from '../../stores/interface-store.ts';
import type { CanvasModel } from '../canvas-model.ts';
import type { Aim } from '../canvas-state.ts';

/**
 * A dependency being drawn: by pulling the dot of a card, by two clicks with the tool, or by keyboard.
 * Nothing is written here; when both ends are known, what it means is asked for.
 */
export class AimGesture {
  readonly #model: CanvasModel;
  readonly #interface: InterfaceStore;

  constructor(model: CanvasModel, interfaceStore: InterfaceStore) {
    this.#model = model;
    this.#interface = interfaceStore;
  }

  get aim(): Aim | undefined {
    return this.#model.state.getState().aim;
  }

  /** Begins at a card. `known`: whether that card comes first (`from`) or waits (`to`). */
  begin(item: ItemId, known: Aim['known'] = 'from'): void {
    this.#set({ known, item, target: undefined, point: undefined, circle: undefined });
  }

  /** Points at a place of the board, and so at the card there. */
  pointAt(point: Point): void {
    const { aim } = this;
    if (aim === undefined) return;
    this.#aimAt(aim, this.#model.cards.cardAt(point), point);
  }

  /** Points at a card. */
  target(item: ItemId): void {
    const { aim } = this;
    const card = this.#model.cards.rectangleOf(item);
    if (aim === undefined || card === undefined) return;
    this.#aimAt(aim, item, centreOf(card));
  }

  /** Ends at the card pointed at; false when there is none to end at. `at` is a point of the window. */
  finish(at: Point): boolean {
    const { aim } = this;
    if (aim?.target === undefined) return false;
    const [from, to] = endsOf(aim, aim.target);
    this.#model.state.setState({ aim: undefined, connecting: { from, to, at } });
    this.#interface.getState().setTool('select');
    return true;
  }

  cancel(): void {
    this.#model.state.setState({ aim: undefined });
    if (this.#interface.getState().tool === 'dependency') {
      this.#interface.getState().setTool('select');
    }
  }

  /** True when the two are tied to each other in this direction already. */
  exists(aim: Aim): boolean {
    if (aim.target === undefined) return false;
    const [from, to] = endsOf(aim, aim.target);
    return this.#model.view.line(lineIdOf(from, to)) !== undefined;
  }

  #aimAt(aim: Aim, found: ItemId | undefined, point: Point): void {
    const target = found === aim.item ? undefined : found;
    if (target === aim.target) {
      if (target === undefined) this.#set({ ...aim, point });
      return;
    }
    const ends = target === undefined ? undefined : endsOf(aim, target);
    const circle = ends && circleClosedBy(this.#model.view, ends[0], ends[1]);
    this.#set({ ...aim, target, point, circle });
  }

  #set(aim: Aim): void {
    this.#model.state.setState({ aim });
  }
}

/** Predecessor and successor of what is being drawn. */
export function endsOf(aim: Aim, target: ItemId): readonly [from: ItemId, to: ItemId] {
  return aim.known === 'from' ? [aim.item, target] : [target, aim.item];
}
