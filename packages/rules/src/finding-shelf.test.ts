import { itemIdOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { FindingShelf } from './finding-shelf.ts';
import { findingKeyOf, type Finding } from './finding.ts';

const item = itemIdOf('a');
const finding: Finding = {
  key: findingKeyOf('done-not-integrated', item),
  rule: 'done-not-integrated',
  severity: 'error',
  items: [item],
  lines: [],
  teams: [],
  cells: [],
  facts: { item },
};

describe('finding shelf', () => {
  it('[RU37] what moved to another scope stays when the first one loses it afterwards', () => {
    const rule = {};
    const shelf = new FindingShelf();
    shelf.put(rule, 'one', [finding]);
    shelf.takeChange();
    shelf.put(rule, 'two', [finding]);
    shelf.put(rule, 'one', []);
    expect([...shelf.findings.values()]).toEqual([finding]);
    expect(shelf.takeChange()).toEqual({ added: [], removed: [], changed: [] });
    shelf.put(rule, 'two', []);
    expect(shelf.ofItem(item)).toEqual([]);
    expect(shelf.takeChange().removed).toEqual([finding]);
  });

  it('[RU37] what was added is found, replaced and taken away like all the rest', () => {
    const rule = {};
    const shelf = new FindingShelf();
    shelf.put(rule, 'one', [finding]);
    shelf.put(rule, 'two', [finding]);
    shelf.put(rule, 'three', []);
    expect(shelf.takeChange()).toEqual({ added: [], removed: [], changed: [] });
    shelf.put(rule, 'one', []);
    expect([...shelf.findings.values()]).toEqual([finding]);
    shelf.put(rule, 'two', []);
    expect(shelf.takeChange().removed).toEqual([finding]);
    shelf.put(rule, 'one', [finding]);
    expect(shelf.takeChange().added).toEqual([finding]);
    shelf.put(rule, 'one', []);
    expect([...shelf.findings.values()]).toEqual([]);
  });

  it('[RU25] found again by a check of everything, a finding is still the same', () => {
    const rule = {};
    const shelf = new FindingShelf();
    shelf.put(rule, 'one', [finding]);
    shelf.takeChange();
    const other = new FindingShelf();
    other.put(rule, 'one', [{ ...finding }]);
    expect(other.changeFrom(shelf)).toEqual({ added: [], removed: [], changed: [] });
    expect(other.ofItem(item)[0]).toBe(finding);
    expect(other.takeChange()).toEqual({ added: [], removed: [], changed: [] });
    expect(new FindingShelf().changeFrom(other).removed).toEqual([finding]);
    const worse = new FindingShelf();
    worse.put(rule, 'two', [{ ...finding, severity: 'warning' }]);
    expect(worse.changeFrom(new FindingShelf()).added).toHaveLength(1);
    expect(worse.changeFrom(other).changed).toEqual([...worse.findings.values()]);
    worse.put(rule, 'two', []);
    expect(worse.takeChange().removed).toHaveLength(1);
  });
});
