import type { ItemId } from '@weft/domain';
import type { CardNode, Mover } from './card-nodes.ts';

/**
 * Writes where cards stand straight to their elements. While others move cards many times a second, React and
 * the canvas library need not hear of each step; they do once the cards rest, and at once when somebody presses
 * on the canvas: what is dragged or marked out is measured by what they know.
 */
export class CardMover implements Mover {
  readonly #canvas: HTMLElement;
  readonly #elements = new Map<ItemId, HTMLElement>();
  readonly #stop = new AbortController();
  #isPressed = false;

  /** @param onPress called before anything else hears of it */
  constructor(canvas: HTMLElement, onPress: () => void) {
    this.#canvas = canvas;
    const { signal } = this.#stop;
    const press = (): void => {
      this.#isPressed = true;
      onPress();
    };
    const release = (): void => {
      this.#isPressed = false;
    };
    canvas.addEventListener('pointerdown', press, { capture: true, signal });
    window.addEventListener('pointerup', release, { capture: true, signal });
    window.addEventListener('pointercancel', release, { capture: true, signal });
  }

  /** False while somebody presses on the canvas. */
  get mayMove(): boolean {
    return !this.#isPressed;
  }

  /** Puts cards that have elements where they stand now. */
  move(nodes: Iterable<CardNode>): void {
    for (const { data, position } of nodes) {
      const element = this.#elementOf(data.item);
      // As the library writes it, which then finds nothing to change.
      if (element !== undefined) {
        element.style.transform = `translate(${position.x}px,${position.y}px)`;
      }
    }
  }

  close(): void {
    this.#stop.abort();
  }

  #elementOf(item: ItemId): HTMLElement | undefined {
    const known = this.#elements.get(item);
    if (known?.isConnected === true) return known;
    this.#elements.clear();
    for (const element of this.#canvas.querySelectorAll<HTMLElement>('.react-flow__node-card')) {
      const { id } = element.dataset;
      if (id !== undefined) this.#elements.set(id as ItemId, element);
    }
    return this.#elements.get(item);
  }
}
