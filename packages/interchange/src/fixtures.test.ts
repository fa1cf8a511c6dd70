import { describe, expect, it } from 'vitest';
import type { ImportReading, SourceFile } from './import-reading.ts';
import { readImport } from './read-import.ts';
import type { ExpectedTable } from './testing/expected-table.ts';
import { BAKERY, GARDEN, HARBOUR } from './testing/fixtures-expected.ts';
import { fixtureFile } from './testing/source-files.ts';
import { tableOfReading } from './testing/table-of-reading.ts';

const TODAY = '2026-11-21';
const HARBOUR_FILES = ['work-items', 'iterations', 'teams', 'team-iterations'].map((part) =>
  fixtureFile(`harbour-${part}.json`),
);

function read(...files: readonly SourceFile[]): ImportReading {
  const reading = readImport(files, { today: TODAY });
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusal)}`);
  return reading.value;
}

function sorted(table: ExpectedTable): ExpectedTable {
  const inOrder = (pairs: ExpectedTable['parents']): ExpectedTable['parents'] =>
    pairs.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
  return { ...table, dependencies: inOrder(table.dependencies), parents: inOrder(table.parents) };
}

function problemsOf(reading: ImportReading): readonly string[] {
  return reading.problems.map(({ line, code, value }) => `${line} ${code} ${value}`.trim());
}

function item(reading: ImportReading, ref: string): ImportReading['snapshot']['items'][number] {
  const found = reading.snapshot.items.find((candidate) => candidate.ref === ref);
  if (found === undefined) throw new Error(`no item ${ref}`);
  return found;
}

describe('Azure DevOps fixture', () => {
  const reading = read(...HARBOUR_FILES);

  it('[IC10] work items, iterations and teams given together read as the expected table', () => {
    expect(reading.format).toBe('azure-devops-json');
    expect(tableOfReading(reading)).toEqual(sorted(HARBOUR));
  });

  it('[IC11] a dependency stated on both ends counts once, one to elsewhere is a missing end', () => {
    expect(reading.counts).toMatchObject({ dependencies: 3, missingEnds: 1, parents: 2, items: 6 });
    expect(reading.snapshot.dependencies).toContainEqual({ from: '502', to: '499' });
  });

  it('[IC12] a size of 0 is no size; the field that the process template fills counts', () => {
    const sizes = ['501', '502', '500', '503', '504'].map((ref) => item(reading, ref).size);
    expect(sizes).toEqual([5, undefined, 13, 2.5, undefined]);
  });

  it('[IC13] long texts are the text of their HTML', () => {
    expect(item(reading, '501').description).toBe(
      'Long ships & barges.\n\n- outer quay\n\n- inner quay',
    );
    expect(item(reading, '501').acceptance).toBe('Ships over 200 m\nnever get an inner berth.');
    expect(item(reading, '509').title).toBe('The crane <b>log</b> is empty & "odd"');
  });

  it('[IC14] only addresses of dev.azure.com become links, to the page for people', () => {
    const urls = ['501', '502', '509'].map((ref) => item(reading, ref).external?.url);
    expect(urls).toEqual([
      'https://dev.azure.com/example-harbour/_workitems/edit/501',
      undefined,
      'https://dev.azure.com/example-harbour/Harbour%20One/_workitems/edit/509',
    ]);
    expect(item(reading, '502').external).toMatchObject({ system: 'azure-devops', key: '502' });
  });

  it('[IC15] rows that cannot be read are told by the line on which they begin', () => {
    expect(problemsOf(reading)).toEqual([
      '104 bad-size -3',
      '104 unknown-state Waiting for the mayor',
      '117 left-out-type 505 Task',
      '127 removed 506',
      '136 no-title 507',
      '144 not-an-item',
      '145 same-id 501',
      '153 bad-link not an address',
      '153 self-link 509',
    ]);
    expect(reading.rows).toBe(11);
  });

  it('[IC16] dates give the Sprints their state on the day of the import', () => {
    expect(reading.snapshot.sprints.map(({ state }) => state)).toEqual([
      'closed',
      'running',
      'planned',
      'planned',
    ]);
    expect(reading.snapshot.sprints[1]).toMatchObject({ start: '2026-11-16', end: '2026-11-27' });
  });

  it('[IC17] keys such as __proto__ change nothing anywhere', () => {
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(item(reading, '509').state).toBe('todo');
  });

  it('[IC18] without the other files, teams and Sprints are those that work items name', () => {
    const alone = read(fixtureFile('harbour-work-items.json'));
    expect(tableOfReading(alone).items).toEqual(HARBOUR.items);
    expect(alone.snapshot.teams.map(({ name }) => name)).toEqual(['Berth Team', 'Tide Team']);
    expect(alone.snapshot.sprints.map(({ number }) => number)).toEqual([1, 2, 4]);
  });
});

describe('Jira fixture', () => {
  const reading = read(fixtureFile('bakery-jira.csv'));

  it('[IC20] a Jira export with every trap reads as the expected table', () => {
    expect(reading.format).toBe('jira-csv');
    expect(tableOfReading(reading)).toEqual(sorted(BAKERY));
  });

  it('[IC21] cells of several lines stay whole, and later rows keep their real line', () => {
    expect(item(reading, 'BAK-1').description).toBe(
      'First line.\nSecond, with a "quote".\n\nLast line.',
    );
    expect(problemsOf(reading)).toEqual([
      '8 bad-size many',
      '10 no-title BAK-6',
      '11 left-out-type BAK-7 Sub-task',
    ]);
  });

  it('[IC22] columns are told by what they mean; sums, watchers and comments are ignored', () => {
    const roles = new Map(reading.columns.map(({ name, role }) => [name, role]));
    expect(roles.get('Summary')).toBe('title');
    expect(roles.get('Custom field (Story Points)')).toBe('size');
    expect(roles.get('Outward issue link (Blocks)')).toBe('enables');
    expect(roles.get('Inward issue link (Blocks)')).toBe('waits-for');
    for (const name of [
      'Watchers',
      'Comment',
      'Σ Original Estimate',
      'Outward issue link (Relates)',
    ]) {
      expect(roles.get(name)).toBe('ignored');
    }
    expect(reading.counts.ignoredLinks).toBe(1);
  });

  it('[IC23] sizes, components, Ready and the key in Jira are kept', () => {
    expect(item(reading, 'BAK-1')).toMatchObject({ size: 5, touches: ['Dough', 'Yeast'] });
    expect(item(reading, 'BAK-2').size).toBeUndefined();
    expect(item(reading, 'BAK-4').ready).toBe(true);
    expect(item(reading, 'BAK-3').external).toEqual({
      system: 'jira',
      key: 'BAK-3',
      url: undefined,
    });
  });
});

describe('table fixture', () => {
  const reading = read(fixtureFile('garden-tabs.csv'));

  it('[IC30] a tab-separated file called .csv reads as the expected table', () => {
    expect(reading.format).toBe('table');
    expect(tableOfReading(reading)).toEqual(sorted(GARDEN));
  });

  it('[IC31] what a row does not say clearly is told with its real line', () => {
    expect(problemsOf(reading)).toEqual([
      '5 bad-size XL',
      '5 bad-ready maybe',
      '7 no-title G-4',
      '8 same-id G-1',
    ]);
  });

  it('[IC32] values are read: sizes with a unit, ticks, titles of two lines', () => {
    expect(item(reading, 'G-1')).toMatchObject({ size: 3, ready: true });
    expect(item(reading, 'G-2')).toMatchObject({
      size: 5,
      ready: false,
      title: 'Beds are dug in spring',
    });
  });
});
