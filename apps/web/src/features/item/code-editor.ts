import { defaultKeymap } from '@codemirror/commands';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import type { BoardDocument, BoardEditor } from '@weft/board-doc';
import type { ItemId } from '@weft/domain';
import { YSyncConfig, ySync, ySyncAnnotation, ySyncFacet } from 'y-codemirror.next';
import type { PresenceStore } from '../../stores/presence-store.ts';
import { continueList } from './continue-list.ts';
import { editorTheme } from './editor-theme.ts';
import { remoteCarets } from './remote-carets.ts';
import { undoKeyOf } from './undo-key.ts';

export interface CodeEditorOptions {
  /** Gets a shadow root, in which the editor may adopt style sheets under a strict policy. */
  readonly host: HTMLElement;
  readonly text: ReturnType<BoardDocument['description']>;
  readonly undoManager: BoardEditor['textUndoManager'];
  readonly presence: PresenceStore;
  readonly item: ItemId;
  readonly field: 'description' | 'acceptance';
  readonly label: string;
  readonly placeholder: string;
  readonly maxChars: number;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** A mounted editor. */
export interface CodeEditor {
  setReadOnly(readOnly: boolean): void;
  close(): void;
}

/**
 * A CodeMirror on a shared text. Typing joins our own undo stack instead of one of its own; the
 * carets of others are drawn by classes, because the security policy forbids inline styles.
 */
export function createCodeEditor(options: CodeEditorOptions): CodeEditor {
  const { host, text, undoManager, presence, item, field } = options;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const shared = new YSyncConfig(text, undefined);
  const editable = new Compartment();
  undoManager.addTrackedOrigin(shared);

  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: text.toString(),
      extensions: [
        editable.of(editableAs(false)),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': options.label, spellcheck: 'true' }),
        placeholder(options.placeholder),
        keymap.of([{ key: 'Enter', run: enterInList }, ...defaultKeymap]),
        ySyncFacet.of(shared),
        ySync,
        remoteCarets({ shared, presence, item, field }),
        atMost(options.maxChars),
        EditorView.domEventHandlers({
          keydown: (event) => {
            const step = undoKeyOf(event);
            if (step === undefined) return false;
            event.preventDefault();
            options[step]();
            return true;
          },
          focus: () => {
            presence.set('editing', { item, field });
            // Typing here is a step of its own, however soon it follows typing elsewhere.
            undoManager.stopCapturing();
          },
          blur: () => {
            presence.set('editing', undefined);
            presence.set('caret', undefined);
          },
        }),
        editorTheme,
      ],
    }),
  });

  let closed = false;
  return {
    setReadOnly: (readOnly) =>
      view.dispatch({ effects: editable.reconfigure(editableAs(readOnly)) }),
    close: () => {
      if (closed) return;
      closed = true;
      if (view.hasFocus) {
        presence.set('editing', undefined);
        presence.set('caret', undefined);
      }
      view.destroy();
      undoManager.removeTrackedOrigin(shared);
    },
  };
}

/** A read-only text can still be focused, read and copied. */
function editableAs(readOnly: boolean): Extension {
  return [
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({ 'aria-readonly': readOnly ? 'true' : 'false' }),
  ];
}

/** The texts are Markdown, of which the editor knows only lists: a parser would double its size. */
function enterInList(view: EditorView): boolean {
  const { state } = view;
  const { main } = state.selection;
  if (state.readOnly || !main.empty) return false;
  const line = state.doc.lineAt(main.head);
  const next = continueList(line.text.slice(0, main.head - line.from));
  if (next === undefined) return false;
  const change =
    next.kind === 'end'
      ? { from: line.from, to: main.head, insert: '' }
      : { from: main.head, insert: `${state.lineBreak}${next.prefix}` };
  const anchor = change.from + change.insert.length;
  view.dispatch({
    changes: change,
    selection: { anchor },
    scrollIntoView: true,
    userEvent: 'input',
  });
  return true;
}

/** Refuses own edits that would make the text longer than `maxChars`; others' edits always show. */
function atMost(maxChars: number): Extension {
  return EditorState.changeFilter.of(
    (transaction) =>
      transaction.annotation(ySyncAnnotation) !== undefined ||
      transaction.newDoc.length <= maxChars ||
      transaction.newDoc.length <= transaction.startState.doc.length,
  );
}
