import { EditorView } from '@codemirror/view';
import type { Extension } from '@codemirror/state';
import { HUE_COUNT } from '../../interface/hue.ts';

/**
 * The editor in the tokens of the page, which reach into its shadow root. One class per person
 * colour, since a caret may carry no inline style.
 */
export const editorTheme: Extension = EditorView.theme({
  '&': { color: 'var(--text)', fontSize: 'var(--type-14)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font)', lineHeight: 'var(--leading)' },
  '.cm-content': {
    minHeight: 'var(--editor-height)',
    padding: 'var(--space-2) 0',
    caretColor: 'var(--text)',
  },
  '.cm-line': { padding: '0 var(--space-2)' },
  '.cm-placeholder': { color: 'var(--muted)' },
  '.weft-caret': {
    position: 'relative',
    borderLeft: 'var(--ring) solid var(--caret-ink)',
    marginLeft: 'calc(var(--ring) * -1)',
  },
  '.weft-caret::after': {
    content: 'attr(data-name)',
    position: 'absolute',
    top: '100%',
    left: 'calc(var(--ring) * -1)',
    padding: '0 var(--space-1)',
    borderRadius: 'var(--radius-small)',
    backgroundColor: 'var(--caret-ink)',
    color: 'var(--surface)',
    fontSize: 'var(--type-12)',
    lineHeight: 'var(--leading)',
    pointerEvents: 'none',
    whiteSpace: 'nowrap',
    zIndex: 'var(--layer-headings)',
  },
  '.weft-selection': { backgroundColor: 'var(--caret-tint)' },
  ...Object.fromEntries(
    Array.from({ length: HUE_COUNT }, (_, hue) => [
      `.weft-person-${hue.toString()}`,
      {
        '--caret-ink': `var(--team-${hue.toString()}-ink)`,
        '--caret-tint': `var(--team-${hue.toString()}-tint)`,
      },
    ]),
  ),
});
