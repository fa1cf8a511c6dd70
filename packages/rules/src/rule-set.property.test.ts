import { cellOf } from '@weft/domain';
import type { MemoryBoard } from '@weft/domain/testing';
import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  nat,
  oneof,
  property,
  record,
  noBias,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWholeBoard } from './check-whole-board.ts';
import { sameFinding, type Finding, type FindingKey, type RuleId } from './finding.ts';
import { ALL_RULES } from './all-rules.ts';
import { RULE_IDS } from './rule-catalogue.ts';
import { createRuleSet } from './rule-set.ts';
import { TODAY, sorted } from './testing/board-of.ts';
import { ACT_KINDS, perform, startingBoard, type Act } from './testing/random-board.ts';
import { copyBackwards } from './testing/copy-board.ts';

// Without fast-check's bias to small values and short lists, which would make boards too tame.
const anyNumber = noBias(nat({ max: 10_000 }));
const act: Arbitrary<Act> = record({
  // Boards worth looking at have PBIs in cells and many lines.
  kind: oneof(
    { weight: 3, arbitrary: constantFrom<Act['kind']>('move') },
    { weight: 4, arbitrary: constantFrom<Act['kind']>('line', 'remove-line', 'line-resolved') },
    // Many rules read these, and a forgotten read shows only when they change.
    { weight: 1, arbitrary: constantFrom<Act['kind']>('team', 'sprint-state', 'event', 'person') },
    { weight: 5, arbitrary: constantFrom(...ACT_KINDS) },
  ),
  a: anyNumber,
  b: anyNumber,
  c: anyNumber,
  d: anyNumber,
});
const transactions = array(array(act, { minLength: 1, maxLength: 4 }), {
  maxLength: 60,
  size: 'max',
});
const itemCount = integer({ min: 2, max: 14 });

function registeredRules(): ReadonlySet<RuleId> {
  return new Set(ALL_RULES.map((rule) => rule.id));
}

function oracle(board: MemoryBoard): ReadonlyMap<FindingKey, Finding> {
  return checkWholeBoard(board, { today: TODAY });
}

/** Quick where they are the same, and telling where they are not. */
function expectSame(actual: readonly Finding[], expected: readonly Finding[]): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) expect(actual).toEqual(expected);
}

/** With this seed every rule finds something. */
const COVERING_SEED = 4;

/** Ten times what it takes on an idle machine. */
const TIMEOUT_MS = 120_000;

describe('rule set', { timeout: TIMEOUT_MS }, () => {
  it('[RU21] every rule of the catalogue is built', () => {
    expect([...registeredRules()].sort()).toEqual([...RULE_IDS].sort());
  });

  it('[RU21] after every change it holds exactly what the oracle finds', () => {
    const seen = new Set<RuleId>();
    const holds = property(transactions, itemCount, (steps, items) => {
      const board = startingBoard(items);
      const rules = createRuleSet(board, { today: TODAY });
      for (const acts of steps) {
        rules.apply(perform(board, acts, items));
        const expected = sorted(oracle(board));
        expectSame(sorted(rules.findings), expected);
        for (const finding of expected) seen.add(finding.rule);
      }
    });
    assert(holds, { numRuns: 30 });
    // Whether a rule is ever seen must not be left to chance: these are the same boards every time.
    assert(holds, { numRuns: 120, seed: COVERING_SEED });
    const silent = [...registeredRules()].filter((rule) => !seen.has(rule));
    expect(silent).toEqual([]);
  });

  it('[RU22] [RU25] apply returns the exact difference, and the rest keeps its identity', () => {
    const totals = { added: 0, removed: 0, changed: 0, kept: 0 };
    assert(
      property(transactions, itemCount, (steps, items) => {
        const board = startingBoard(items);
        const rules = createRuleSet(board, { today: TODAY });
        for (const acts of steps) {
          const before = new Map(rules.findings);
          const difference = rules.apply(perform(board, acts, items));
          const added = [...rules.findings.values()].filter(({ key }) => !before.has(key));
          const removed = [...before.values()].filter(({ key }) => !rules.findings.has(key));
          const changed: Finding[] = [];
          for (const finding of rules.findings.values()) {
            const old = before.get(finding.key);
            if (old === undefined) continue;
            if (!sameFinding(old, finding)) changed.push(finding);
            else expect(finding).toBe(old);
          }
          expect(new Set(difference.added)).toEqual(new Set(added));
          expect(new Set(difference.removed)).toEqual(new Set(removed));
          expect(new Set(difference.changed)).toEqual(new Set(changed));
          totals.added += added.length;
          totals.removed += removed.length;
          totals.changed += changed.length;
          totals.kept += rules.findings.size - added.length - changed.length;
        }
      }),
      { numRuns: 100 },
    );
    for (const total of Object.values(totals)) expect(total).toBeGreaterThan(0);
  });

  it('[RU24] findings are found by PBI, line and cell, and those of none by the board', () => {
    assert(
      property(transactions, itemCount, (steps, items) => {
        const board = startingBoard(items);
        const rules = createRuleSet(board, { today: TODAY });
        for (const acts of steps) rules.apply(perform(board, acts, items));
        const all = sorted(rules.findings);
        for (const item of board.items()) {
          expect(rules.ofItem(item.id)).toEqual(all.filter((one) => one.items.includes(item.id)));
        }
        for (const { id } of board.lines()) {
          expect(rules.ofLine(id)).toEqual(all.filter((one) => one.lines.includes(id)));
        }
        for (const team of [null, ...board.teams().map(({ id }) => id)]) {
          for (const sprint of [null, ...board.sprints().map(({ id }) => id)]) {
            const cell = cellOf({ team, sprint });
            expect(rules.ofCell(cell)).toEqual(all.filter((one) => one.cells.includes(cell)));
          }
        }
        expect(new Set(rules.ofBoard())).toEqual(
          new Set(all.filter((one) => [...one.items, ...one.lines, ...one.cells].length === 0)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('[RU20] [RU26] joined changes, and a board built in another order, give the same findings', () => {
    assert(
      property(transactions, itemCount, (steps, items) => {
        const stepwise = startingBoard(items);
        const rules = createRuleSet(stepwise, { today: TODAY });
        const changes = steps.map((acts) => perform(stepwise, acts, items));
        rules.apply({
          items: new Set(changes.toReversed().flatMap((change) => [...change.items])),
          lines: new Set(changes.toReversed().flatMap((change) => [...change.lines])),
          teams: new Set(changes.flatMap((change) => [...change.teams])),
          sprints: new Set(changes.flatMap((change) => [...change.sprints])),
          cells: new Set(changes.toReversed().flatMap((change) => [...change.cells])),
          board: changes.some((change) => change.board),
          parts: new Set(changes.flatMap((change) => [...change.parts])),
        });
        expect(sorted(rules.findings)).toEqual(sorted(oracle(stepwise)));
        const copy = copyBackwards(stepwise);
        expect(sorted(oracle(copy))).toEqual(sorted(oracle(stepwise)));
        expect(sorted(createRuleSet(copy, { today: TODAY }).findings)).toEqual(
          sorted(rules.findings),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('[RU27] circles may grow, join, split and vanish', () => {
    const sizes = new Set<number>();
    const lineActs: Arbitrary<Act> = record({
      kind: constantFrom<Act['kind']>('line', 'line', 'line', 'remove-line', 'state', 'aside'),
      a: anyNumber,
      b: anyNumber,
      c: constant(0),
      d: anyNumber,
    });
    assert(
      property(
        array(array(lineActs, { maxLength: 3 }), { maxLength: 150, size: 'max' }),
        (steps) => {
          const board = startingBoard(8);
          const rules = createRuleSet(board, { today: TODAY });
          for (const acts of steps) {
            rules.apply(perform(board, acts, 8));
            const circles = sorted(oracle(board)).filter(({ rule }) => rule === 'dep-cycle');
            expectSame(
              sorted(rules.findings).filter(({ rule }) => rule === 'dep-cycle'),
              circles,
            );
            for (const circle of circles) sizes.add(circle.items.length);
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(5);
  });
});
