import { lineIdOf, type DependencyCause } from '@weft/domain';
import { itemIdOf, teamIdOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const ids = (...refs: string[]) => refs.map(itemIdOf);
const four = ['a red 2', 'b blue 3', 'c red 4', 'd green 5'];

describe('dep-cycle', () => {
  it('[RU2] PBIs that wait for each other in a circle', () => {
    const [a, b] = [itemIdOf('a'), itemIdOf('b')];
    const smallest = a < b ? a : b;
    const other = a < b ? b : a;
    expect(findingsOf(boardOf(four, ['a>b', 'b>a', 'b>c']), 'dep-cycle')).toEqual([
      {
        key: `dep-cycle:${smallest}`,
        rule: 'dep-cycle',
        severity: 'error',
        items: [smallest, other],
        lines: [lineIdOf(a, b), lineIdOf(b, a)].sort(),
        teams: [teamIdOf('red'), teamIdOf('blue')].sort(),
        cells: [],
        facts: { path: [smallest, other], size: 2 },
      },
    ]);
  });

  it('[RU2] a chain is no circle, and a resolved or Done step breaks one', () => {
    expect(findingsOf(boardOf(four, ['a>b', 'b>c', 'a>c']), 'dep-cycle')).toEqual([]);
    const resolved = boardOf(four, ['a>b', { from: 'b', to: 'a', resolved: true }]);
    expect(findingsOf(resolved, 'dep-cycle')).toEqual([]);
    const finished = boardOf(four, ['a>b', 'b>a']);
    finished.change((draft) => draft.putItem(itemIdOf('a'), { state: 'done' }));
    expect(findingsOf(finished, 'dep-cycle')).toEqual([]);
  });

  it('[RU2] which causes force an order: artifacts, domain knowledge, and one nobody named', () => {
    const circles = (causes: readonly DependencyCause[]): number => {
      const board = boardOf(four, ['a>b', 'b>a']);
      board.change((draft) => draft.putLine(itemIdOf('b'), itemIdOf('a'), { causes }));
      return findingsOf(board, 'dep-cycle').length;
    };
    expect(circles([])).toBe(1);
    expect(circles(['artifacts'])).toBe(1);
    expect(circles(['domain-knowledge'])).toBe(1);
    expect(circles(['requirements', 'artifacts'])).toBe(1);
    expect(circles(['requirements'])).toBe(0);
    expect(circles(['external'])).toBe(0);
    expect(circles(['requirements', 'external'])).toBe(0);
  });

  it('[RU9] one finding per knot, with all its lines and a shortest circle through its smallest id', () => {
    const lines = ['a>b', 'b>c', 'c>a', 'b>a', 'c>d', 'd>d'];
    const findings = findingsOf(boardOf(four, lines), 'dep-cycle');
    const knot = ids('a', 'b', 'c').sort();
    const big = findings.find((finding) => finding.items.length === 3);
    expect(findings).toHaveLength(2);
    expect(big?.key).toBe(`dep-cycle:${knot[0]}`);
    expect(big?.items).toEqual(knot);
    expect(big?.lines).toHaveLength(4);
    const path = big?.rule === 'dep-cycle' ? big.facts.path : [];
    expect(path[0]).toBe(knot[0]);
    expect(path).toHaveLength(knot[0] === itemIdOf('c') ? 3 : 2);
    const drawn = new Set(
      lines.map((line) => lineIdOf(itemIdOf(line[0] ?? ''), itemIdOf(line[2] ?? ''))),
    );
    path.forEach((item, index) => {
      expect(drawn).toContain(lineIdOf(item, path[(index + 1) % path.length] ?? item));
    });
  });

  it('[RU9] the path does not depend on the order in which lines were drawn', () => {
    const lines = ['a>b', 'b>d', 'd>a', 'a>c', 'c>d'];
    const paths = [lines, lines.toReversed()].map(
      (order) => findingsOf(boardOf(four, order), 'dep-cycle')[0]?.facts,
    );
    expect(paths[0]).toEqual(paths[1]);
    expect(paths[0]).toMatchObject({ size: 4 });
  });

  it('[RU10] a PBI that waits for itself is a circle of one', () => {
    expect(findingsOf(boardOf(four, ['a>a']), 'dep-cycle')).toMatchObject([
      { items: ids('a'), facts: { path: ids('a'), size: 1 } },
    ]);
  });

  it('[RU11] lines of a circle still have their own findings', () => {
    const board = boardOf(['a red 2', 'b blue 2'], ['a>b', 'b>a']);
    expect(findingsOf(board, 'dep-cycle')).toHaveLength(1);
    expect(findingsOf(board, 'dep-same-sprint-cross-team')).toHaveLength(2);
  });
});
