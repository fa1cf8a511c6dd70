import type {
  Activators,
  KeyboardCodes,
  SensorInstance,
  SensorProps,
  UniqueIdentifier,
} from '@dnd-kit/core';

/** A way on the screen, in CSS pixels. */
export interface Way {
  readonly x: number;
  readonly y: number;
}

export interface CarryKeysOptions {
  readonly keyboardCodes: KeyboardCodes;
  /**
   * Carries what is lifted on by a key, and tells how far it then is from where it was lifted.
   * Undefined: the key carries nothing.
   */
  readonly carry: (lifted: Lifted, key: string) => Way | undefined;
}

/** What is lifted: its name, and where it stands on the page. */
export interface Lifted {
  readonly id: UniqueIdentifier;
  readonly element: HTMLElement | null;
}

/**
 * Lifting, carrying and dropping by keys, for the drag library. Its own sensor begins to listen a moment after it has
 * lifted, and asks what was drawn last where a key leads to: keys in quick succession are lost to it. Here whoever
 * lifts knows by `carry` where what is lifted is, and every key counts from the first on; no key of these reaches
 * anybody else meanwhile.
 */
export class CarryKeys implements SensorInstance {
  static readonly activators: Activators<CarryKeysOptions> = [
    {
      eventName: 'onKeyDown',
      handler: (event: React.KeyboardEvent, { keyboardCodes }, { active }) => {
        const handle = active.activatorNode.current;
        if (handle !== null && event.target !== handle) return false;
        if (!keyboardCodes.start.includes(event.nativeEvent.code)) return false;
        event.preventDefault();
        return true;
      },
    },
  ];

  readonly autoScrollEnabled = false;
  readonly #props: SensorProps<CarryKeysOptions>;
  readonly #listening = new AbortController();

  constructor(props: SensorProps<CarryKeysOptions>) {
    this.#props = props;
    const { signal } = this.#listening;
    // Before everybody else: arrows lead elsewhere in a list in which nothing is lifted.
    document.addEventListener('keydown', (event) => this.#hear(event), { capture: true, signal });
    for (const kind of ['resize', 'visibilitychange'] as const) {
      window.addEventListener(kind, () => this.#end(() => props.onCancel()), { signal });
    }
    props.activeNode.node.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    props.onStart({ x: 0, y: 0 });
  }

  #hear(event: KeyboardEvent): void {
    const props = this.#props;
    const { keyboardCodes, carry } = props.options;
    if (keyboardCodes.end.includes(event.code)) this.#end(() => props.onEnd());
    else if (keyboardCodes.cancel.includes(event.code)) this.#end(() => props.onCancel());
    else {
      const lifted = { id: props.active, element: props.activeNode.node.current };
      const way = carry(lifted, event.key);
      if (way === undefined) return;
      props.onMove({ ...way });
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #end(finish: () => void): void {
    this.#listening.abort();
    // What ends before it has drawn that it began, the library tells nobody of.
    if (this.#props.context.current.active === null) setTimeout(finish, 0);
    else finish();
  }
}
