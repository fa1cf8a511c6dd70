import { describe, expect, it } from 'vitest';
import { unreachable } from '@weft/domain';
import { itemIdOf, sprintIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { createRuleSet } from '@weft/rules';
import { ALL_OPEN, USUAL_FOLDS, withGroupTurned, withItemTurned } from './folds.ts';
import { sprintKey, type OutlineEntry, type OutlineRow } from './outline-rows.ts';
import { groupsOf, outlineOf, type OutlineSource } from './outline-tree.ts';

const TODAY = '2026-03-02';
const view = viewOfSnapshot({
  teams: [
    { ref: 'blue', name: 'Blue' },
    { ref: 'red', name: 'Red' },
  ],
  sprints: [
    { ref: 's1', number: 1, name: 'Sprint 1', state: 'closed' },
    { ref: 's2', number: 2, name: 'Sprint 2' },
  ],
  items: [
    { ref: 'pay', title: 'Pay', team: 'blue', sprint: 's2', size: 8 },
    { ref: 'vault', title: 'Vault', team: 'red', sprint: 's2', size: 5 },
    { ref: 'old', title: 'Old', team: 'blue', sprint: 's1', size: 1, state: 'done' },
    { ref: 'idea', title: 'Idea' },
    { ref: 'theirs', title: 'Theirs', team: 'OUTSIDE', sprint: 's2' },
    { ref: 'gone', title: 'Gone', team: 'red', sprint: 's2' },
  ],
  dependencies: [
    { from: 'vault', to: 'pay' },
    { from: 'theirs', to: 'pay' },
    { from: 'gone', to: 'pay' },
    { from: 'nowhere', to: 'idea' },
  ],
  capacities: [{ team: 'blue', sprint: 's2', points: 5 }],
});
view.change((draft) => draft.putItem(itemIdOf('gone'), { aside: true }));
const rules = createRuleSet(view, { today: TODAY });
const NO_RULES: OutlineSource['rules'] = {
  ofItem: () => [],
  ofCell: () => [],
  ofBoard: () => [],
};

const SPRINT_NAME = (entry: OutlineEntry): string =>
  'sprint' in entry && entry.sprint !== null ? (view.sprint(entry.sprint)?.name ?? '?') : 'Backlog';

function inWords({ entry }: OutlineRow): string {
  const title = (id: ReturnType<typeof itemIdOf>): string => view.item(id)?.title ?? '(missing)';
  switch (entry.kind) {
    case 'nexus':
      return 'Nexus';
    case 'sprint':
      return `${SPRINT_NAME(entry)} ${entry.items.toString()}`;
    case 'team':
      return `${entry.team === null ? 'No team' : (view.team(entry.team)?.name ?? 'Outside')} ${entry.items.toString()}`;
    case 'item':
      return `${entry.ordinal.toString()} ${title(entry.item)}`;
    case 'waits-for':
      return `waits for ${title(entry.other)}`;
    case 'enables':
      return `enables ${title(entry.other)}`;
    case 'collision':
      return `decide ${entry.open.collision.field}`;
    case 'finding':
      return entry.finding.rule;
    default:
      return unreachable(entry);
  }
}

function drawn(source: Partial<OutlineSource>): readonly string[] {
  const { rows } = outlineOf({
    view,
    rules: NO_RULES,
    folds: USUAL_FOLDS,
    shows: undefined,
    ...source,
  });
  return rows.map((row) => {
    const fold = row.open === undefined ? '' : row.open ? ' -' : ' +';
    return `${'.'.repeat(row.level - 1)}${inWords(row)}${fold}`;
  });
}

describe('the tree of the Outline', () => {
  it('is Sprint, team, PBI: what is planned first, then what is not; what is over is folded', () => {
    expect(drawn({})).toEqual([
      'Sprint 1 1 +',
      'Sprint 2 3 -',
      '.Blue 1 -',
      '..2 Pay +',
      '.Red 1 -',
      '..3 Vault +',
      '.Outside 1 -',
      '..4 Theirs +',
      'Backlog 1 -',
      '.No team 1 -',
      '..5 Idea +',
    ]);
  });

  it('lists every dependency at both of its ends, those to what is not here too', () => {
    const all = drawn({ folds: ALL_OPEN }).map((line) => line.replaceAll('.', ''));
    const ofPay = all.slice(all.indexOf('2 Pay -') + 1, all.indexOf('Red 1 -'));
    expect(ofPay.toSorted()).toEqual(['waits for Gone', 'waits for Theirs', 'waits for Vault']);
    expect(all).toContain('waits for (missing)');
    expect(all.filter((line) => line.startsWith('enables'))).toEqual([
      'enables Pay',
      'enables Pay',
    ]);
  });

  it('tells ARIA where each row stands', () => {
    const { rows } = outlineOf({ view, rules: NO_RULES, folds: ALL_OPEN, shows: undefined });
    const red = rows.find((row) => inWords(row) === 'Red 1');
    expect(red).toMatchObject({
      level: 2,
      position: 2,
      siblings: 3,
      parent: sprintKey(sprintIdOf('s2')),
    });
    for (const row of rows) {
      const siblings = rows.filter(({ parent }) => parent === row.parent);
      expect(row.siblings).toBe(siblings.length);
      expect(siblings[row.position - 1]).toBe(row);
    }
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it('counts PBIs that are folded away, so that the last one is the last of all', () => {
    const { rows, items } = outlineOf({
      view,
      rules: NO_RULES,
      folds: USUAL_FOLDS,
      shows: undefined,
    });
    expect(items).toBe(5);
    const ordinals = rows.flatMap(({ entry }) => (entry.kind === 'item' ? [entry.ordinal] : []));
    expect(ordinals).toEqual([2, 3, 4, 5]);
  });

  it('with a filter shows what fits and where it stands, in what is over too', () => {
    const shows: OutlineSource['shows'] = ({ title }) => title === 'Old';
    expect(drawn({ shows, rules })).toEqual(['Sprint 1 1 -', '.Blue 1 -', '..1 Old']);
    expect(drawn({ shows: () => false, rules })).toEqual([]);
  });

  it('folds what is turned, and opens the one PBI that is', () => {
    const folds = withItemTurned(
      withGroupTurned(USUAL_FOLDS, sprintKey(sprintIdOf('s2'))),
      itemIdOf('idea'),
    );
    expect(drawn({ folds })).toEqual([
      'Sprint 1 1 +',
      'Sprint 2 3 +',
      'Backlog 1 -',
      '.No team 1 -',
      '..5 Idea -',
      '...waits for (missing)',
    ]);
  });

  it('lists every finding of PBIs, teams and Sprints where it belongs, and of the Nexus at the top', () => {
    const { rows } = outlineOf({ view, rules, folds: ALL_OPEN, shows: undefined });
    const listed = new Set(
      rows.flatMap(({ entry }) => (entry.kind === 'finding' ? [entry.finding.key] : [])),
    );
    const shown = [...rules.findings.values()].filter(
      ({ items, lines, cells }) => items.length + cells.length > 0 || lines.length === 0,
    );
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter(({ key }) => !listed.has(key)).map(({ key }) => key)).toEqual([]);
    expect(rows[0]?.entry.kind).toBe('nexus');
    const overCapacity = rows.find(
      ({ entry }) => entry.kind === 'finding' && entry.finding.rule === 'over-capacity',
    );
    expect(overCapacity?.level).toBe(3);
  });

  it('knows which groups to open for a PBI', () => {
    const pay = view.item(itemIdOf('pay'));
    const { rows } = outlineOf({ view, rules: NO_RULES, folds: USUAL_FOLDS, shows: undefined });
    const keys = new Set(rows.map(({ key }) => key));
    expect(pay).toBeDefined();
    for (const key of groupsOf(pay ?? { place: { team: null, sprint: null } }))
      expect(keys).toContain(key);
  });
});
