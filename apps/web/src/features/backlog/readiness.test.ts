import { describe, expect, it } from 'vitest';
import type { BoardSnapshot, SnapshotItem } from '@weft/domain';
import { itemIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { checkWholeBoard, type RuleId } from '@weft/rules';
import { readinessOf, type ReadyPartKind } from './readiness.ts';

const ALL: Partial<SnapshotItem> = {
  team: 'red',
  sprint: '2',
  size: 3,
  acceptance: 'It works.',
  dependenciesReviewed: true,
  ready: true,
};

/** PBI `b` waits for `a`, which is Blue's; both as given. */
function boardOf(b: Partial<SnapshotItem>, a: Partial<SnapshotItem> = {}): BoardSnapshot {
  return {
    teams: ['red', 'blue'].map((ref) => ({ ref, name: ref })),
    sprints: [1, 2, 3].map((number) => ({
      ref: String(number),
      name: `Sprint ${String(number)}`,
      number,
      state: 'planned' as const,
    })),
    items: [
      { ref: 'a', title: 'A', team: 'blue', sprint: '1', ...a },
      { ref: 'b', title: 'B', ...b },
      { ref: 'c', title: 'C', ...ALL },
    ],
    dependencies: [{ from: 'a', to: 'b' }],
  };
}

function missing(snapshot: BoardSnapshot): readonly ReadyPartKind[] {
  const view = viewOfSnapshot(snapshot);
  const item = view.item(itemIdOf('b'));
  if (item === undefined) throw new Error('no PBI');
  return readinessOf(item, view)
    .filter((part) => !part.fulfilled)
    .map((part) => part.kind);
}

function isFound(snapshot: BoardSnapshot, rule: RuleId): boolean {
  const found = checkWholeBoard(viewOfSnapshot(snapshot), { today: '2026-11-23' });
  return [...found.values()].some(
    (each) => each.rule === rule && each.items.includes(itemIdOf('b')),
  );
}

describe('the Ready check list', () => {
  it('names what is missing', () => {
    expect(missing(boardOf(ALL))).toEqual([]);
    expect(missing(boardOf({}))).toEqual(['team', 'size', 'acceptance', 'reviewed', 'ready']);
    expect(missing(boardOf({ ...ALL, team: 'OUTSIDE' }))).toEqual(['team']);
    expect(missing(boardOf({ ...ALL, size: 0 }))).toEqual([]);
  });

  it('names a dependency exactly where the rule about ready PBIs does', () => {
    for (const sprint of [undefined, '1', '2', '3']) {
      for (const from of [undefined, '1', '2', '3']) {
        for (const team of ['red', 'blue', undefined]) {
          const { team: _, sprint: __, ...rest } = ALL;
          const snapshot = boardOf(
            { ...rest, ...(team && { team }), ...(sprint && { sprint }) },
            { team: 'blue', ...(from === undefined ? { sprint: 'none' } : { sprint: from }) },
          );
          expect(missing(snapshot).includes('dependencies')).toBe(
            isFound(snapshot, 'ready-with-open-dependency'),
          );
        }
      }
    }
  });

  it('finds nothing missing in a selected PBI exactly where the rule about selected ones does not', () => {
    const parts: readonly Partial<SnapshotItem>[] = [
      {},
      { size: 3 },
      { acceptance: 'It works.' },
      { dependenciesReviewed: true },
      { size: 3, acceptance: 'It works.', dependenciesReviewed: true },
    ];
    for (const part of parts) {
      const snapshot = boardOf({ team: 'red', sprint: '2', ready: true, ...part });
      expect(missing(snapshot).length > 0).toBe(isFound(snapshot, 'not-ready-selected'));
    }
  });
});
