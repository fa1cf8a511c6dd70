import { cellOf } from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { FindingIndex } from './finding-index.ts';
import { findingKeyOf, sameFinding, type Finding } from './finding.ts';
import { lineNamed } from './testing/ways.ts';

const a = itemIdOf('a');
const cell = cellOf({ team: teamIdOf('red'), sprint: sprintIdOf('2') });
const line = lineNamed('a>b');

const doneFinding: Finding<'done-not-integrated'> = {
  key: findingKeyOf('done-not-integrated', a),
  rule: 'done-not-integrated',
  severity: 'error',
  items: [a],
  lines: [line],
  teams: [],
  cells: [cell],
  facts: { item: a },
};
const other: Finding = { ...doneFinding, key: findingKeyOf('done-not-integrated', itemIdOf('b')) };

describe('the index of findings', () => {
  it('[RU37] forgets a PBI, a line and a cell with the last finding on them, and what it never knew', () => {
    const index = new FindingIndex([doneFinding, other]);
    index.remove(doneFinding);
    for (const keys of [index.ofItem(a), index.ofLine(line), index.ofCell(cell)]) {
      expect([...(keys ?? [])]).toEqual([other.key]);
    }
    index.remove(other);
    index.remove(other);
    expect([index.ofItem(a), index.ofLine(line), index.ofCell(cell)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('two findings', () => {
  it('[RU37] say the same only where every fact of either is a fact of the other', () => {
    const more: Finding = { ...doneFinding, facts: { ...doneFinding.facts, ...{ further: 1 } } };
    expect(sameFinding(doneFinding, { ...doneFinding, facts: { item: a } })).toBe(true);
    expect(sameFinding(doneFinding, more)).toBe(false);
    expect(sameFinding(more, doneFinding)).toBe(false);
  });
});
