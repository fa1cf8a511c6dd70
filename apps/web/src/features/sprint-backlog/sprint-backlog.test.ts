import { describe, expect, it } from 'vitest';
import { OUTSIDE, type BoardSnapshot, type SnapshotItem } from '@weft/domain';
import { viewOfSnapshot, type MemoryBoard } from '@weft/domain/testing';
import { cardsOf, sprintBacklogOf, type SprintBacklog } from './sprint-backlog.ts';

function boardOf(items: readonly SnapshotItem[], rest: Partial<BoardSnapshot> = {}): MemoryBoard {
  return viewOfSnapshot({
    teams: ['Red', 'Blue'].map((name) => ({ ref: name, name })),
    sprints: [1, 2].map((number) => ({ ref: `${number}`, name: `Sprint ${number}`, number })),
    items,
    dependencies: [],
    ...rest,
  });
}

function backlogOf(view: MemoryBoard, number = 1): SprintBacklog {
  const sprint = view.sprints().find((each) => each.number === number);
  const backlog = sprint === undefined ? undefined : sprintBacklogOf(view, sprint.id);
  if (backlog === undefined) throw new Error(`There is no Sprint ${number}`);
  return backlog;
}

const inSprint = (ref: string, team: string, rest: Partial<SnapshotItem> = {}): SnapshotItem => ({
  ref,
  title: ref,
  team,
  sprint: '1',
  ...rest,
});

describe('the Nexus Sprint Backlog', () => {
  it('has a lane for each team, and the selected PBIs of this Sprint in their order', () => {
    const view = boardOf([
      inSprint('a', 'Blue', { state: 'doing', size: 3 }),
      inSprint('b', 'Blue', { state: 'doing', size: 5 }),
      { ref: 'c', title: 'c', team: 'Blue', sprint: '2' },
    ]);
    const [red, blue] = backlogOf(view).lanes;
    expect(red === undefined ? [] : cardsOf(red)).toEqual([]);
    expect(blue?.columns.doing.map(({ item }) => item.title)).toEqual(['a', 'b']);
    expect(blue?.load.points).toBe(8);
  });

  it('shows what nobody, and whoever is outside, took on after the teams', () => {
    const view = boardOf([
      inSprint('a', OUTSIDE),
      { ref: 'b', title: 'b', sprint: '1' },
      inSprint('c', 'Red'),
    ]);
    const { lanes } = backlogOf(view);
    expect(lanes.slice(2).map(({ team }) => team)).toEqual([OUTSIDE, null]);
    expect(lanes.flatMap(cardsOf)).toHaveLength(3);
  });

  it('marks what waits for and what enables work of other teams, open ones first', () => {
    const view = boardOf(
      [
        inSprint('a', 'Red'),
        inSprint('b', 'Blue'),
        inSprint('c', 'Red', { state: 'done' }),
        inSprint('d', 'Blue'),
      ],
      {
        dependencies: [
          { from: 'c', to: 'b' },
          { from: 'a', to: 'b' },
          { from: 'b', to: 'd' },
          { from: 'gone', to: 'b' },
        ],
      },
    );
    const cards = new Map(
      backlogOf(view)
        .lanes.flatMap(cardsOf)
        .map((card) => [card.item.title, card]),
    );
    const waits = cards.get('b')?.incoming ?? [];
    expect(waits.filter(({ isOpen }) => isOpen).map(({ item }) => item)).toEqual([
      cards.get('a')?.item.id,
    ]);
    expect(waits[0]?.isOpen).toBe(true);
    expect(waits.find(({ item }) => item === undefined)?.key).toBe('gone');
    expect(cards.get('b')?.outgoing).toEqual([]);
    expect(cards.get('a')?.outgoing.map(({ item }) => item)).toEqual([cards.get('b')?.item.id]);
    expect(backlogOf(view).numbers.openAcrossTeams).toBe(1);
  });

  it('counts as Done only what is integrated', () => {
    const view = boardOf([
      inSprint('a', 'Red', { state: 'done', integrated: true }),
      inSprint('b', 'Red', { state: 'done' }),
      inSprint('c', 'Blue', { state: 'doing', integrated: true }),
      inSprint('d', OUTSIDE, { state: 'done' }),
    ]);
    expect(backlogOf(view).numbers).toEqual({
      items: 3,
      integrated: 1,
      doneNotIntegrated: 1,
      openAcrossTeams: 0,
    });
  });
});
