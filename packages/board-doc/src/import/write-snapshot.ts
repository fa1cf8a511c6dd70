import type * as Y from 'yjs';
import type { BoardSnapshot, RandomBytes, UserId } from '@weft/domain';
import { BoardDocument } from '../board-document.ts';
import { BoardEditor } from '../board-editor.ts';
import { planImport } from './plan-import.ts';

/**
 * Fills a document with a snapshot, for templates and tests. Throws when the snapshot breaks a
 * limit: templates are our own.
 */
export function writeSnapshot(
  doc: Y.Doc,
  snapshot: BoardSnapshot,
  world: { readonly by: UserId; readonly nowMs: number; readonly random: RandomBytes },
): void {
  const board = new BoardDocument(doc);
  const editor = new BoardEditor({
    board,
    by: () => world.by,
    now: () => world.nowMs,
    random: world.random,
  });
  const step = editor.begin({ kind: 'import' });
  for (const chunk of planImport(snapshot, board.view, { onExisting: 'add' }).chunks) {
    const written = step.perform(chunk);
    if (!written.ok) throw new Error(`Snapshot refused: ${JSON.stringify(written.refusal)}`);
  }
  editor.close();
  board.close();
}
