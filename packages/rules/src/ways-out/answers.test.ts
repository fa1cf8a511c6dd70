import { describe, expect, it } from 'vitest';
import { itemIdOf, personIdOf } from '@weft/domain/testing';
import { boardOf, findingsOf, TODAY } from '../testing/board-of.ts';
import { lineNamed, wayOptions } from '../testing/ways.ts';
import { editsOf } from './answers.ts';
import type { WayOut } from './way-out.ts';
import { waysOutOf, waysOutOfLine } from './ways-out-of.ts';

const a = itemIdOf('a');
const b = itemIdOf('b');

describe('what the person says', () => {
  // Worked out within tests: what fails outside them takes them along, and nothing is red.
  const waysOfThem = (): readonly WayOut[] => {
    const board = boardOf(
      ['a red 3 12', 'b blue 3'],
      [{ from: 'a', to: 'b', cause: 'domain-knowledge' }],
      {
        capacities: ['red', 'blue'].map((team) => ({ team, sprint: '3', points: 10 })),
      },
    );
    board.change((draft) => draft.putLine(a, b, { followUp: personIdOf('Grace'), note: 'Note' }));
    return [
      ...waysOutOfLine(board, lineNamed('a>b'), wayOptions()),
      ...findingsOf(board, 'over-capacity').flatMap((finding) =>
        waysOutOf(board, finding, wayOptions()),
      ),
    ];
  };
  const answered = (kind: string, answers: Parameters<typeof editsOf>[1]): unknown => {
    const way = waysOfThem().find((each) => each.kind === kind);
    return way && editsOf(way, answers);
  };

  it('[RU226] takes the place of what was proposed', () => {
    expect(answered('stand-in', { agreement: 'A mock', date: '2026-12-01' })).toMatchObject([
      { standIn: { agreement: 'A mock', until: '2026-12-01' } },
    ]);
    expect(
      answered('live-with-it', { who: 'Ada', reason: 'So', date: '2026-12-01' }),
    ).toMatchObject([{ byName: 'Ada', reason: 'So', until: '2026-12-01' }]);
    expect(answered('remove', { removal: 'outdated' })).toMatchObject([{ reason: 'outdated' }]);
    const person = personIdOf('Ada');
    expect(answered('lend-a-hand', { person })).toMatchObject([
      { kind: 'set-capacity' },
      { kind: 'set-capacity' },
      { kind: 'follow-up', line: lineNamed('a>b'), person },
    ]);
  });

  it('[RU226] what nobody said stays as proposed', () => {
    const ways = waysOfThem();
    for (const way of ways) expect(editsOf(way, {})).toEqual(way.edits);
    expect(answered('stand-in', {})).toMatchObject([
      { standIn: { agreement: 'Note', until: TODAY } },
    ]);
    for (const way of ways.filter(({ kind }) => kind !== 'lend-a-hand')) {
      expect(editsOf(way, { person: personIdOf('Ada') })).toEqual(way.edits);
    }
  });

  it('[RU226] makes no edits for a way that is off', () => {
    const other = boardOf(['a red 3', 'b blue 3'], ['a>b']);
    const off = waysOutOfLine(other, lineNamed('a>b'), wayOptions()).find(
      ({ kind }) => kind === 'lend-a-hand',
    );
    expect(off && editsOf(off, { person: personIdOf('Ada') })).toEqual([]);
  });
});
