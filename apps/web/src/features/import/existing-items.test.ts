import { viewOfSnapshot } from '@weft/domain/testing';
import type { BoardSnapshot, SnapshotItem } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { countExisting } from './existing-items.ts';

function board(...items: readonly SnapshotItem[]): BoardSnapshot {
  return { teams: [], sprints: [], items, dependencies: [] };
}

function item(ref: string, system?: string, key = ref): SnapshotItem {
  const title = `Item ${ref}`;
  return system === undefined
    ? { ref, title }
    : { ref, title, external: { system, key, url: undefined } };
}

describe('rows that are on the board already', () => {
  it('are those with the same id in the same system', () => {
    const view = viewOfSnapshot(
      board(item('a', 'jira', 'X-1'), item('b', 'table', 'X-2'), item('c')),
    );
    const snapshot = board(
      item('1', 'jira', 'X-1'),
      item('2', 'jira', 'X-2'),
      item('c'),
      item('3'),
    );
    expect(countExisting(view, snapshot)).toBe(1);
  });
});
