import { describe, expect, it } from 'vitest';
import { joinRows, readRows, tableOf } from '../../scripts/proof-tables.ts';

describe('tables of long runs', () => {
  it('are read as they were written, also without commits', () => {
    const rows = [
      { claim: 'A holds', cells: ['10 times', '0 lost', '7', 'abc1234'] },
      { claim: 'B holds', cells: ['20 times', '0 lost', '', ''] },
    ] as const;
    expect(readRows(tableOf('topic', rows))).toEqual(rows);
    expect(
      readRows(
        '| What must hold | Tried | Found | Seeds |\n|---|---|---|---|\n| A | x | y | 1 |\n',
      ),
    ).toEqual([{ claim: 'A', cells: ['x', 'y', '1', ''] }]);
  });

  it('keep what a run of some parts did not look at', () => {
    const known = readRows('| A | old | fine | 1 | aaa |\n| B | old | fine | 1 | aaa |');
    const noted = readRows('| B | new | fine | 2 | bbb |');
    expect(joinRows(known, noted)).toEqual(
      readRows('| A | old | fine | 1 | aaa |\n| B | new | fine | 2 | bbb |'),
    );
  });
});
