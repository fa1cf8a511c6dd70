import type { BoardSnapshot, SnapshotDependency, SnapshotItem } from '@weft/domain';
import { viewOfSnapshot, type MemoryBoard } from '@weft/domain/testing';
import { checkWholeBoard } from '../check-whole-board.ts';
import type { Finding, RuleId } from '../finding.ts';
import { createRuleSet } from '../rule-set.ts';

/** The date of all test boards. */
export const TODAY = '2026-11-23';

/**
 * A board of three teams and five Sprints (1 closed, 2 running, the rest planned) with these PBIs,
 * each written as `name team sprint size`; `-` stands for none.
 */
export function boardOf(
  items: readonly string[],
  dependencies: readonly (string | SnapshotDependency)[] = [],
  rest: Partial<BoardSnapshot> = {},
): MemoryBoard {
  return viewOfSnapshot({
    teams: ['red', 'blue', 'green'].map((ref) => ({ ref, name: ref })),
    sprints: [1, 2, 3, 4, 5].map((number) => ({
      ref: String(number),
      name: `Sprint ${number}`,
      number,
      state: number === 1 ? 'closed' : number === 2 ? 'running' : 'planned',
    })),
    items: items.map(itemOf),
    dependencies: dependencies.map((line) => (typeof line === 'string' ? lineOf(line) : line)),
    ...rest,
  });
}

/** What a rule finds on the board, by the oracle; the rule set must agree from the start. */
export function findingsOf(board: MemoryBoard, rule: RuleId): readonly Finding[] {
  const findings = checkWholeBoard(board, { today: TODAY });
  const incremental = createRuleSet(board, { today: TODAY }).findings;
  if (JSON.stringify(sorted(findings)) !== JSON.stringify(sorted(incremental))) {
    throw new Error('The rule set and the oracle disagree on a fresh board.');
  }
  return sorted(findings).filter((finding) => finding.rule === rule);
}

/** Findings in the order of their keys. */
export function sorted(findings: ReadonlyMap<string, Finding>): readonly Finding[] {
  return [...findings.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function itemOf(text: string): SnapshotItem {
  const [ref = '', team = '-', sprint = '-', size = '-'] = text.split(' ');
  return {
    ref,
    title: ref,
    ...(team === '-' ? {} : { team }),
    ...(sprint === '-' ? {} : { sprint }),
    ...(size === '-' ? {} : { size: Number(size) }),
  };
}

function lineOf(text: string): SnapshotDependency {
  const [from = '', to = ''] = text.split('>');
  return { from, to, cause: 'artifacts' };
}
