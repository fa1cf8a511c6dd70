import { TEXT_EDIT, planImport, type EditRefusal } from '@weft/board-doc';
import { done, type Result } from '@weft/domain';
import type { SimulatedPeer } from './simulated-peer.ts';
import { Targets } from './targets.ts';

type Numbers = readonly [number, number, number, number];
/** Undefined: the board has nothing that it could be done to. */
type Outcome = Result<unknown, EditRefusal> | undefined;

/** Types into a long text or the title, as a text editor does. */
export function typeText(peer: SimulatedPeer, [a, b, c, d]: Numbers): Outcome {
  const { board, editor, doc } = peer.tab;
  const item = new Targets(peer).item(a);
  if (item === undefined) return undefined;
  const text = [board.title(item), board.description(item), board.acceptance(item)][b % 3];
  if (text === undefined) return undefined;
  editor.watchText(text, { kind: 'edit-text', items: [item] });
  doc.transact(() => {
    const at = c % (text.length + 1);
    if (d % 4 === 0 && at < text.length) text.delete(at, 1);
    text.insert(at, peer.words(d).slice(0, 3));
  }, TEXT_EDIT);
  if (d % 2 === 0) editor.textUndoManager.stopCapturing();
  return done(undefined);
}

/** Imports a few rows as one step; now and then it is cancelled half-way. */
export function importRows(peer: SimulatedPeer, [a, b, c, d]: Numbers): Outcome {
  const { board, editor } = peer.tab;
  const rows = Array.from({ length: 2 + (a % 3) }, (_, at) => ({
    ref: `row ${at}`,
    title: peer.words(b + at),
    team: 'Imported',
    ...(c % 2 === 0 && { sprint: 'next' }),
    external: { system: 'jira', key: `PAY-${(d + at) % 40}`, url: undefined },
  }));
  const plan = planImport(
    {
      teams: [{ ref: 'Imported', name: 'Imported' }],
      sprints: [{ ref: 'next', name: 'Sprint 2', number: 2 }],
      items: rows,
      dependencies: [{ from: 'row 0', to: 'row 1', cause: 'artifacts' }],
    },
    board.view,
    { onExisting: b % 2 === 0 ? 'update' : 'skip' },
  );
  const step = editor.begin({ kind: 'import', count: rows.length });
  for (const chunk of plan.chunks) {
    const outcome = step.perform(chunk);
    if (outcome.ok) continue;
    step.cancel();
    return outcome;
  }
  if (c % 5 === 0) step.cancel();
  else step.end();
  return done(undefined);
}
