import { randomBytes, randomFillSync } from 'node:crypto';
import { BoardDocument, BoardEditor, createYDoc, planImport } from '@weft/board-doc';
import { brandId, type BoardSnapshot, type UserId } from '@weft/domain';
import { readImport } from '@weft/interchange';
import * as Y from 'yjs';
import { serverUrl } from './chromium.ts';
import type { PickedFile } from './pages/fixture-files.ts';

/** The links of a board, by the names of the share dialog. */
export interface BoardLinks {
  readonly Facilitator: string;
  readonly Editor: string;
  readonly Viewer: string;
}

/** What a team can do in a Sprint, both by name. */
export interface PlannedCapacity {
  readonly team: string;
  readonly sprint: string;
  readonly points: number;
}

/** Puts a new board on the server: empty, or the example. */
export function putNewBoard(template: 'blank' | 'example' = 'blank'): Promise<BoardLinks> {
  return postBoard({ template });
}

/**
 * Puts a board on the server with what these files hold, read and written as the import dialog does; nobody of this
 * board made it. The dialog itself is tested by import.spec.ts, together.spec.ts and keyboard.spec.ts.
 */
export function putBoardOf(
  files: readonly PickedFile[],
  capacities: readonly PlannedCapacity[] = [],
): Promise<BoardLinks> {
  const reading = readImport(
    files.map(({ name, content }) => ({ name, text: content })),
    { today: new Date().toISOString().slice(0, 10) },
  );
  if (!reading.ok) throw new Error(`Not read: ${JSON.stringify(reading.refusal)}`);
  const { snapshot } = reading.value;
  const file = documentOf({ ...snapshot, capacities: withRefs(snapshot, capacities) });
  return postBoard({ lineage: randomBytes(16).toString('hex'), file });
}

/** The same with one PBI for each title. */
export function putBoardOfLines(titles: readonly string[]): Promise<BoardLinks> {
  return putBoardOf([{ name: 'lines.txt', content: titles.join('\n') }]);
}

function withRefs(
  { teams, sprints }: BoardSnapshot,
  capacities: readonly PlannedCapacity[],
): NonNullable<BoardSnapshot['capacities']> {
  const refOf = (rows: readonly { readonly ref: string; readonly name: string }[], name: string) =>
    rows.find((row) => (row.name || row.ref) === name)?.ref ?? name;
  return capacities.map(({ team, sprint, points }) => ({
    team: refOf(teams, team),
    sprint: refOf(sprints, sprint),
    points,
  }));
}

/** The document of a board, as base64 of one update. */
function documentOf(snapshot: BoardSnapshot): string {
  const doc = createYDoc();
  const board = new BoardDocument(doc);
  const editor = new BoardEditor({
    board,
    by: () => brandId<UserId>('0'.repeat(26)),
    now: () => Date.now(),
    random: (bytes) => randomFillSync(bytes),
  });
  const step = editor.begin({ kind: 'import' });
  for (const chunk of planImport(snapshot, board.view, { onExisting: 'skip' }).chunks) {
    const written = step.perform(chunk);
    if (!written.ok) throw new Error(`Not written: ${JSON.stringify(written.refusal)}`);
  }
  step.end();
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64');
}

async function postBoard(body: object): Promise<BoardLinks> {
  const answer = await fetch(`${serverUrl()}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const made: unknown = await answer.json();
  const links: unknown = Reflect.get(Object(made), 'links');
  const link = (name: string): string => {
    const url: unknown = Reflect.get(Object(links), name);
    if (typeof url !== 'string') throw new Error(`No board was made: ${JSON.stringify(made)}`);
    return url;
  };
  return { Facilitator: link('facilitate'), Editor: link('edit'), Viewer: link('view') };
}
