import { DEFAULT_SETTINGS, type BoardChange } from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { addCriterion, editCriterion, putCriterionAside } from '../commands/criteria.ts';
import { addEvent, editEvent, putEventAside } from '../commands/events.ts';
import { addImprovement, editImprovement } from '../commands/improvements.ts';
import {
  addIntegrationIssue,
  editIntegrationIssue,
  recordIntegration,
} from '../commands/integration.ts';
import { judgeFinding, withdrawJudgement } from '../commands/judgements.ts';
import { addPerson, bringPersonBack, editPerson, putPersonAside } from '../commands/people.ts';
import { setGuideEdition, setRule, setSizeUnit, setThreshold } from '../commands/settings.ts';
import { must, smallBoard, smallBoards, type SmallBoard } from '../testing/small-board.ts';
import { syncAll } from '../testing/sync-all.ts';

/** The parts that each change named while `run` ran. */
function partsNamed({ board }: SmallBoard, run: () => void): string[][] {
  const named: string[][] = [];
  const stop = board.observe((change: BoardChange) => void named.push([...change.parts]));
  run();
  stop();
  return named;
}

describe('small collections', () => {
  it('[BD107] the wording of a criterion is one decision: both sides are kept whole', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const id = must(left, (edit) =>
      addCriterion(edit, { team: null, text: 'Lines tested', atLeast: 80 }),
    );
    syncAll([left.doc, right.doc]);
    must(left, (edit) => editCriterion(edit, id, { text: 'Branches tested' }));
    must(right, (edit) => editCriterion(edit, id, { atLeast: 60 }));
    syncAll([left.doc, right.doc]);
    for (const { board } of [left, right]) {
      const [criterion] = board.view.criteria();
      const [collision] = criterion?.collisions ?? [];
      const texts = collision?.decisions.map(({ value }) => JSON.stringify(value)).sort();
      expect(collision?.field).toBe('wording');
      expect(texts).toEqual([
        '{"text":"Branches tested","atLeast":80,"applies":true}',
        '{"text":"Lines tested","atLeast":60,"applies":true}',
      ]);
    }
    must(left, (edit) =>
      editCriterion(edit, id, { text: 'Tested', atLeast: null, applies: false }),
    );
    expect(left.board.view.criteria()[0]).toMatchObject({
      text: 'Tested',
      atLeast: undefined,
      applies: false,
      collisions: [],
    });
  });

  it('[BD108] stand in their order, without what is put aside, and are named when they change', () => {
    const device = smallBoard();
    const { red, board } = device;
    const { view } = board;
    const events: string[] = [];
    const named = partsNamed(device, () => {
      for (const name of ['Kim', 'Ida', 'Jon']) must(device, (edit) => addPerson(edit, { name }));
      const of = must(device, (edit) => addCriterion(edit, { team: red, text: 'Third' }));
      for (const text of ['First', 'Second']) {
        must(device, (edit) => addCriterion(edit, { team: null, text }));
      }
      must(device, (edit) => putCriterionAside(edit, of));
      for (const on of ['2026-01-09', '2026-01-08']) {
        events.push(must(device, (edit) => addEvent(edit, { kind: 'daily', on })));
      }
      must(device, (edit) => recordIntegration(edit, { on: '2026-01-08', team: red }));
    });
    expect(named.flat()).toEqual([
      ...Array.from({ length: 3 }, () => 'people'),
      ...Array.from({ length: 4 }, () => 'criteria'),
      ...['events', 'events', 'integration'],
    ]);
    expect(view.people().map(({ name }) => name)).toEqual(['Ida', 'Jon', 'Kim']);
    expect(view.criteria().map(({ text }) => text)).toEqual(['First', 'Second']);
    expect(view.events().map(({ id }) => id)).toEqual(events.toReversed());
    const { people, criteria } = { people: view.people(), criteria: view.criteria() };
    must(device, (edit) => addImprovement(edit, { text: 'Pair' }));
    expect(view.people()).toBe(people);
    expect(view.criteria()).toBe(criteria);
  });

  it('[BD108] a change that shows nowhere names nothing', () => {
    const device = smallBoard();
    const event = must(device, (edit) => addEvent(edit, { kind: 'review', on: '2026-01-08' }));
    must(device, (edit) => putEventAside(edit, event));
    const named = partsNamed(device, () => {
      must(device, (edit) => editEvent(edit, event, { state: 'ended' }));
      must(device, (edit) => setRule(edit, 'too-big', null));
      device.doc.transact(() => device.board.roots.people.set('no id', 5));
    });
    expect(named).toEqual([]);
  });

  it('[BD109] somebody put aside is still known by name where they are mentioned', () => {
    const device = smallBoard();
    const { board, red } = device;
    const ida = must(device, (edit) =>
      addPerson(edit, {
        name: 'Ida',
        teams: [{ team: red, percent: 50 }],
        accountabilities: ['scrum-master'],
        integrationTeam: { from: '2026-01-01', until: undefined, percent: 20 },
      }),
    );
    expect(board.view.person(ida)).toMatchObject({
      teams: [{ team: red, percent: 50 }],
      accountabilities: ['scrum-master'],
      integrationTeam: { from: '2026-01-01', until: undefined, percent: 20 },
    });
    const named = partsNamed(device, () => {
      must(device, (edit) => putPersonAside(edit, ida));
      must(device, (edit) => editPerson(edit, ida, { name: 'Ida B', integrationTeam: null }));
    });
    expect(named).toEqual([['people'], ['people']]);
    expect(board.view.people()).toEqual([]);
    expect(board.view.person(ida)).toMatchObject({ name: 'Ida B', aside: true });
    must(device, (edit) => bringPersonBack(edit, ida));
    expect(board.view.people().map(({ id }) => id)).toEqual([ida]);
  });

  it('[BD110] of judgements made apart the longest counts; judging again replaces those seen', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const finding = 'hub-item:x';
    const judge = (device: SmallBoard, until: string) =>
      must(device, (edit) => judgeFinding(edit, { finding, kind: 'snoozed', until }));
    judge(left, '2026-01-10');
    const longest = judge(right, '2026-01-20');
    syncAll([left.doc, right.doc]);
    for (const { board } of [left, right]) {
      expect(board.view.judgementOn(finding)?.id).toBe(longest);
      expect(board.view.judgements()).toHaveLength(2);
    }
    const last = judge(left, '2026-01-05');
    expect(left.board.view.judgementOn(finding)).toMatchObject({ id: last, by: left.user });
    must(left, (edit) => withdrawJudgement(edit, last));
    expect(left.board.view.judgementOn(finding)).toBeUndefined();
    expect(left.board.view.judgements()).toEqual([]);
  });

  it('[BD114] settings are one key each, so that changes of two people merge', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { view } = left.board;
    expect(view.settings).toBe(DEFAULT_SETTINGS);
    must(left, (edit) => setRule(edit, 'too-big', { off: true }));
    must(left, (edit) => setThreshold(edit, 'hubLines', 5));
    must(right, (edit) => setRule(edit, 'hub-item', { severity: 'error' }));
    must(right, (edit) => setGuideEdition(edit, 2018));
    syncAll([left.doc, right.doc]);
    expect([...view.settings.rules]).toEqual([
      ['hub-item', { off: false, severity: 'error' }],
      ['too-big', { off: true, severity: undefined }],
    ]);
    expect([...view.settings.thresholds]).toEqual([['hubLines', 5]]);
    expect(view.settings.guideEdition).toBe(2018);
    must(right, (edit) => setSizeUnit(edit, 't-shirt'));
    syncAll([left.doc, right.doc]);
    expect(view.settings.sizeUnit).toBe('t-shirt');
    const { settings } = view;
    left.doc.transact(() => left.board.roots.meta.set('threshold:chainItems', 'many'));
    expect(view.settings).toBe(settings);
    must(left, (edit) => setRule(edit, 'too-big', null));
    must(left, (edit) => setThreshold(edit, 'hubLines', null));
    expect([...view.settings.rules.keys(), ...view.settings.thresholds]).toEqual(['hub-item']);
  });

  it('[BD115] an integration issue knows when it was last written about, an improvement its PBI', () => {
    const device = smallBoard();
    const { a, board, red } = device;
    const issue = must(device, (edit) =>
      addIntegrationIssue(edit, { title: 'Test data', team: red, on: '2026-01-05' }),
    );
    must(device, (edit) => editIntegrationIssue(edit, issue, { resolved: true, on: '2026-01-07' }));
    expect(board.view.integration()).toMatchObject([
      { title: 'Test data', raisedOn: '2026-01-05', updatedOn: '2026-01-07', resolved: true },
    ]);
    const success = must(device, (edit) => recordIntegration(edit, { on: '2026-01-08' }));
    const refused = device.editor.perform({ kind: 'edit-integration' }, (edit) =>
      editIntegrationIssue(edit, success, { title: 'x', on: '2026-01-08' }),
    );
    expect(refused).toEqual({ ok: false, refusal: { code: 'unknown', id: success } });
    const pair = must(device, (edit) => addImprovement(edit, { text: 'Pair', item: a }));
    must(device, (edit) => editImprovement(edit, pair, { done: true, item: null }));
    expect(board.view.improvements()).toMatchObject([{ text: 'Pair', done: true }]);
    expect(board.view.improvements()[0]?.item).toBeUndefined();
  });
});
