import { useEffect, type ReactNode } from 'react';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import type { OpenDialog } from '../../stores/interface-store.ts';
import { isBoardFile } from '../board-file/is-board-file.ts';
import { useArrival } from '../board-file/use-arrival.ts';
import { imagesOf } from '../images/images-of.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useScreen } from '../../stores/use-screen.ts';

/**
 * Takes files that are dropped anywhere on the page, and text or tables that are pasted while no
 * text field has the focus: both open the import with its preview. Shows nothing.
 */
export function BoardIntake(): ReactNode {
  const store = useInterfaceStore();
  const canEdit = useCanEdit();
  const session = useSession();
  const screen = useScreen();
  useArrival();
  // Images that an earlier visit left unsent go on now, on whichever screen one is.
  useEffect(() => {
    const { outbox } = imagesOf(session);
    const tell = (): void => store.setState({ imagesWaiting: outbox.waiting });
    tell();
    const stop = outbox.subscribe(tell);
    return () => {
      stop();
      store.setState({ imagesWaiting: 0 });
    };
  }, [session, store]);
  useEffect(() => {
    const open = (dialog: OpenDialog | undefined, event: Event): void => {
      if (!canEdit || dialog === undefined || store.getState().dialog !== undefined) return;
      event.preventDefault();
      store.getState().openDialog(dialog);
    };
    // The browser would otherwise leave the board and show the file.
    const keepPage = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (event.defaultPrevented) return;
      keepPage(event);
      open(droppedFiles(event.dataTransfer), event);
    };
    const paste = (event: ClipboardEvent): void => {
      if (isWrittenInto(event.target)) return;
      const copied = screen === 'map' ? copyOfMap(event.clipboardData) : undefined;
      if (copied === undefined) open(pastedText(event.clipboardData), event);
      else if (canEdit && store.getState().dialog === undefined) {
        // What takes it has not come yet, else it would not have come here.
        store.setState({ pasteWaiting: copied });
        event.preventDefault();
      }
    };
    document.addEventListener('dragover', keepPage);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', keepPage);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
      store.setState({ pasteWaiting: undefined });
    };
  }, [store, canEdit, screen]);
  return null;
}

/** The import dialog for dropped files; undefined when something else was dropped. */
export function droppedFiles(data: Pick<DataTransfer, 'files'> | null): OpenDialog | undefined {
  const files = [...(data?.files ?? [])];
  const [first] = files;
  if (first === undefined) return undefined;
  return isBoardFile(first) ? { kind: 'board-file', file: first } : { kind: 'import', files };
}

/** The import dialog for pasted text, or for files copied elsewhere. */
export function pastedText(
  data: Pick<DataTransfer, 'files' | 'getData'> | null,
): OpenDialog | undefined {
  const text = data?.getData('text/plain') ?? '';
  return text.trim() === '' ? droppedFiles(data) : { kind: 'import', text };
}

/** What was copied on a Map, by type; undefined: something else. */
function copyOfMap(
  data: Pick<DataTransfer, 'types' | 'getData'> | null,
): ReadonlyMap<string, string> | undefined {
  if (data?.getData('text/html').includes('data-weft-map=') !== true) return undefined;
  return new Map(data.types.map((type) => [type, data.getData(type)]));
}

/** True where keys and the clipboard belong to a text. */
export function isWrittenInto(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, [role=textbox]') !== null)
  );
}
