import { describe, expect, it, type TestContext } from 'vitest';
import type { ImportReading, SourceFile } from './import-reading.ts';
import { readImport } from './read-import.ts';
import type { ExpectedTable } from './testing/expected-table.ts';
import { JIRA_ALL_FIELDS, JIRA_THREE_SPRINTS } from './testing/jira-files-expected.ts';
import { realDataFolder, realFile } from './testing/source-files.ts';
import { SPACE_GAME } from './testing/space-game-expected.ts';
import { tableOfReading } from './testing/table-of-reading.ts';

const FOLDER = realDataFolder();

function realFiles(context: TestContext, ...names: readonly string[]): readonly SourceFile[] {
  if (FOLDER === undefined) {
    context.skip('the folder shared/realdata is not beside the project');
  }
  return names.map((name) => realFile(FOLDER ?? '', name));
}

function read(files: readonly SourceFile[]): ImportReading {
  const reading = readImport(files, { today: '2026-11-21' });
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusal)}`);
  return reading.value;
}

function sorted(table: ExpectedTable): ExpectedTable {
  const inOrder = (pairs: ExpectedTable['parents']): ExpectedTable['parents'] =>
    pairs.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
  return { ...table, dependencies: inOrder(table.dependencies), parents: inOrder(table.parents) };
}

describe('files nobody here wrote', () => {
  it('[IC10] Space Game reads as the expected table', (context) => {
    const files = ['pbis', 'iterations', 'teams', 'team-iterations'];
    const reading = read(realFiles(context, ...files.map((file) => `ado-spacegame-${file}.json`)));
    expect(tableOfReading(reading)).toEqual(sorted(SPACE_GAME));
    expect(reading.counts).toMatchObject({ items: 18, dependencies: 6, missingEnds: 1 });
    expect(reading.problems).toEqual([]);
  });

  it('[IC12] no work item of Space Game has a size', (context) => {
    const reading = read(realFiles(context, 'ado-spacegame-pbis.json'));
    expect(reading.snapshot.items.map(({ size }) => size)).toEqual(Array(18).fill(undefined));
  });

  it('[IC10] eShopOnWeb: features and stories of two files, linked across them', (context) => {
    const files = ['features', 'stories', 'iterations'].map((file) => `ado-eshop-${file}.json`);
    const reading = read(realFiles(context, ...files));
    // Counted by another program from `fields` and `relations` of both files.
    expect(reading.counts).toEqual({
      items: 75,
      teams: 2,
      sprints: 3,
      dependencies: 4,
      missingEnds: 0,
      parents: 43,
      ignoredLinks: 0,
    });
    // 4503 Forward 4501, 4506 Forward 4509, 4598 Forward 4591, 4599 Forward 4602.
    expect(tableOfReading(reading).dependencies).toEqual([
      ['4503', '4501'],
      ['4506', '4509'],
      ['4598', '4591'],
      ['4599', '4602'],
    ]);
    const states = reading.snapshot.items.map(({ state }) => state);
    // System.State: New 52, Active 13 and Resolved 5, Closed 5.
    expect(states.filter((state) => state === 'todo')).toHaveLength(52);
    expect(states.filter((state) => state === 'doing')).toHaveLength(18);
    expect(states.filter((state) => state === 'done')).toHaveLength(5);
  });

  it('[IC20] the Jira export with all fields reads as the expected table', (context) => {
    const reading = read(realFiles(context, 'jira-cloud-all-fields-22.csv'));
    expect(tableOfReading(reading)).toEqual(sorted(JIRA_ALL_FIELDS));
    expect(reading.problems).toEqual([]);
  });

  it('[IC20] the Jira export with three Sprint columns reads as the expected table', (context) => {
    const reading = read(realFiles(context, 'jira-cloud-three-sprint-columns-nl.csv'));
    expect(tableOfReading(reading)).toEqual(sorted(JIRA_THREE_SPRINTS));
    expect(reading.problems).toEqual([]);
  });

  it('[IC4] JSON of other tools is refused as not known', (context) => {
    for (const name of [
      'trello-clipkit-board-ja.json',
      'openreq-qt-36-issues-37-dependencies.json',
    ]) {
      const reading = readImport(realFiles(context, name), { today: '2026-11-21' });
      expect(reading).toMatchObject({ ok: false, refusal: { code: 'unknown-json', file: name } });
    }
  });
});
