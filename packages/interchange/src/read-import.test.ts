import { describe, expect, it } from 'vitest';
import { IMPORT_LIMITS } from './import-limits.ts';
import type { ImportReading, ImportRefusal } from './import-reading.ts';
import { readImport } from './read-import.ts';

const OPTIONS = { today: '2026-11-21' };

function read(text: string, name = 'pasted'): ImportReading {
  const reading = readImport([{ name, text }], OPTIONS);
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusal)}`);
  return reading.value;
}

function refusal(text: string, name = 'file.json'): ImportRefusal {
  const reading = readImport([{ name, text }], OPTIONS);
  if (reading.ok) throw new Error('was read');
  return reading.refusal;
}

function titles(reading: ImportReading): readonly string[] {
  return reading.snapshot.items.map(({ title }) => title);
}

describe('refusals', () => {
  it('[IC5] broken JSON is refused at its line and column', () => {
    expect(refusal('{\n  "value": [\n    { "id": 1,, }\n  ]\n}')).toEqual({
      code: 'bad-json',
      file: 'file.json',
      line: 3,
      column: 15,
      detail: ',',
    });
  });

  it('[IC5] lines are counted the same with CR/LF and a byte-order mark', () => {
    expect(refusal('\uFEFF{\r\n"value": [\r\n!]}')).toMatchObject({
      line: 3,
      column: 1,
      detail: '!',
    });
  });

  it('[IC6] JSON nested too deep is refused', () => {
    const limit = IMPORT_LIMITS.jsonDepth;
    expect(refusal('['.repeat(limit + 1))).toMatchObject({ code: 'too-deep', column: limit + 1 });
  });

  it('[IC4] JSON without work items is refused', () => {
    for (const text of ['{"cards": []}', '[]', 'null', '7', '{"value": [{"id": 7}]}']) {
      expect(refusal(text).code).toBe('unknown-json');
    }
  });

  it('[IC4] an unknown JSON file beside known ones is told, not refused', () => {
    const item = { id: 7, fields: { 'System.Title': 'Seven', 'System.State': 'New' } };
    const files = [
      { name: 'plan.json', text: '{"type": "deliveryTimelineView"}' },
      { name: 'items.json', text: JSON.stringify([item]) },
    ];
    expect(readImport(files, OPTIONS)).toMatchObject({
      ok: true,
      value: { problems: [{ file: 'plan.json', line: 1, code: 'unused-file' }], rows: 1 },
    });
  });

  it('[IC7] a quote that is never closed is refused at the quote', () => {
    const text = 'Title,Size\nOne,1\n"Two,2\nThree,3\n';
    expect(refusal(text, 'a.csv')).toMatchObject({ code: 'unclosed-quote', line: 3, column: 1 });
  });

  it('[IC7] text behind a closing quote is refused at the quote', () => {
    expect(refusal('Title,Size\nOne,1\nTwo,"2"x\n', 'a.csv')).toMatchObject({
      code: 'malformed-quote',
      line: 3,
      column: 5,
    });
  });

  it('[IC3] what is too much is refused as a whole', () => {
    const rows = IMPORT_LIMITS.rows;
    const lines = Array.from({ length: rows }, (_, index) => `Item ${index}`);
    expect(read(lines.join('\n')).counts.items).toBe(rows);
    const more = [...lines, 'one more'].join('\n');
    expect(refusal(more, 'pasted')).toMatchObject({ code: 'too-many-rows', line: rows + 1 });
    expect(refusal(`Title,Size\n${more.replaceAll('\n', ',1\n')}`, 'a.csv')).toMatchObject({
      code: 'too-many-rows',
      line: rows + 2,
    });
    const items = lines.map((title, id) => ({ id, fields: { 'System.Title': title } }));
    const json = JSON.stringify([...items, { id: -1, fields: {} }], undefined, 1);
    expect(refusal(json)).toMatchObject({ code: 'too-many-rows' });
    expect(refusal('x'.repeat(IMPORT_LIMITS.textChars + 1), 'big').code).toBe('too-large');
  });

  it('[IC3] more dependencies than a board may hold are refused', () => {
    const elsewhere = Array.from({ length: 200 }, (_, index) => `E-${index}`).join(',');
    const rows = Array.from({ length: 301 }, (_, index) => `Item ${index}\t${elsewhere}`);
    expect(refusal(['Title\tWaits for', ...rows].join('\n'), 'a.tsv')).toMatchObject({
      code: 'too-many-links',
      detail: '60000',
    });
  });

  it('[IC2] nothing, blanks, bytes that are no text and mixed formats are refused', () => {
    expect(readImport([], OPTIONS)).toMatchObject({ refusal: { code: 'no-files' } });
    expect(refusal(' \n\t\n', 'a.csv').code).toBe('empty');
    expect(refusal('PK\u0003\u0004\0\0', 'a.csv')).toMatchObject({ code: 'not-text', column: 5 });
    const mixed = [
      { name: 'a.json', text: '[]' },
      { name: 'b.csv', text: 'Title\nOne' },
    ];
    expect(readImport(mixed, OPTIONS)).toMatchObject({
      refusal: { code: 'mixed-formats', file: 'b.csv' },
    });
  });

  it('[IC34] a table in which nothing can be a title is refused', () => {
    expect(refusal('1\t2\n3\t4\n', 'pasted').code).toBe('no-title-column');
  });
});

describe('pasted text', () => {
  it('[IC35] one line is one PBI; marks of lists are taken off', () => {
    const reading = read(
      '- Guest checkout\n* Token service\n\n1. Search, by colour\n2) [x] Sign in\n',
    );
    expect(reading.format).toBe('lines');
    expect(titles(reading)).toEqual([
      'Guest checkout',
      'Token service',
      'Search, by colour',
      'Sign in',
    ]);
    expect(reading.snapshot.items.map(({ state }) => state)).toEqual([
      undefined,
      undefined,
      undefined,
      'done',
    ]);
    expect(reading.snapshot.items[0]?.external).toBeUndefined();
  });

  it('[IC35] commas, brackets and quotes alone make no table and no JSON', () => {
    const lines = [
      '[Blue] Login, sign-out',
      '{token} service',
      'Summary, and how to print it',
      '"Login" steps',
    ];
    expect(titles(read(lines.join('\n')))).toEqual(lines);
  });

  it('[IC36] cells pasted from a spreadsheet are told apart by what they hold', () => {
    const reading = read('A-1\tGuest checkout\t5\nA-2\tToken service, new\t3\n');
    expect(reading.columns).toEqual([
      { name: 'Column 1', role: 'id' },
      { name: 'Column 2', role: 'title' },
      { name: 'Column 3', role: 'size' },
    ]);
    expect(reading.snapshot.items).toMatchObject([
      { ref: 'A-1', title: 'Guest checkout', size: 5 },
      { ref: 'A-2', title: 'Token service, new', size: 3 },
    ]);
  });

  it('[IC30] semicolons, commas, bars and tabs are told apart by the header', () => {
    for (const delimiter of [';', ',', '|', '\t']) {
      const text = ['Title;Size;Team', 'One;3;Blue', 'Two;5;Red'].join('\n');
      const reading = read(text.replaceAll(';', delimiter));
      expect(reading.format).toBe('table');
      expect(reading.snapshot.items).toMatchObject([
        { title: 'One', size: 3, team: 'Blue' },
        { title: 'Two', size: 5, team: 'Red' },
      ]);
    }
  });

  it('[IC37] links name ids with and without #, several to a cell, titles, or what is elsewhere', () => {
    const reading = read(
      'Id\tTitle\tWaits for\n1\tOne\t\n2\tTwo\t#1 ABC-99\n3\tThree\t1 2\n4\tFour\tone; Two\n',
    );
    expect(reading.snapshot.dependencies.map(({ from, to }) => `${from}>${to}`)).toEqual([
      '1>2',
      'ABC-99>2',
      '1>3',
      '2>3',
      '1>4',
      '2>4',
    ]);
    expect(reading.counts.missingEnds).toBe(1);
  });

  it('[IC38] area and iteration paths of a query export lose the project', () => {
    const reading = read(
      'ID,Title,Area Path,Iteration Path\n1,One,Shop\\Pay\\Blue,Shop\\Sprint 3\n2,Two,Shop,Shop\n',
      'query.csv',
    );
    expect(reading.snapshot.items).toMatchObject([{ team: 'Blue', sprint: 'Sprint 3' }, {}]);
    expect(reading.snapshot.items[1]?.team).toBeUndefined();
    expect(reading.snapshot.items[1]?.sprint).toBeUndefined();
  });

  it('[IC8] texts over the limits of the document are cut, at whole characters, and told', () => {
    const reading = read(`Title\tDescription\n${'😀'.repeat(251)}\t${'x'.repeat(50_001)}\n`);
    expect(reading.snapshot.items[0]?.title).toBe('😀'.repeat(250));
    expect(reading.snapshot.items[0]?.description).toHaveLength(50_000);
    expect(reading.problems.map(({ code, line }) => [code, line])).toEqual([
      ['cut-title', 2],
      ['cut-text', 2],
    ]);
  });

  it('[IC9] more teams than a board holds are left off their PBIs, and told', () => {
    const rows = Array.from({ length: 61 }, (_, index) => `Item ${index}\tTeam ${index}`);
    const reading = read(['Title\tTeam', ...rows].join('\n'));
    expect(reading.counts.teams).toBe(60);
    expect(reading.snapshot.items.at(-1)?.team).toBeUndefined();
    expect(reading.problems).toEqual([
      { file: 'pasted', line: 62, code: 'too-many-teams', value: 'Team 60' },
    ]);
  });

  it('[IC19] a row that waits for itself keeps no such link, and that is told', () => {
    const reading = read('Id\tTitle\tWaits for\n1\tOne\t1\n');
    expect(reading.snapshot.dependencies).toEqual([]);
    expect(reading.problems.map(({ code }) => code)).toEqual(['self-link']);
  });
});
