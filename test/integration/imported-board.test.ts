import { randomFillSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BoardDocument, BoardEditor, createYDoc, planImport } from '@weft/board-doc';
import type { ImportPlan, OnExisting } from '@weft/board-doc';
import { brandId, type BoardSnapshot, type UserId } from '@weft/domain';
import { readImport, type SourceFile } from '@weft/interchange';
import { checkWholeBoard } from '@weft/rules';
import { describe, expect, it } from 'vitest';

const FIXTURES = new URL('../../packages/interchange/fixtures/', import.meta.url);

function fixtures(...names: readonly string[]): readonly SourceFile[] {
  return names.map((name) => {
    const text = readFileSync(fileURLToPath(new URL(name, FIXTURES)), 'utf8');
    return { name, text };
  });
}

function read(files: readonly SourceFile[]): BoardSnapshot {
  const reading = readImport(files, { today: '2026-11-21' });
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusal)}`);
  return reading.value.snapshot;
}

const HARBOUR = read(
  fixtures('harbour-work-items.json', 'harbour-iterations.json', 'harbour-teams.json'),
);

/** An empty board and the person who imports into it. */
class Importer {
  readonly board: BoardDocument = new BoardDocument(createYDoc());
  readonly editor: BoardEditor = new BoardEditor({
    board: this.board,
    by: () => brandId<UserId>(''),
    now: () => 0,
    random: (bytes) => randomFillSync(bytes),
  });

  /** Writes everything, or only the first chunks and then takes them back. */
  import(snapshot: BoardSnapshot, onExisting: OnExisting, cancelAfter?: number): ImportPlan {
    const plan = planImport(snapshot, this.board.view, { onExisting });
    const step = this.editor.begin({ kind: 'import' });
    for (const chunk of plan.chunks.slice(0, cancelAfter)) {
      const written = step.perform(chunk);
      if (!written.ok) throw new Error(`refused: ${JSON.stringify(written.refusal)}`);
    }
    if (cancelAfter === undefined) step.end();
    else step.cancel();
    return plan;
  }

  get counts(): readonly number[] {
    const { view } = this.board;
    return [view.itemCount, view.lineCount, view.teams().length, view.sprints().length];
  }

  titleOf(key: string): string | undefined {
    return [...this.board.view.items()].find((item) => item.key === key)?.title;
  }
}

describe('an import on the shared document', () => {
  it('is there as it was read, with the findings it must give', () => {
    const person = new Importer();
    person.import(HARBOUR, 'skip');
    expect(person.counts).toEqual([6, 3, 3, 4]);
    const { view } = person.board;
    const byKey = new Map([...view.items()].map((item) => [item.key, item]));
    expect([...byKey.keys()].toSorted((a, b) => Number(a) - Number(b))).toEqual(
      HARBOUR.items.map(({ ref }) => ref).toSorted((a, b) => Number(a) - Number(b)),
    );
    const berth = byKey.get('501');
    expect(view.team(berth?.place.team ?? brandId(''))?.name).toBe('Berth Team');
    expect(view.sprint(berth?.place.sprint ?? brandId(''))?.state).toBe('running');
    expect(berth).toMatchObject({ size: 5, state: 'doing', parent: byKey.get('500')?.id });
    expect([...view.lines()].map(({ missingEnd }) => missingEnd)).toContain('499');
    const found = [...checkWholeBoard(view, { today: '2026-11-21' }).values()];
    expect(found.map(({ rule }) => rule).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'board-not-updated',
      'capacity-missing',
      'capacity-missing',
      'dep-inverted',
      'dep-unowned',
      'dod-missing',
      'goal-missing',
      'merge-dangling',
      'undone-work',
    ]);
  });

  it('is one undo step, and redone by one', () => {
    const person = new Importer();
    person.import(HARBOUR, 'skip');
    person.editor.undoStack.undo();
    expect(person.counts).toEqual([0, 0, 0, 0]);
    person.editor.undoStack.redo();
    expect(person.counts).toEqual([6, 3, 3, 4]);
  });

  it('leaves nothing when it is cancelled half-way', () => {
    const person = new Importer();
    const all = planImport(HARBOUR, person.board.view, { onExisting: 'skip' }).chunks.length;
    person.import(HARBOUR, 'skip', all - 1);
    expect(person.counts).toEqual([0, 0, 0, 0]);
    expect(person.editor.undoStack.nextUndo).toBeUndefined();
  });

  it('done again adds nothing, not even lines to what is missing', () => {
    const person = new Importer();
    person.import(HARBOUR, 'skip');
    expect(person.import(HARBOUR, 'skip').counts).toMatchObject({ created: 0, skipped: 6 });
    expect(person.counts).toEqual([6, 3, 3, 4]);
    person.import(HARBOUR, 'add');
    expect(person.counts.slice(0, 1)).toEqual([12]);
    expect(person.counts.slice(2)).toEqual([3, 4]);
  });

  it('updates what is there when asked to', () => {
    const person = new Importer();
    person.import(HARBOUR, 'skip');
    const [first, ...rest] = HARBOUR.items;
    if (first === undefined) throw new Error('the fixture is empty');
    const changed = { ...HARBOUR, items: [{ ...first, title: 'Renamed there' }, ...rest] };
    person.import(changed, 'skip');
    expect(person.titleOf('501')).toBe(first.title);
    expect(person.import(changed, 'update').counts).toMatchObject({ created: 0, updated: 6 });
    expect(person.titleOf('501')).toBe('Renamed there');
    expect(person.counts).toEqual([6, 3, 3, 4]);
  });

  it('keeps parents that stand in a later chunk than their children', () => {
    const rows = Array.from(
      { length: 450 },
      (_, index) => `K-${index}\tItem ${index}\t${index < 449 ? 'K-449' : ''}`,
    );
    const person = new Importer();
    person.import(
      read([{ name: 'rows', text: ['Id\tTitle\tParent', ...rows].join('\n') }]),
      'skip',
    );
    const children = [...person.board.view.items()].filter(({ parent }) => parent !== undefined);
    expect(children).toHaveLength(449);
  });
});
