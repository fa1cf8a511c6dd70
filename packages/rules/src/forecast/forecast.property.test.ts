import { describe, expect, it } from 'vitest';
import type { BoardChange, BoardEdit } from '@weft/domain';
import { MemoryBoard } from '@weft/domain/testing';
import { createRuleSet } from '../rule-set.ts';
import { effectBetween, lookAt } from '../testing/board-look.ts';
import { TODAY, sorted } from '../testing/board-of.ts';
import { makeEdits } from '../testing/make-edits.ts';
import { ACT_KINDS, perform, startingBoard, type Act } from '../testing/random-board.ts';
import { randomEdit } from '../testing/random-edits.ts';
import { seededBelow, type Below } from '../testing/random-source.ts';
import { samePrediction } from './effect.ts';
import { Forecast } from './forecast.ts';
import { PlannedBoard } from './planned-board.ts';

const SEEDS = Array.from({ length: 70 }, (_, index) => index + 1);
const ITEMS = 12;

function randomActs(below: Below, count: number): Act[] {
  return Array.from({ length: count }, () => ({
    kind: ACT_KINDS[below(ACT_KINDS.length)] ?? 'move',
    a: below(1_000),
    b: below(1_000),
    c: below(1_000),
    d: below(1_000),
  }));
}

/** A board on which things have happened. */
function usedBoard(below: Below): MemoryBoard {
  const board = startingBoard(ITEMS);
  perform(board, randomActs(below, below(20)), ITEMS);
  return board;
}

function randomEdits(board: MemoryBoard, below: Below, most = 3): BoardEdit[] {
  const edits = Array.from({ length: 1 + below(most) }, () => randomEdit(board, below));
  return edits.filter((edit) => edit !== undefined);
}

describe('the forecast', () => {
  it('[RU200] says exactly what making the edits then does, whatever was looked at before', () => {
    const totals = { added: 0, removed: 0, changed: 0, loads: 0 };
    const kinds = new Set<BoardEdit['kind']>();
    for (const seed of SEEDS) {
      const below = seededBelow(seed);
      const board = usedBoard(below);
      const forecast = new Forecast(board, { today: TODAY });
      for (let look = 0; look < 3; look += 1) forecast.effectOf(randomEdits(board, below));
      const edits = randomEdits(board, below);
      const predicted = forecast.effectOf(edits);
      const before = lookAt(board, TODAY);
      makeEdits(board, edits);
      expect([seed, predicted]).toEqual([seed, effectBetween(before, lookAt(board, TODAY))]);
      for (const { kind } of edits) kinds.add(kind);
      totals.added += predicted.added.length;
      totals.removed += predicted.removed.length;
      totals.changed += predicted.changed.length;
      totals.loads += predicted.loads.length;
    }
    expect(Math.min(...Object.values(totals))).toBeGreaterThan(20);
    expect(kinds.size).toBe(9);
  });

  it('[RU200] says the same when its first check was made a part at a time', () => {
    for (const seed of SEEDS.slice(0, 30)) {
      const below = seededBelow(seed);
      const board = usedBoard(below);
      const steps = Forecast.begin(board, { today: TODAY });
      let parts = 1;
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) parts += 1;
      expect(parts).toBeGreaterThan(5);
      const edits = randomEdits(board, below);
      const atOnce = new Forecast(board, { today: TODAY });
      expect([seed, step.value.effectOf(edits)]).toEqual([seed, atOnce.effectOf(edits)]);
      expect(sorted(step.value.findings)).toEqual(sorted(atOnce.findings));
    }
  });

  it('[RU201] plans nothing on the board itself, and says nothing of no edits', () => {
    for (const seed of SEEDS.slice(0, 30)) {
      const below = seededBelow(seed);
      const board = usedBoard(below);
      const before = lookAt(board, TODAY);
      const forecast = new Forecast(board, { today: TODAY });
      forecast.effectOf(randomEdits(board, below));
      expect(lookAt(board, TODAY)).toEqual(before);
      expect(forecast.effectOf([])).toEqual({ added: [], removed: [], changed: [], loads: [] });
      expect(sorted(forecast.findings)).toEqual(sorted(before.findings));
    }
  });

  it('[RU202] keeps in step with a board that changes under it, also while something is planned', () => {
    for (const seed of SEEDS) {
      const below = seededBelow(seed);
      const board = usedBoard(below);
      const forecast = new Forecast(board, { today: TODAY });
      for (let step = 0; step < 4; step += 1) {
        forecast.effectOf(randomEdits(board, below));
        forecast.apply(perform(board, randomActs(below, 1 + below(4)), ITEMS));
        const edits = randomEdits(board, below);
        const fresh = new Forecast(board, { today: TODAY }).effectOf(edits);
        expect([seed, forecast.effectOf(edits)]).toEqual([seed, fresh]);
      }
    }
  });

  it('[RU203] two predictions are the same when findings and loads are', () => {
    let different = 0;
    for (const seed of SEEDS.slice(0, 60)) {
      const below = seededBelow(seed);
      const board = usedBoard(below);
      const edits = randomEdits(board, below);
      const before = new Forecast(board, { today: TODAY }).effectOf(edits);
      expect(samePrediction(before, new Forecast(board, { today: TODAY }).effectOf(edits))).toBe(
        true,
      );
      perform(board, randomActs(below, 20), ITEMS);
      const after = new Forecast(board, { today: TODAY }).effectOf(edits);
      expect(samePrediction(before, after)).toBe(JSON.stringify(before) === JSON.stringify(after));
      if (!samePrediction(before, after)) different += 1;
    }
    expect(different).toBeGreaterThan(10);
  });
});

describe('a planned board', () => {
  it('[RU204] says of everything what the board says after the edits', () => {
    for (const seed of SEEDS) {
      const below = seededBelow(seed);
      const board = usedBoard(below);
      const edits = randomEdits(board, below);
      const planned = new PlannedBoard(board);
      planned.plan(edits);
      const told = answersOf(planned);
      makeEdits(board, edits);
      expect([seed, told]).toEqual([seed, answersOf(board)]);
    }
  });

  it('[RU205] names exactly what differs from one plan to the next', () => {
    let named = 0;
    for (const seed of SEEDS) {
      const below = seededBelow(seed);
      const board = usedBoard(below);
      const planned = new PlannedBoard(board);
      const rules = createRuleSet(planned, { today: TODAY });
      for (let look = 0; look < 4; look += 1) {
        const before = answersOf(planned, { ranks: true });
        const change = planned.plan(randomEdits(board, below));
        const after = answersOf(planned, { ranks: true });
        expect([seed, namesIn(change)]).toEqual([seed, differentNames(before, after)]);
        rules.apply(change);
        expect(sorted(rules.findings)).toEqual(sorted(lookAt(planned, TODAY).findings));
        named += namesIn(change).length;
      }
    }
    expect(named).toBeGreaterThan(200);
  });
});

function sortedFields(said: object): unknown[] {
  return Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1));
}

type Answers = ReadonlyMap<string, string>;

/** All a view says, but for what is different each time it is made: ranks, keys, records. */
function answersOf(view: MemoryBoard | PlannedBoard, options = { ranks: false }): Answers {
  const answers = new Map<string, string>();
  const say = (name: string, answer: unknown): void => {
    answers.set(
      name,
      JSON.stringify(answer, (_, value: unknown) => value ?? null),
    );
  };
  for (const item of view.items()) {
    const { rank, key: _, ...said } = view.item(item.id) ?? item;
    say(`item ${item.id}`, [sortedFields(said), options.ranks && rank]);
  }
  for (const line of view.lines()) {
    const { records: _, ...said } = view.line(line.id) ?? line;
    say(`line ${line.id}`, sortedFields(said));
    say(`ends ${line.to} ${line.from}`, [
      view
        .linesInto(line.to)
        .map(({ id }) => id)
        .sort(),
      view
        .linesFrom(line.from)
        .map(({ id }) => id)
        .sort(),
    ]);
  }
  for (const [cell, { load, capacity }] of lookAt(view, TODAY).cells) {
    say(`load ${cell}`, load);
    say(`cell ${cell}`, [capacity, view.itemsIn(cell), view.collisionsOf(cell)]);
  }
  say('judgements', view.judgements());
  say('judgement', [view.judgementOn('any0'), view.judgementOn('any1')]);
  say('counts', [view.itemCount, view.lineCount]);
  return answers;
}

function namesIn(change: BoardChange): string[] {
  return [
    ...[...change.items].map((id) => `item ${id}`),
    ...[...change.lines].map((id) => `line ${id}`),
    ...[...change.cells].map((cell) => `cell ${cell}`),
  ].sort();
}

function differentNames(before: Answers, after: Answers): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names]
    .filter((name) => /^(item|line|cell)/.test(name) && before.get(name) !== after.get(name))
    .sort();
}
