import { describe, expect, it } from 'vitest';
import { applyEdits, canonicalBoard } from '@weft/board-doc';
import type { TestBoard } from '@weft/board-doc/testing';
import type { BoardEdit, BoardView, DependencyLine, ItemId } from '@weft/domain';
import { checkWholeBoard, createRuleSet, Forecast, type Finding, type WayOut } from '@weft/rules';
import { recordProof } from '../../scripts/record-proof.ts';
import { answered, waysOutOfOne } from './all-ways-out.ts';
import { meet, randomBoard, TODAY, type Below } from './random-boards.ts';
import { Totals, countFor, forEachSeed, nameSeeds, seedsFrom, timeForMs } from './runs.ts';

const BOARDS = countFor({ short: 60, long: 5_000 });

describe('two people who take different ways out of one finding at once', () => {
  it(
    'leave no dangling line, no negative capacity and no state that nobody can explain',
    async () => {
      const totals = new Totals();
      const seeds = seedsFrom(40_001, BOARDS);
      await forEachSeed(seeds, (seed) => clash(seed, totals));
      totals.print();
      const wanted = ['clashes', 'collisions', 'lines gone', 'slices', 'capacities', 'dangling'];
      expect(wanted.filter((name) => totals.of(name) === 0)).toEqual([]);
      recordProof({
        topic: 'findings',
        claim:
          'Two people take different ways out of one finding at once: no dangling line without its finding, no negative capacity, equal boards, rule set = oracle on both',
        tried: `${totals.text('clashes')} pairs of ways out on ${totals.text('boards')} boards; ${totals.text('collisions')} collisions; ${totals.text('lines gone')} lines removed; ${totals.text('slices')} slices; ${totals.text('capacities')} capacities moved`,
        result: '0 differences',
        seeds: nameSeeds(seeds),
      });
    },
    timeForMs(BOARDS),
  );
});

interface Person {
  readonly device: TestBoard;
  readonly check: () => void;
}

function clash(seed: number, totals: Totals): void {
  const { devices, below, close } = randomBoard(seed, 5 + ((seed * 7) % 12));
  const people = devices.map(follow);
  totals.add('boards');
  for (let round = 0; round < 4; round += 1) {
    const pair = twoWays(devices, below);
    if (pair === undefined) continue;
    for (const [index, way] of pair.entries()) make(devices[index === 0 ? 0 : 1], way, totals);
    meet(devices);
    totals.add('clashes');
    for (const { check } of people) check();
    const [first, second] = devices;
    expect([seed, canonicalBoard(second.board)]).toEqual([seed, canonicalBoard(first.board)]);
    totals.add('dangling', expectExplained(seed, first.board.view));
    for (const item of first.board.view.items()) totals.add('collisions', item.collisions.length);
  }
  close();
}

/** Keeps a rule set beside a board that is held against the oracle. */
function follow(device: TestBoard): Person {
  const { board } = device;
  const rules = createRuleSet(board.view, { today: TODAY });
  board.observe((change) => rules.apply(change));
  const check = (): void => {
    const oracle = checkWholeBoard(board.view, { today: TODAY });
    expect(byKey(rules.findings)).toEqual(byKey(oracle));
  };
  return { device, check };
}

/** Two different ways out of the same finding, one for each; undefined: this one has only one. */
function twoWays(
  devices: readonly [TestBoard, TestBoard],
  below: Below,
): readonly [readonly BoardEdit[], readonly BoardEdit[]] | undefined {
  const [first, second] = devices;
  const forecast = new Forecast(first.board.view, { today: TODAY });
  const findings = byKey(forecast.findings).filter((finding) => finding.lines.length > 0);
  const finding = findings[below(findings.length)];
  if (finding === undefined) return undefined;
  const mine = enabled(waysOutOfOne(first, finding, forecast));
  const way = mine[below(mine.length)];
  const others = enabled(waysOutOfOne(second, finding)).filter((other) => other.kind !== way?.kind);
  const other = others[below(others.length)];
  if (way === undefined || other === undefined) return undefined;
  return [answered(way, first.board.view, below), answered(other, second.board.view, below)];
}

function enabled(ways: readonly WayOut[]): readonly WayOut[] {
  return ways.filter((way) => way.state.kind === 'enabled');
}

function make({ editor }: TestBoard, edits: readonly BoardEdit[], totals: Totals): void {
  const made = editor.perform({ kind: 'apply-way-out' }, (edit) => applyEdits(edit, edits));
  expect(made.ok).toBe(true);
  for (const { kind } of edits) {
    if (kind === 'remove-line') totals.add('lines gone');
    if (kind === 'slice-item') totals.add('slices');
    if (kind === 'set-capacity') totals.add('capacities');
  }
}

/** Everything that is not as it should be has a finding; gives how many lines dangle. */
function expectExplained(seed: number, view: BoardView): number {
  const findings = [...checkWholeBoard(view, { today: TODAY }).values()];
  const dangling = new Set(
    findings.filter(({ rule }) => rule === 'merge-dangling').flatMap(({ lines }) => lines),
  );
  let count = 0;
  for (const line of view.lines()) {
    const isGone = (id: typeof line.from): boolean => view.item(id)?.aside ?? true;
    if (isGone(line.from) === isGone(line.to) || line.status === 'resolved') continue;
    if (holdsNobodyUp(view, line)) continue;
    expect([seed, line.id, dangling.has(line.id)]).toEqual([seed, line.id, true]);
    count += 1;
  }
  for (const team of view.teams()) {
    for (const sprint of view.sprints()) {
      expect(view.capacity(team.id, sprint.id) ?? 0).toBeGreaterThanOrEqual(0);
    }
  }
  const named = new Set(findings.flatMap(collidedItem));
  for (const item of view.items()) {
    expect([seed, item.id, named.has(item.id)]).toEqual([
      seed,
      item.id,
      item.collisions.length > 0,
    ]);
  }
  return count;
}

/** Done, it holds nobody up any more, on the board or put aside. */
function holdsNobodyUp(view: BoardView, { from }: DependencyLine): boolean {
  return view.item(from)?.state === 'done';
}

function collidedItem(finding: Finding): readonly ItemId[] {
  if (finding.rule !== 'merge-move-move' || finding.facts.on.kind !== 'item') return [];
  return [finding.facts.on.item];
}

function byKey(findings: ReadonlyMap<string, Finding>): readonly Finding[] {
  return [...findings.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
