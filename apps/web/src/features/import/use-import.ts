import { planImport, type OnExisting } from '@weft/board-doc';
import { unreachable, type Result } from '@weft/domain';
import { readImport, type SourceFile } from '@weft/interchange';
import type { Screen } from '@weft/sync-protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import { currentLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { useScreen } from '../../stores/use-screen.ts';
import { useIsNarrow } from '../shell/use-is-narrow.ts';
import type { ImportState, PreviewState } from './import-state.ts';
import { localDate } from './local-date.ts';
import { readFiles, type FileFault } from './read-files.ts';
import { letTheScreenDraw, runImport } from './run-import.ts';

export interface ImportControl {
  readonly state: ImportState;
  readonly chooseAgain: () => void;
  readonly takeFiles: (files: readonly File[]) => void;
  readonly takeText: (text: string) => void;
  /** Writes what the preview shows; calls `onDone` once it is on the board. */
  readonly write: (preview: PreviewState, onExisting: OnExisting) => void;
  readonly cancel: () => void;
}

const words = currentLaterMessages().importing;

/** Screens on which every PBI can be gone to. */
const SHOWING_ALL: ReadonlySet<Screen> = new Set(['board', 'map', 'backlog', 'outline']);

/** Reads, previews and writes an import. Reading never writes; writing is one undo step. */
export function useImport(onDone: () => void): ImportControl {
  const session = useSession();
  const store = useInterfaceStore();
  const narrow = useIsNarrow();
  const screen = useScreen();
  const [state, setState] = useState<ImportState>({ kind: 'choosing' });
  const writing = useRef<AbortController>(undefined);
  // Whoever leaves the board while it writes cancels: half an import helps nobody.
  useEffect(() => () => writing.current?.abort(), []);

  const take = useCallback(
    async (load: () => Promise<Result<readonly SourceFile[], FileFault>>) => {
      setState({ kind: 'reading' });
      await letTheScreenDraw();
      setState(stateAfterReading(await load()));
    },
    [],
  );

  const write = async (preview: PreviewState, onExisting: OnExisting): Promise<void> => {
    const { reading } = preview;
    const { editor, board, commands, findingStore } = session;
    const plan = planImport(reading.snapshot, board.view, { onExisting });
    const { created, updated } = plan.counts;
    const all = created + updated;
    const cancel = new AbortController();
    writing.current = cancel;
    setState({ kind: 'writing', done: 0, all });
    const stepBefore = editor.undoStack.nextUndo;
    const outcome = await runImport({
      step: editor.begin({ kind: 'import', count: all }),
      chunks: plan.chunks,
      signal: cancel.signal,
      pause: letTheScreenDraw,
      onProgress: (chunks) => {
        const done = Math.round((all * chunks) / plan.chunks.length);
        setState({ kind: 'writing', done, all });
      },
    });
    findingStore.settle();
    const { toast, announce, focusItem, panel, openPanel } = store.getState();
    const tell = (text: string): void => {
      toast({ text });
      announce(text);
    };
    const tellDone = (text: string): void => {
      const first = plan.firstCreated();
      toast({
        text,
        action: { label: words.undo, run: commands.takingBack() },
        // Where they came to stand may be out of sight: on the Map it is the tray.
        ...(first !== undefined &&
          SHOWING_ALL.has(screen) && {
            further: { label: words.show, run: () => focusItem(first) },
          }),
      });
      announce(text);
    };
    switch (outcome.kind) {
      case 'done': {
        const changed = editor.undoStack.nextUndo !== stepBefore;
        if (changed) tellDone(words.done(created, updated));
        else tell(words.nothingNew);
        // What was away because there was nothing to say has something to say now.
        if (!narrow && panel.awayForNow === true) openPanel('findings');
        onDone();
        return;
      }
      case 'cancelled':
        tell(words.cancelled);
        setState(preview);
        return;
      case 'refused':
        setState({ kind: 'refused', text: words.failed });
        return;
      default:
        unreachable(outcome);
    }
  };

  return {
    state,
    chooseAgain: () => setState({ kind: 'choosing' }),
    takeFiles: useCallback((files) => void take(async () => await readFiles(files)), [take]),
    takeText: useCallback(
      (text) =>
        void take(() => Promise.resolve({ ok: true, value: [{ name: words.pastedName, text }] })),
      [take],
    ),
    write: (preview, onExisting) => void write(preview, onExisting),
    cancel: () => writing.current?.abort(),
  };
}

function stateAfterReading(files: Result<readonly SourceFile[], FileFault>): ImportState {
  if (!files.ok) {
    const { code, file } = files.refusal;
    return {
      kind: 'refused',
      text: code === 'too-large' ? words.tooLarge(file) : words.unreadable(file),
    };
  }
  const reading = readImport(files.value, { today: localDate(new Date()) });
  if (!reading.ok) return { kind: 'refused', text: words.refusal(reading.refusal) };
  return { kind: 'preview', reading: reading.value, severalFiles: files.value.length > 1 };
}
