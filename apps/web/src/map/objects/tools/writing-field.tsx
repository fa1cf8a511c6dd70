import { useEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { TEXT_EDIT } from '@weft/board-doc';
import { LIMITS, type MapObject } from '@weft/domain';
import { useCanvas } from '../../../canvas/canvas-context.tsx';
import { TextBinding } from '../../../features/item/text-binding.ts';
import { undoKeyOf } from '../../../features/item/undo-key.ts';
import { useLaterMessages } from '../../../messages/later.ts';
import { useSession } from '../../../stores/app-context.tsx';
import { useMapObjects } from '../objects-context.tsx';

/** From this zoom on one can see what one writes. */
const WRITING_ZOOM = 0.5;

export interface WritingFieldProps {
  readonly object: MapObject & { readonly text: string };
  readonly className: string | undefined;
  readonly style?: CSSProperties;
  /** Enter ends, and there are no lines; otherwise Enter begins a line and Escape ends. */
  readonly oneLine?: boolean;
}

/**
 * Where somebody writes in an object, character by character into the shared text: two people may
 * write in one note, and neither caret moves away from its word.
 */
export function WritingField(props: WritingFieldProps): ReactNode {
  const { object, className, style, oneLine = false } = props;
  const { id, kind } = object;
  const { book, acts, measure } = useMapObjects();
  const { editor, commands } = useSession();
  const { camera } = useCanvas();
  const words = useLaterMessages().mapObjects;
  const element = useRef<HTMLTextAreaElement>(null);
  const binding = useRef<TextBinding | undefined>(undefined);

  useEffect(() => {
    const text = book.text(id);
    const field = element.current;
    if (text === undefined || field === null) return undefined;
    // A mark of its own: another field on the same text must not take these edits for its own.
    const origin = { ...TEXT_EDIT };
    editor.watchText(text, { kind: 'map-write' });
    editor.textUndoManager.addTrackedOrigin(origin);
    // Writing here is a step of its own, however soon it follows writing elsewhere.
    editor.textUndoManager.stopCapturing();
    const tied = new TextBinding(text, field, origin);
    binding.current = tied;
    const now = book.object(id);
    if (now !== undefined) camera.reveal(measure.rectangleOf(now), WRITING_ZOOM);
    field.focus({ preventScroll: true });
    field.setSelectionRange(field.value.length, field.value.length);
    return () => {
      tied.close();
      editor.textUndoManager.removeTrackedOrigin(origin);
      binding.current = undefined;
    };
  }, [book, editor, camera, measure, id]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const step = undoKeyOf(event);
    if (step !== undefined) {
      event.preventDefault();
      commands[step]();
    } else if (event.key === 'Escape' || (oneLine && event.key === 'Enter')) {
      event.preventDefault();
      event.nativeEvent.stopImmediatePropagation();
      acts.endWriting(id, true);
    } else if (event.key === 'Tab' && kind === 'note' && !event.shiftKey) {
      event.preventDefault();
      acts.endWriting(id, false);
      acts.addNoteBeside(id);
    }
    event.stopPropagation();
  };

  return (
    <textarea
      ref={element}
      rows={1}
      aria-label={kind === 'stroke' ? undefined : words.write[kind]}
      maxLength={kind === 'section' ? LIMITS.nameChars : LIMITS.mapTextChars}
      className={`${className ?? ''} nodrag nopan nowheel`}
      style={style}
      onInput={(event) => {
        const field = event.currentTarget;
        // A heading is one line: pasted line breaks become spaces.
        if (oneLine && /[\r\n]/u.test(field.value)) {
          const caret = field.selectionEnd;
          field.value = field.value.replaceAll(/\r?\n|\r/gu, ' ');
          field.setSelectionRange(caret, caret);
        }
        binding.current?.input();
      }}
      onCompositionStart={() => binding.current?.compositionStart()}
      onCompositionEnd={() => binding.current?.compositionEnd()}
      onKeyDown={onKeyDown}
      onBlur={() => acts.endWriting(id, false)}
    />
  );
}
