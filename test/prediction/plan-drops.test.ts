import { describe, expect, it } from 'vitest';
import { finishPlan } from '@weft/board-doc';
import { randomAction, type TestBoard } from '@weft/board-doc/testing';
import type { ItemId } from '@weft/domain';
import { loadOf, type Finding } from '@weft/rules';
import { effectBetween, lookAt } from '@weft/rules/testing';
import {
  planOnDesk,
  type PlanOnDesk,
} from '../../apps/web/src/features/plan/testing/plan-on-desk.ts';
import { recordProof } from '../../scripts/record-proof.ts';
import { randomBoard, TODAY, type Below } from './random-boards.ts';
import { Totals, countFor, forEachSeed, nameSeeds, seedsFrom, timeForMs } from './runs.ts';

const BOARDS = countFor({ short: 40, long: 1_200 });
const DROPS_A_BOARD = 10;

describe('drops on the plan', () => {
  it(
    'do exactly what the cell said before, findings and loads, through the stores of the screen',
    async () => {
      const totals = new Totals();
      const seeds = seedsFrom(60_001, BOARDS);
      await forEachSeed(seeds, (seed) => dropAll(seed, totals));
      totals.print();
      const wanted = [
        'selections',
        'findings',
        'loads',
        'in idle time',
        'changes meanwhile',
        'filled',
      ];
      expect(wanted.filter((name) => totals.of(name) === 0)).toEqual([]);
      expect(totals.of('drops')).toBe(BOARDS * DROPS_A_BOARD);
      recordProof({
        topic: 'findings',
        claim: 'What a cell of the plan says before a drop is exactly what the drop does',
        tried: `${totals.text('drops')} drops on ${totals.text('boards')} boards, ${totals.text('selections')} of several PBIs, ${totals.text('changes meanwhile')} while somebody else changed the board; ${totals.text('findings')} findings and ${totals.text('loads')} loads became different`,
        result: '0 differences',
        seeds: nameSeeds(seeds),
      });
    },
    timeForMs(BOARDS),
  );
});

function dropAll(seed: number, totals: Totals): void {
  const { devices, below, close } = randomBoard(seed, 6 + ((seed * 7) % 20));
  const [device] = devices;
  reopenPlans(device);
  const plan = planOnDesk(device, TODAY);
  totals.add('boards');
  for (let drop = 0; drop < DROPS_A_BOARD; drop += 1) {
    dropOne(`seed ${seed}, drop ${drop}`, { device, plan, below }, totals);
    if (below(3) === 0) randomAction(device.editor, device.board, device.random);
    reopenPlans(device);
  }
  plan.close();
  close();
}

interface Table {
  readonly device: TestBoard;
  readonly plan: PlanOnDesk;
  readonly below: Below;
}

function dropOne(what: string, { device, plan, below }: Table, totals: Totals): void {
  const { desk } = plan;
  const { view } = device.board;
  const items = selectionOn(device, below);
  desk.lift(items, below(2) === 0 ? 'pointer' : 'clicks');
  const all = plan.cells();
  // Some cells are looked at one by one as the hand passes them, some in idle time.
  desk.hover(all[below(all.length)]);
  plan.idle(below(all.length));
  if (below(3) === 0 && items.length > 0) {
    totals.add('changes meanwhile');
    randomAction(device.editor, device.board, device.random);
    reopenPlans(device);
    plan.nextFrame();
  }
  if (below(2) === 0) {
    plan.idle(all.length);
    totals.add('in idle time');
  }
  const cells = plan.cells();
  const cell = cells[below(cells.length)];
  if (cell === undefined) throw new Error(`${what}: no cell`);
  const fill = below(4) === 0;
  if (fill) desk.lift(desk.fitting(cell), 'clicks');
  const preview = desk.previews.look(cell);
  const before = lookAt(view, TODAY);
  const outcome = desk.drop(cell, { fill });
  const real = effectBetween(before, lookAt(view, TODAY));
  totals.add('drops');
  if (outcome.kind === 'asks') {
    expect([what, real]).toEqual([what, { added: [], removed: [], changed: [], loads: [] }]);
    totals.add('asked');
    desk.putBack();
    return;
  }
  if (preview === undefined) {
    expect([what, outcome.kind]).toEqual([what, 'refused']);
    totals.add('empty hands');
    return;
  }
  expect([what, real]).toEqual([what, preview.effect]);
  expect([what, loadOf(view, cell).points]).toEqual([what, preview.points]);
  if (outcome.kind === 'placed') {
    expect([what, outcome.left]).toEqual([what, 0]);
    expect([what, byKey(outcome.added)]).toEqual([what, byKey(preview.effect.added)]);
    if (outcome.items.length > 1) totals.add('selections');
    if (fill) totals.add('filled');
    totals.add('placed');
  }
  totals.add('findings', real.added.length + real.removed.length + real.changed.length);
  totals.add('loads', real.loads.length);
}

/** A finished plan asks before it takes anything: that is another test's matter. */
function reopenPlans({ editor, board: { view } }: TestBoard): void {
  for (const { id: team } of view.teams()) {
    for (const { id: sprint } of view.sprints()) {
      if (!view.planIsFinished(team, sprint)) continue;
      editor.perform({ kind: 'set-plan' }, (edit) => finishPlan(edit, team, sprint, false));
    }
  }
}

/** One PBI, or a few. */
function selectionOn({ board }: TestBoard, below: Below): readonly ItemId[] {
  const items = [...board.view.items()].map((item) => item.id);
  const count = below(2) === 0 ? 1 : 1 + below(4);
  return Array.from({ length: count }, () => items[below(items.length)]).filter(
    (item): item is ItemId => item !== undefined,
  );
}

function byKey(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
