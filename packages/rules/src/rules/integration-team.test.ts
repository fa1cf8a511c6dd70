import { OUTSIDE, type IntegrationId, type IntegrationIssue } from '@weft/domain';
import {
  entityIdOf,
  itemIdOf,
  personIdOf,
  sprintIdOf,
  teamIdOf,
  type MemoryBoard,
  type PersonPatch,
} from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { boardOf, findingsOf } from '../testing/board-of.ts';

const [red, blue] = [teamIdOf('red'), teamIdOf('blue')];
const [a, b, c] = [itemIdOf('a'), itemIdOf('b'), itemIdOf('c')];
const [ann, bob] = [personIdOf('ann'), personIdOf('bob')];
const two = sprintIdOf('2');
// The boards' date is Monday, 23 November 2026.
const [monday, friday, thursday] = ['2026-11-23', '2026-11-20', '2026-11-19'];
const tuesday = '2026-11-24';
const member = { from: undefined, until: undefined, percent: 20 };
const owner: PersonPatch = { accountabilities: ['product-owner'], integrationTeam: member };
const master: PersonPatch = { accountabilities: ['scrum-master'], integrationTeam: member };
const issueOne = entityIdOf<IntegrationId>('integration', 'one');

function put(board: MemoryBoard, people: Readonly<Record<string, PersonPatch>>): MemoryBoard {
  board.change((draft) => {
    for (const [ref, patch] of Object.entries(people)) draft.putPerson(personIdOf(ref), patch);
  });
  return board;
}

function raise(board: MemoryBoard, patch: Partial<IntegrationIssue> = {}): MemoryBoard {
  const issue: IntegrationIssue = {
    id: issueOne,
    kind: 'issue',
    team: red,
    sprint: two,
    title: 'Login is broken',
    owner: ann,
    needs: [],
    raisedOn: thursday,
    updatedOn: thursday,
    resolved: false,
    aside: false,
    ...patch,
  };
  board.change((draft) => draft.putIntegration(issue));
  return board;
}

describe('nit-composition', () => {
  const missing = (people: Readonly<Record<string, PersonPatch>>) =>
    findingsOf(put(boardOf([]), people), 'nit-composition').map((finding) =>
      finding.rule === 'nit-composition' ? finding.facts.missing : [],
    );

  it('[RU131] the Nexus Integration Team lacks somebody', () => {
    expect(findingsOf(put(boardOf([]), { ann: {} }), 'nit-composition')).toEqual([
      {
        key: 'nit-composition:board',
        rule: 'nit-composition',
        severity: 'error',
        items: [],
        lines: [],
        teams: [],
        cells: [],
        facts: { missing: ['product-owner', 'scrum-master', 'members'] },
      },
    ]);
    expect(missing({ ann: owner, bob: master })).toEqual([['members']]);
    expect(missing({ ann: owner, cid: { integrationTeam: member } })).toEqual([['scrum-master']]);
    expect(missing({ bob: master, cid: { integrationTeam: member } })).toEqual([['product-owner']]);
  });

  it('[RU131] a Product Owner, a Scrum Master and a member are enough; a second Scrum Master is a member', () => {
    expect(missing({ ann: owner, bob: master, cid: { integrationTeam: member } })).toEqual([]);
    expect(missing({ ann: owner, bob: master, cid: master })).toEqual([]);
    const both: PersonPatch = { ...owner, accountabilities: ['product-owner', 'scrum-master'] };
    expect(missing({ ann: both, cid: { integrationTeam: member } })).toEqual([]);
    expect(missing({ ann: both })).toEqual([['members']]);
    expect(missing({ ann: owner, bob: owner, cid: master })).toEqual([['members']]);
    expect(missing({})).toEqual([]);
  });

  it('[RU131] only who is a member today counts', () => {
    const until = (first: string | undefined, last: string | undefined) =>
      missing({
        ann: owner,
        bob: master,
        cid: { integrationTeam: { from: first, until: last, percent: 10 } },
      });
    expect(until(monday, monday)).toEqual([]);
    expect(until(undefined, '2026-11-22')).toEqual([['members']]);
    expect(until(tuesday, undefined)).toEqual([['members']]);
  });
});

describe('nit-skill-cover', () => {
  const members = { ann: { integrationTeam: member, skills: ['Java'] }, bob: { skills: ['sql'] } };
  const found = (board: MemoryBoard) => findingsOf(board, 'nit-skill-cover');

  it('[RU132] an open integration issue needs what no member holds', () => {
    const board = raise(put(boardOf([]), members), { needs: ['sql', 'java', 'Design', 'design'] });
    expect(found(board)).toEqual([
      {
        key: `nit-skill-cover:${issueOne}`,
        rule: 'nit-skill-cover',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [red],
        cells: [],
        facts: { issue: issueOne, title: 'Login is broken', skills: ['Design', 'sql'] },
      },
    ]);
    expect(found(raise(board, { needs: ['JAVA'] }))).toEqual([]);
    expect(found(raise(board, { needs: [] }))).toEqual([]);
    expect(found(raise(board, { needs: ['sql'], resolved: true }))).toEqual([]);
    expect(found(raise(board, { needs: ['sql'], aside: true }))).toEqual([]);
  });

  it('[RU132] an issue of no team, or of one put aside, touches none', () => {
    const board = raise(put(boardOf([]), members), { needs: ['sql'], team: undefined });
    expect(found(board)).toMatchObject([{ teams: [] }]);
    expect(found(raise(board, { needs: ['sql'], team: OUTSIDE }))).toMatchObject([{ teams: [] }]);
  });

  it('[RU132] silent while nobody said what the members can do', () => {
    const board = raise(put(boardOf([]), members), { needs: ['sql'] });
    expect(found(board)).toHaveLength(1);
    expect(found(put(board, { ann: { skills: [] } }))).toEqual([]);
    expect(found(put(board, { ann: { skills: ['java'], integrationTeam: undefined } }))).toEqual(
      [],
    );
  });

  it('[RU132] a success is no issue', () => {
    const board = put(boardOf([]), members);
    board.change((draft) =>
      draft.putIntegration({
        id: issueOne,
        kind: 'success',
        team: red,
        sprint: two,
        on: thursday,
        aside: false,
      }),
    );
    expect(found(board)).toEqual([]);
    expect(findingsOf(board, 'integration-issue-unowned')).toEqual([]);
  });
});

describe('nit-precedence', () => {
  const busy = (): MemoryBoard => {
    const board = boardOf(['a red 2', 'b blue 2', 'c - 2', `d ${OUTSIDE} 2`, 'e red 2', 'f red 2']);
    board.change((draft) => {
      for (const ref of ['a', 'b', 'c', 'd']) {
        draft.putItem(itemIdOf(ref), { state: 'doing', workers: [bob, ann] });
      }
      draft.putItem(itemIdOf('e'), { state: 'todo', workers: [ann] });
      draft.putItem(itemIdOf('f'), { state: 'doing', workers: [] });
    });
    return raise(put(board, { ann: { integrationTeam: member }, bob: {} }));
  };
  const count = (board: MemoryBoard) => findingsOf(board, 'nit-precedence').length;

  it('[RU133] team work goes on while an issue of the same person was left alone for a working day', () => {
    expect(findingsOf(busy(), 'nit-precedence')).toEqual([
      {
        key: `nit-precedence:${ann}/${issueOne}`,
        rule: 'nit-precedence',
        severity: 'warning',
        items: [a, b].sort(),
        lines: [],
        teams: [red, blue].sort(),
        cells: [],
        facts: { person: ann, issue: issueOne, title: 'Login is broken', items: [a, b].sort() },
      },
    ]);
    expect([friday, thursday].map((updatedOn) => count(raise(busy(), { updatedOn })))).toEqual([
      0, 1,
    ]);
  });

  it('[RU133] silent for others, other issues, and when no work of a team is in progress', () => {
    for (const undo of [
      (board: MemoryBoard) => raise(board, { owner: bob }),
      (board: MemoryBoard) => raise(board, { owner: undefined }),
      (board: MemoryBoard) => raise(board, { resolved: true }),
      (board: MemoryBoard) => put(board, { ann: { aside: true } }),
      (board: MemoryBoard) =>
        put(board, { ann: { integrationTeam: { ...member, from: tuesday } } }),
      (board: MemoryBoard) =>
        board.change((draft) => {
          for (const item of [a, b]) draft.putItem(item, { workers: [bob] });
        }),
      (board: MemoryBoard) =>
        board.change((draft) => {
          for (const item of [a, b]) draft.putItem(item, { state: 'done' });
        }),
      (board: MemoryBoard) =>
        board.change((draft) => {
          for (const team of [red, blue]) draft.putTeam(team, { aside: true });
        }),
    ]) {
      const board = busy();
      expect(count(board)).toBe(1);
      undo(board);
      expect(count(board)).toBe(0);
    }
  });

  it('[RU133] a worker nobody knows, and one put aside, are in no team', () => {
    const board = busy();
    board.change((draft) => draft.putItem(c, { workers: [personIdOf('nobody')] }));
    expect(count(raise(board, { owner: personIdOf('nobody') }))).toBe(0);
  });
});

describe('integration-issue-unowned', () => {
  const found = (patch: Partial<IntegrationIssue>) =>
    findingsOf(raise(put(boardOf([]), { ann: {} }), patch), 'integration-issue-unowned');
  const problems = (patch: Partial<IntegrationIssue>) =>
    found(patch).map((finding) =>
      finding.rule === 'integration-issue-unowned' ? finding.facts.problem : '',
    );

  it('[RU142] an open integration issue without an owner', () => {
    expect(found({ owner: undefined, updatedOn: monday })).toEqual([
      {
        key: `integration-issue-unowned:${issueOne}`,
        rule: 'integration-issue-unowned',
        severity: 'warning',
        items: [],
        lines: [],
        teams: [red],
        cells: [],
        facts: { issue: issueOne, title: 'Login is broken', problem: 'no-owner' },
      },
    ]);
    expect(problems({ owner: undefined, updatedOn: thursday })).toEqual(['no-owner']);
    expect(problems({ owner: bob, updatedOn: monday })).toEqual(['no-owner']);
  });

  it('[RU142] or left alone for longer than a Nexus Daily Scrum', () => {
    const since = [monday, friday, thursday].map((updatedOn) => problems({ updatedOn }));
    expect(since).toEqual([[], [], ['no-update']]);
    expect(problems({ owner: undefined, resolved: true })).toEqual([]);
  });

  it('[RU142] an owner who was put aside is none', () => {
    const board = raise(put(boardOf([]), { ann: { aside: true } }), { updatedOn: monday });
    expect(findingsOf(board, 'integration-issue-unowned')).toHaveLength(1);
  });
});
