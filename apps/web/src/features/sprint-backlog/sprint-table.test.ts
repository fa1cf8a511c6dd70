import { describe, expect, it } from 'vitest';
import { viewOfSnapshot } from '@weft/domain/testing';
import { sprintBacklogOf } from './sprint-backlog.ts';
import { sprintTableOf, type TableWords } from './sprint-table.ts';

const WORDS: TableWords = {
  head: ['Team', 'PBI'],
  team: ({ team }) => (team === null ? 'nobody' : 'a team'),
  state: ({ flow }) => flow,
  people: () => 'Ada',
  findings: () => '',
  mark: ({ key, flow }) => `${key} ${flow ?? '?'}`,
};

describe('the table of a Sprint', () => {
  it('has a row for each PBI, lane by lane and column by column, with both ends of dependencies', () => {
    const view = viewOfSnapshot({
      teams: ['Red', 'Blue'].map((name) => ({ ref: name, name })),
      sprints: [{ ref: '1', name: 'Sprint 1', number: 1 }],
      items: [
        { ref: 'a', title: 'Basket', team: 'Red', sprint: '1', size: 5, state: 'doing' },
        { ref: 'b', title: 'Guest checkout', team: 'Red', sprint: '1' },
        { ref: 'c', title: 'Search', team: 'Blue', sprint: '1', progressOn: '2026-03-02' },
        { ref: 'd', title: 'Later', team: 'Blue' },
      ],
      dependencies: [{ from: 'c', to: 'a' }],
    });
    const [sprint] = view.sprints();
    const backlog = sprint === undefined ? undefined : sprintBacklogOf(view, sprint.id);
    const [head, ...rows] = sprintTableOf(backlog?.lanes ?? [], WORDS);
    const keyOf = (title: string): string =>
      [...view.items()].find((item) => item.title === title)?.key ?? '';
    expect(head).toEqual(['Team', 'PBI']);
    expect(rows).toEqual([
      ['a team', keyOf('Guest checkout'), 'Guest checkout', 'todo', '', 'Ada', '', '', '', ''],
      [
        'a team',
        keyOf('Basket'),
        'Basket',
        'doing',
        5,
        'Ada',
        '',
        '',
        `${keyOf('Search')} todo`,
        '',
      ],
      [
        'a team',
        keyOf('Search'),
        'Search',
        'todo',
        '',
        'Ada',
        '2026-03-02',
        '',
        '',
        `${keyOf('Basket')} doing`,
      ],
    ]);
  });
});
