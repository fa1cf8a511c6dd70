import * as fc from 'fast-check';
import { LIMITS } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import type { ImportReading } from './import-reading.ts';
import { readImport } from './read-import.ts';
import { fixtureFile } from './testing/source-files.ts';

const FIXTURES = ['harbour-work-items.json', 'bakery-jira.csv', 'garden-tabs.csv'].map(
  (name) => fixtureFile(name).text,
);
const NAMES = ['a.json', 'a.csv', 'a.txt', 'pasted', ''];

/** A fixture with pieces cut out, doubled or replaced. */
const damaged = fc
  .tuple(
    fc.constantFrom(...FIXTURES),
    fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.string({ unit: 'binary' })), { maxLength: 8 }),
  )
  .map(([text, wounds]) =>
    wounds.reduce((wounded, [at, length, piece]) => {
      const index = at % (wounded.length + 1);
      return wounded.slice(0, index) + piece + wounded.slice(index + length);
    }, text),
  );
const bytes = fc.uint8Array({ maxLength: 400 }).map((all) => new TextDecoder().decode(all));
const items = fc
  .array(
    fc.record({
      id: fc.anything(),
      fields: fc.dictionary(
        fc.constantFrom('System.Title', 'System.State', 'System.AreaPath', '__proto__', 'toString'),
        fc.anything(),
      ),
      relations: fc.anything(),
      url: fc.anything(),
    }),
  )
  .map((value) => JSON.stringify({ value }, (_, part: unknown) => plain(part)) ?? '');

function plain(part: unknown): unknown {
  return typeof part === 'bigint' || typeof part === 'symbol' ? String(part) : part;
}

/** Everything the document needs to hold of a snapshot without refusing it. */
function expectFits({ snapshot, counts }: ImportReading): void {
  const refs = new Set(snapshot.items.map(({ ref }) => ref));
  const teams = new Set(snapshot.teams.map(({ ref }) => ref));
  const sprints = new Set(snapshot.sprints.map(({ ref }) => ref));
  expect(refs.size).toBe(snapshot.items.length);
  expect(teams.size).toBe(snapshot.teams.length);
  expect(sprints.size).toBe(snapshot.sprints.length);
  expect(counts.items).toBe(refs.size);
  for (const item of snapshot.items) {
    expect(item.title.trim()).not.toBe('');
    expect(item.title.length).toBeLessThanOrEqual(LIMITS.titleChars);
    expect(item.title).not.toContain('\n');
    if (item.team !== undefined) expect(teams.has(item.team)).toBe(true);
    if (item.sprint !== undefined) expect(sprints.has(item.sprint)).toBe(true);
    if (item.parent !== undefined) expect(refs.has(item.parent)).toBe(true);
    if (item.size !== undefined) expect(item.size).toBeGreaterThan(0);
    const url = item.external?.url;
    if (url !== undefined) expect(url).toMatch(/^https:\/\/dev\.azure\.com\//);
  }
  for (const { from, to } of snapshot.dependencies) {
    expect(refs.has(from) || refs.has(to)).toBe(true);
    expect(from).not.toBe(to);
  }
}

describe('reading anything', () => {
  it('[IC1] no text makes reading throw, and what is read fits into a board', () => {
    let read = 0;
    let refused = 0;
    const texts = fc.oneof(damaged, bytes, items, fc.string({ unit: 'binary' }), fc.json());
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: fc.constantFrom(...NAMES), text: texts }), { maxLength: 3 }),
        (files) => {
          const reading = readImport(files, { today: '2026-11-21' });
          if (reading.ok) {
            read += 1;
            expectFits(reading.value);
          } else {
            refused += 1;
            expect(reading.refusal.line).toBeGreaterThan(0);
            expect(reading.refusal.column).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 600 },
    );
    expect(read).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(50);
  });
});
