import {
  LIMITS,
  brandId,
  lineIdOf,
  type CriterionId,
  type EventId,
  type ItemId,
  type JudgementId,
  type PersonId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { describe, expect, it } from 'vitest';
import type { EditRefusal } from '../edit-refusal.ts';
import { canonicalBoard } from '../read/read-snapshot.ts';
import type { Command } from '../testing/action.ts';
import { must, smallBoard } from '../testing/small-board.ts';
import { addDependency } from './add-dependency.ts';
import { addCriterion, editCriterion } from './criteria.ts';
import { addEvent, editEvent } from './events.ts';
import { addImprovement } from './improvements.ts';
import { addIntegrationIssue, recordIntegration } from './integration.ts';
import {
  setCarriedFrom,
  setDebt,
  setLayer,
  setPlannedFinish,
  setSharedWith,
  setValue,
  setWorkers,
} from './item-details.ts';
import { judgeFinding, withdrawJudgement } from './judgements.ts';
import { setExternalPromise, setFollowUp, setStandIn } from './line-agreements.ts';
import { addPerson, editPerson, putPersonAside } from './people.ts';
import { finishPlan, linkGoal, setTeamSprintEnd } from './plans.ts';
import { setGuideEdition, setRule, setSizeUnit, setThreshold } from './settings.ts';
import { editSprint } from './sprints.ts';

const NONE = '0'.repeat(26);
const nowhere = brandId<ItemId>(NONE);
const noTeam = brandId<TeamId>(NONE);
const noSprint = brandId<SprintId>(NONE);
const nobody = brandId<PersonId>(NONE);
const on = '2026-01-05';
const unknown = { code: 'unknown', id: NONE } as const;

function bad(field: string): EditRefusal {
  return { code: 'bad-value', field };
}

describe('refusals of details and small collections', () => {
  it('[BD116] each refuses what it must, says why, and changes nothing', () => {
    const device = smallBoard();
    const { a, b, red, one, board, editor } = device;
    const line = must(device, (edit) => addDependency(edit, { from: a, to: b }));
    const ida = must(device, (edit) => addPerson(edit, { name: 'Ida' }));
    must(device, (edit) => editSprint(edit, one, { start: '2026-03-02' }));
    const shares = (percent: number, times = 1) =>
      Array.from({ length: times }, () => ({ team: red, percent }));
    const nit = { from: '2026-02-01', until: '2026-01-01', percent: 10 };
    const long = 'x'.repeat(3_000);
    const cases: readonly (readonly [Command, object])[] = [
      [(e) => setLayer(e, a, 'cellar' as 'data'), bad('layer')],
      [(e) => setLayer(e, nowhere, 'data'), unknown],
      [(e) => setSharedWith(e, a, [noTeam]), unknown],
      [(e) => setWorkers(e, a, [nobody]), unknown],
      [(e) => setPlannedFinish(e, a, '2026-02-30'), bad('plannedFinish')],
      [(e) => setDebt(e, a, long), { code: 'too-long', field: 'debt' }],
      [(e) => setValue(e, a, 'fun' as 'social', 1), bad('dimension')],
      [(e) => setValue(e, a, 'social', 4 as 3), bad('social')],
      [(e) => setValue(e, nowhere, 'social', 1), unknown],
      [(e) => setCarriedFrom(e, [a], noSprint), unknown],
      [(e) => setCarriedFrom(e, [a, nowhere], one), unknown],
      [(e) => setFollowUp(e, line, nobody), unknown],
      [(e) => setFollowUp(e, lineIdOf(b, a), ida), { code: 'unknown' }],
      [(e) => setExternalPromise(e, line, { date: 'soon' }), bad('date')],
      [(e) => setStandIn(e, line, { agreement: '', until: on }), { code: 'empty' }],
      [(e) => setStandIn(e, line, { agreement: 'Mock', until: '' }), bad('until')],
      [(e) => linkGoal(e, null, noSprint, true), unknown],
      [(e) => finishPlan(e, noTeam, one, true), unknown],
      [(e) => setTeamSprintEnd(e, red, one, '2026-03-01'), bad('teamEnd')],
      [(e) => addPerson(e, { name: ' ' }), { code: 'empty', field: 'name' }],
      [(e) => addPerson(e, { name: 'x', teams: shares(101) }), { code: 'out-of-range' }],
      [(e) => addPerson(e, { name: 'x', teams: shares(10, 2) }), bad('teams')],
      [(e) => editPerson(e, ida, { integrationTeam: nit }), bad('integrationTeam')],
      [(e) => editPerson(e, ida, { accountabilities: ['boss' as never] }), bad('accountabilities')],
      [(e) => putPersonAside(e, nobody), unknown],
      [(e) => addCriterion(e, { team: null, text: '' }), { code: 'empty', field: 'text' }],
      [(e) => addCriterion(e, { team: noTeam, text: 'x' }), unknown],
      [
        (e) => addCriterion(e, { team: red, text: 'x', restates: brandId<CriterionId>(NONE) }),
        unknown,
      ],
      [(e) => editCriterion(e, brandId<CriterionId>(NONE), { text: 'x' }), unknown],
      [(e) => addCriterion(e, { team: null, text: 'x', atLeast: Infinity }), bad('atLeast')],
      [(e) => addEvent(e, { kind: 'party' as 'daily', on }), bad('kind')],
      [(e) => addEvent(e, { kind: 'daily', on: 'today' }), bad('on')],
      [(e) => addEvent(e, { kind: 'daily', on, present: [nobody] }), unknown],
      [(e) => addEvent(e, { kind: 'daily', on, discussed: ['x' as never] }), bad('discussed')],
      [(e) => editEvent(e, brandId<EventId>(NONE), {}), unknown],
      [(e) => recordIntegration(e, { on, team: noTeam }), unknown],
      [(e) => addIntegrationIssue(e, { title: '', on }), { code: 'empty', field: 'title' }],
      [(e) => addIntegrationIssue(e, { title: 'x', on, owner: nobody }), unknown],
      [(e) => addImprovement(e, { text: 'x', item: nowhere }), unknown],
      [(e) => judgeFinding(e, { finding: '', kind: 'snoozed', until: on }), { code: 'empty' }],
      [(e) => judgeFinding(e, { finding: 'x', kind: 'x' as 'snoozed', until: on }), bad('kind')],
      [(e) => judgeFinding(e, { finding: 'x', kind: 'snoozed', until: '' }), bad('until')],
      [(e) => withdrawJudgement(e, brandId<JudgementId>(NONE)), unknown],
      [(e) => setRule(e, 'no rule', { off: true }), bad('rule')],
      [(e) => setRule(e, 'too-big', { severity: 'fatal' as 'error' }), bad('severity')],
      [(e) => setThreshold(e, 'hubLines', -1), { code: 'out-of-range', field: 'hubLines' }],
      [(e) => setGuideEdition(e, 2020 as 2021), bad('guideEdition')],
      [(e) => setSizeUnit(e, 'hours' as 'points'), bad('sizeUnit')],
    ];
    const before = canonicalBoard(board);
    for (const [command, refusal] of cases) {
      const result = editor.perform({ kind: 'edit-item' }, command);
      expect(result, String(command)).toMatchObject({ ok: false, refusal });
    }
    expect(canonicalBoard(board)).toBe(before);
  });

  it('[BD116] full collections take no more', () => {
    const device = smallBoard();
    for (let at = 0; at < LIMITS.people; at += 1) {
      must(device, (edit) => addPerson(edit, { name: `Person ${at}` }));
    }
    const result = device.editor.perform({ kind: 'add-person' }, (edit) =>
      addPerson(edit, { name: 'One more' }),
    );
    const refusal = { code: 'too-many', of: 'people', limit: LIMITS.people };
    expect(result).toEqual({ ok: false, refusal });
  });
});
