import { RangeSet, type Extension, type Range } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  ViewPlugin,
  WidgetType,
  type DecorationSet,
  type PluginValue,
  type ViewUpdate,
} from '@codemirror/view';
import type { ItemId } from '@weft/domain';
import type { YSyncConfig } from 'y-codemirror.next';
import type { PresenceStore } from '../../stores/presence-store.ts';

export interface RemoteCaretOptions {
  readonly shared: YSyncConfig;
  readonly presence: PresenceStore;
  readonly item: ItemId;
  readonly field: string;
}

/** A selection as positions that survive other people's edits. */
interface CaretMark {
  readonly anchor: unknown;
  readonly head: unknown;
}

/** Tells others where one's caret is, and draws theirs with name and colour. */
export function remoteCarets(options: RemoteCaretOptions): Extension {
  const plugin = ViewPlugin.define((view) => new RemoteCarets(view, options), {
    decorations: (value) => value.decorations,
  });
  return plugin;
}

class RemoteCarets implements PluginValue {
  decorations: DecorationSet;
  readonly #options: RemoteCaretOptions;
  readonly #stop: () => void;

  constructor(view: EditorView, options: RemoteCaretOptions) {
    this.#options = options;
    this.decorations = this.#draw(view);
    this.#stop = options.presence.people.subscribe('pointers', () => {
      this.decorations = this.#draw(view);
      view.dispatch({});
    });
  }

  update(update: ViewUpdate): void {
    if (update.docChanged) this.decorations = this.#draw(update.view);
    if (update.view.hasFocus && (update.selectionSet || update.docChanged || update.focusChanged)) {
      this.#tell(update.view);
    }
  }

  destroy(): void {
    this.#stop();
  }

  #tell(view: EditorView): void {
    const { shared, presence } = this.#options;
    const { anchor, head } = view.state.selection.main;
    presence.set('caret', { anchor: shared.toYPos(anchor), head: shared.toYPos(head) });
  }

  #draw(view: EditorView): DecorationSet {
    const { presence, item, field } = this.#options;
    const marks: Range<Decoration>[] = [];
    for (const person of presence.present()) {
      if (person.self || person.editing?.item !== item || person.editing.field !== field) continue;
      const caret = this.#read(person.caret, view.state.doc.length);
      if (caret === undefined) continue;
      const colour = `weft-person-${person.user.color.toString()}`;
      const [from, to] = [Math.min(caret.anchor, caret.head), Math.max(caret.anchor, caret.head)];
      if (from < to) {
        marks.push(Decoration.mark({ class: `weft-selection ${colour}` }).range(from, to));
      }
      const widget = new CaretWidget(person.user.name, colour);
      marks.push(Decoration.widget({ widget, side: -1 }).range(caret.head));
    }
    return marks.length === 0 ? RangeSet.empty : Decoration.set(marks, true);
  }

  /** A total reader: what another client sends may be anything, or be about a text that is gone. */
  #read(
    caret: unknown,
    length: number,
  ): { readonly anchor: number; readonly head: number } | undefined {
    if (!isCaretMark(caret)) return undefined;
    try {
      const anchor = this.#options.shared.fromYPos(caret.anchor).pos;
      const head = this.#options.shared.fromYPos(caret.head).pos;
      return { anchor: Math.min(anchor, length), head: Math.min(head, length) };
    } catch {
      return undefined;
    }
  }
}

class CaretWidget extends WidgetType {
  readonly #name: string;
  readonly #colour: string;

  constructor(name: string, colour: string) {
    super();
    this.#name = name;
    this.#colour = colour;
  }

  override eq(other: CaretWidget): boolean {
    return other.#name === this.#name && other.#colour === this.#colour;
  }

  override toDOM(): HTMLElement {
    const caret = document.createElement('span');
    caret.className = `weft-caret ${this.#colour}`;
    // Drawn by style, so that the name is no part of the text, also when that is copied or read.
    caret.dataset['name'] = this.#name;
    caret.setAttribute('aria-hidden', 'true');
    return caret;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function isCaretMark(value: unknown): value is CaretMark {
  return typeof value === 'object' && value !== null && 'anchor' in value && 'head' in value;
}
