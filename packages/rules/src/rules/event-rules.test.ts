import {
  OUTSIDE,
  type EventId,
  type Improvement,
  type ImprovementId,
  type NexusEvent,
} from '@weft/domain';
import {
  entityIdOf,
  itemIdOf,
  personIdOf,
  sprintIdOf,
  teamIdOf,
  type MemoryBoard,
} from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../finding.ts';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [red, blue, green] = [teamIdOf('red'), teamIdOf('blue'), teamIdOf('green')];
const [a, b] = [itemIdOf('a'), itemIdOf('b')];
const [two, three] = [sprintIdOf('2'), sprintIdOf('3')];
const [ann, bob, cid] = [personIdOf('ann'), personIdOf('bob'), personIdOf('cid')];
const eventId = (ref: string) => entityIdOf<EventId>('event', ref);

function hold(board: MemoryBoard, patch: Partial<NexusEvent>, ref = 'one'): MemoryBoard {
  const event: NexusEvent = {
    id: eventId(ref),
    kind: 'daily',
    state: 'running',
    on: '2026-11-23',
    sprint: two,
    team: undefined,
    present: [],
    discussed: [],
    aside: false,
  };
  board.change((draft) => draft.putEvent({ ...event, ...patch }));
  return board;
}

function countOf(rule: RuleId): (board: MemoryBoard) => number {
  return (board) => findingsOf(board, rule).length;
}

describe('team-not-represented', () => {
  const count = countOf('team-not-represented');
  /** Ann is of Red, Bob of Blue, Cid of Green; Ann is there. */
  const meeting = (items: readonly string[], lines: readonly string[] = []): MemoryBoard => {
    const board = boardOf(items, lines);
    board.change((draft) => {
      for (const [person, team] of [
        [ann, red],
        [bob, blue],
        [cid, green],
      ] as const) {
        draft.putPerson(person, { teams: [{ team, percent: 100 }] });
      }
    });
    return hold(board, { present: [ann] });
  };
  const absent = (board: MemoryBoard) =>
    findingsOf(board, 'team-not-represented').flatMap((finding) => finding.teams);

  it('[RU147] nobody of a team that selected PBIs is there', () => {
    expect(findingsOf(meeting(['a red 2', 'b blue 2']), 'team-not-represented')).toEqual([
      {
        key: `team-not-represented:${eventId('one')}/${blue}`,
        rule: 'team-not-represented',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [blue],
        cells: [],
        facts: { event: eventId('one'), team: blue },
      },
    ]);
    const board = meeting(['a red 2', 'b blue 2', 'c green 2']);
    expect(absent(board)).toEqual([blue, green].sort());
    expect(absent(hold(board, { present: [ann, cid] }))).toEqual([blue]);
  });

  it('[RU147] or of one that is tied to PBIs of the Sprint', () => {
    expect(absent(meeting(['a red 2', 'b blue 4']))).toEqual([]);
    expect(absent(meeting(['a red 2', 'b blue 4'], ['a>b']))).toEqual([blue]);
    expect(absent(meeting(['a red 2', 'b blue -'], ['b>a']))).toEqual([blue]);
    expect(absent(meeting(['a red 3', 'b blue 4'], ['a>b']))).toEqual([]);
    expect(absent(meeting(['a - 2', 'b blue 4'], ['a>b']))).toEqual([]);
    expect(absent(meeting([`a ${OUTSIDE} 2`, 'b blue 4'], ['a>b']))).toEqual([]);
    const board = meeting(['a red 2', 'b blue 4'], ['a>b']);
    board.change((draft) => draft.putLine(a, b, { resolved: true }));
    expect(absent(board)).toEqual([]);
  });

  it('[RU147] an event of no Sprint is about the current one and those to come', () => {
    const about = (items: readonly string[], lines: readonly string[] = []) =>
      absent(hold(meeting(items, lines), { present: [ann], sprint: undefined }));
    expect(about(['b blue 1'])).toEqual([]);
    expect(about(['b blue 2'])).toEqual([blue]);
    expect(about(['b blue 5'])).toEqual([blue]);
    expect(about(['b blue -'])).toEqual([]);
    expect(about(['a red 1', 'b blue -'], ['a>b'])).toEqual([]);
    expect(about(['a red -', 'b blue -'], ['a>b'])).toEqual([]);
    const board = hold(meeting(['b blue 5']), { present: [ann], sprint: undefined });
    board.change((draft) => {
      for (const ref of ['2', '3', '4', '5']) draft.putSprint(sprintIdOf(ref), { state: 'closed' });
    });
    expect(absent(board)).toEqual([]);
  });

  it('[RU147] silent when it is not on, of a team, nobody is there, or nobody of the team is known', () => {
    const board = meeting(['a red 2', 'b blue 2']);
    expect(count(board)).toBe(1);
    for (const patch of [
      { state: 'planned' as const },
      { state: 'ended' as const },
      { team: red },
      { present: [] },
      { present: [ann, bob] },
      { sprint: three },
      { aside: true },
    ]) {
      expect(count(hold(board, { present: [ann], ...patch }))).toBe(0);
    }
    expect(count(hold(board, { present: [ann] }))).toBe(1);
    board.change((draft) => draft.putPerson(bob, { aside: true }));
    expect(count(board)).toBe(0);
  });

  it('[RU147] each event for itself', () => {
    const board = hold(meeting(['a red 2', 'b blue 2']), { present: [bob] }, 'two');
    expect(absent(board)).toHaveLength(2);
    board.change((draft) => draft.putItem(b, { aside: true }));
    expect(absent(board)).toEqual([red]);
  });
});

describe('retro-topic-skipped', () => {
  const ended: Partial<NexusEvent> = { kind: 'retrospective', state: 'ended' };
  const board2018 = (): MemoryBoard => {
    const board = boardOf([]);
    board.change((draft) => draft.setGuideEdition(2018));
    return board;
  };
  const count = countOf('retro-topic-skipped');

  it('[RU148] the last Retrospective ended without a note on a subject', () => {
    const board = hold(board2018(), { ...ended, discussed: ['daily-integration'] });
    expect(findingsOf(board, 'retro-topic-skipped')).toEqual([
      {
        key: `retro-topic-skipped:${eventId('one')}`,
        rule: 'retro-topic-skipped',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [],
        cells: [],
        facts: { event: eventId('one'), subjects: ['undone-work', 'delivery'] },
      },
    ]);
    const all = ['delivery', 'daily-integration', 'undone-work'] as const;
    expect(count(hold(board, { ...ended, discussed: all }))).toBe(0);
  });

  it('[RU148] only in the edition of 2018, only when it ended, only that of the Nexus', () => {
    expect(count(hold(boardOf([]), ended))).toBe(0);
    expect(count(board2018())).toBe(0);
    expect(count(hold(board2018(), { ...ended, state: 'running' }))).toBe(0);
    expect(count(hold(board2018(), { ...ended, kind: 'review' }))).toBe(0);
    expect(count(hold(board2018(), { ...ended, team: red }))).toBe(0);
    expect(count(hold(board2018(), { ...ended, aside: true }))).toBe(0);
  });

  it('[RU148] earlier ones cannot be made good', () => {
    const board = hold(board2018(), { ...ended, on: '2026-11-13' });
    hold(board, { ...ended, on: '2026-11-20' }, 'two');
    hold(board, { ...ended, on: '2026-11-21', team: red }, 'three');
    expect(findingsOf(board, 'retro-topic-skipped')).toMatchObject([
      { facts: { event: eventId('two') } },
    ]);
  });
});

describe('action-untracked', () => {
  const id = entityIdOf<ImprovementId>('improvement', 'one');
  const agreed = (patch: Partial<Improvement>): MemoryBoard => {
    const board = boardOf(['a red 2']);
    board.change((draft) => {
      draft.putPerson(ann);
      draft.putPerson(bob, { aside: true });
      draft.putImprovement({
        id,
        text: 'Integrate at noon',
        owner: ann,
        item: a,
        done: false,
        aside: false,
        ...patch,
      });
    });
    return board;
  };
  const missing = (patch: Partial<Improvement>) =>
    findingsOf(agreed(patch), 'action-untracked').map((finding) =>
      finding.rule === 'action-untracked' ? finding.facts.missing : [],
    );

  it('[RU149] an improvement without an owner, or on no board', () => {
    expect(findingsOf(agreed({ owner: undefined }), 'action-untracked')).toEqual([
      {
        key: `action-untracked:${id}`,
        rule: 'action-untracked',
        severity: 'warning',
        items: [a],
        lines: [],
        teams: [],
        cells: [],
        facts: { improvement: id, text: 'Integrate at noon', missing: ['owner'] },
      },
    ]);
    expect(findingsOf(agreed({ item: undefined }), 'action-untracked')).toMatchObject([
      { items: [], facts: { missing: ['item'] } },
    ]);
    expect(missing({ owner: undefined, item: undefined })).toEqual([['owner', 'item']]);
    expect(missing({ owner: cid })).toEqual([['owner']]);
    expect(missing({ owner: bob })).toEqual([['owner']]);
  });

  it('[RU149] tracked, made, or put aside: nothing to say', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ owner: undefined, done: true })).toEqual([]);
    expect(missing({ item: undefined, done: true })).toEqual([]);
    expect(missing({ owner: undefined, aside: true })).toEqual([]);
  });
});

describe('team-review-scheduled', () => {
  const review: Partial<NexusEvent> = { kind: 'review', state: 'planned', team: red };
  const count = countOf('team-review-scheduled');

  it('[RU150] a team is to hold a Sprint Review of its own', () => {
    expect(findingsOf(hold(boardOf([]), review), 'team-review-scheduled')).toEqual([
      {
        key: `team-review-scheduled:${eventId('one')}`,
        rule: 'team-review-scheduled',
        severity: 'info',
        items: [],
        lines: [],
        teams: [red],
        cells: [],
        facts: { event: eventId('one'), team: red },
      },
    ]);
    expect(count(hold(boardOf([]), { ...review, state: 'running' }))).toBe(1);
  });

  it('[RU150] not one that is over, of the Nexus, of no team of it, or another event', () => {
    expect(count(hold(boardOf([]), { ...review, state: 'ended' }))).toBe(0);
    expect(count(hold(boardOf([]), { ...review, team: undefined }))).toBe(0);
    expect(count(hold(boardOf([]), { ...review, team: OUTSIDE }))).toBe(0);
    expect(count(hold(boardOf([]), { ...review, kind: 'retrospective' }))).toBe(0);
  });
});
