import { describe, expect, it } from 'vitest';
import { viewOfSnapshot } from '@weft/domain/testing';
import { cardsOf, sprintBacklogOf, type SprintBacklog } from './sprint-backlog.ts';
import {
  chosenSprint,
  isNarrowed,
  parseFilter,
  queryWith,
  shownLanes,
  type SprintFilter,
} from './sprint-filter.ts';

const WHOLE: SprintFilter = {
  sprint: undefined,
  show: 'all',
  team: undefined,
  find: '',
  isWall: false,
};

function backlog(): SprintBacklog {
  const view = viewOfSnapshot({
    teams: ['Red', 'Blue'].map((name) => ({ ref: name, name })),
    sprints: [{ ref: '1', name: 'Sprint 1', number: 1 }],
    items: [
      ['Guest checkout', 'Red'],
      ['Basket', 'Red'],
      ['Search', 'Blue'],
    ].map(([title = '', team = '']) => ({ ref: title, title, team, sprint: '1' })),
    dependencies: [{ from: 'Search', to: 'Basket' }],
  });
  const [sprint] = view.sprints();
  const found = sprint === undefined ? undefined : sprintBacklogOf(view, sprint.id);
  if (found === undefined) throw new Error('The board has no Sprint');
  return found;
}

function titles(filter: Partial<SprintFilter>): readonly string[] {
  return shownLanes(backlog(), { ...WHOLE, ...filter })
    .flatMap(cardsOf)
    .map(({ item }) => item.title);
}

describe('what of a Sprint is shown', () => {
  it('is everything, or what depends on other teams, or what is searched for, of one team', () => {
    const [red] = backlog().lanes;
    expect(titles({})).toEqual(['Guest checkout', 'Basket', 'Search']);
    expect(titles({ show: 'dependent' })).toEqual(['Basket', 'Search']);
    expect(titles({ find: ' CHECKOUT ' })).toEqual(['Guest checkout']);
    expect(shownLanes(backlog(), { ...WHOLE, find: 'checkout' })).toHaveLength(1);
    expect(titles({ team: red?.team ?? undefined, show: 'dependent' })).toHaveLength(1);
  });

  it('is known to be less than everything', () => {
    const [red] = backlog().lanes;
    expect(isNarrowed({ ...WHOLE, find: ' ', isWall: true })).toBe(false);
    expect(isNarrowed({ ...WHOLE, find: 'a' })).toBe(true);
    expect(isNarrowed({ ...WHOLE, show: 'dependent' })).toBe(true);
    expect(isNarrowed({ ...WHOLE, team: red?.team ?? undefined })).toBe(true);
  });

  it('leaves lanes of which nothing is left out as they are', () => {
    const whole = backlog();
    expect(shownLanes(whole, WHOLE)[0]).toBe(whole.lanes[0]);
  });

  it('stands in the address beside what else does, and comes back from it', () => {
    const [red] = backlog().lanes;
    const { sprint } = backlog();
    const filter: SprintFilter = {
      sprint: sprint.id,
      show: 'dependent',
      team: red?.team ?? undefined,
      find: 'a & b',
      isWall: true,
    };
    const query = queryWith('view=sprint', filter);
    expect(query).toMatch(/^view=sprint&/);
    expect(parseFilter(query)).toEqual(filter);
    expect(queryWith(query, WHOLE)).toBe('view=sprint');
    expect(parseFilter('view=sprint&show=nonsense')).toEqual(WHOLE);
  });
});

describe('the Sprint that is looked at', () => {
  const sprintsOf = (...states: readonly ('planned' | 'running' | 'closed')[]): string => {
    const sprints = viewOfSnapshot({
      teams: [],
      sprints: states.map((state, at) => ({ ref: `${at}`, name: `${at}`, number: at, state })),
      items: [],
      dependencies: [],
    }).sprints();
    return chosenSprint(sprints, undefined)?.name ?? 'none';
  };

  it('is the running one, else the first that is not closed, else the last', () => {
    expect(sprintsOf('closed', 'planned', 'running')).toBe('2');
    expect(sprintsOf('closed', 'planned', 'planned')).toBe('1');
    expect(sprintsOf('closed', 'closed')).toBe('1');
    expect(sprintsOf()).toBe('none');
  });
});
