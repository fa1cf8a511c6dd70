import { describe, expect, it } from 'vitest';
import { cellOf, NOWHERE } from '@weft/domain';
import { sprintIdOf } from '@weft/domain/testing';
import { findingKeyOf, type Finding, type Severity } from '../finding.ts';
import {
  compareEffects,
  isWorse,
  overloadChange,
  severityChange,
  type Effect,
  type LoadEffect,
} from './effect.ts';

function finding(severity: Severity): Finding {
  return {
    key: findingKeyOf('dod-missing', severity),
    rule: 'dod-missing',
    severity,
    items: [],
    lines: [],
    teams: [],
    cells: [],
    facts: { sprint: sprintIdOf('1') },
  };
}

function effect(parts: Partial<Effect>): Effect {
  return { added: [], removed: [], changed: [], loads: [], ...parts };
}

function load(
  before: readonly [points: number, capacity: number | undefined],
  after: readonly [points: number, capacity: number | undefined],
): LoadEffect {
  const [pointsBefore, capacityBefore] = before;
  const [points, capacity] = after;
  const rest = { withoutSize: 0, count: 1 };
  return {
    cell: cellOf(NOWHERE),
    before: { points: pointsBefore, ...rest },
    after: { points, ...rest },
    capacity,
    capacityBefore,
  };
}

describe('an effect', () => {
  it('[RU206] counts findings more and fewer by severity', () => {
    const all = effect({
      added: [finding('error'), finding('error'), finding('info')],
      removed: [finding('warning')],
      changed: [{ before: finding('info'), after: finding('warning') }],
    });
    expect(severityChange(all)).toEqual({ error: 2, warning: 0, info: 0 });
    expect(severityChange(effect({ removed: [finding('info')] }))).toEqual({
      error: 0,
      warning: 0,
      info: -1,
    });
  });

  it('[RU206] tells when a finding gets worse', () => {
    const change = (before: Severity, after: Severity): boolean =>
      isWorse({ before: finding(before), after: finding(after) });
    expect(change('info', 'warning')).toBe(true);
    expect(change('warning', 'error')).toBe(true);
    expect(change('error', 'error')).toBe(false);
    expect(change('error', 'warning')).toBe(false);
    expect(change('warning', 'info')).toBe(false);
  });

  it('[RU206] counts points over capacity more and fewer', () => {
    const over = (...loads: LoadEffect[]): number => overloadChange(effect({ loads }));
    expect(over(load([9, 10], [14, 10]))).toBe(4);
    expect(over(load([14, 10], [9, 10]))).toBe(-4);
    expect(over(load([14, 10], [14, 12]), load([5, 4], [7, 4]))).toBe(0);
    expect(over(load([14, undefined], [15, undefined]))).toBe(0);
    expect(over(load([14, undefined], [14, 10]))).toBe(4);
  });

  it('[RU207] is better by what stops us, then risks, then points over capacity, then hints', () => {
    const best = effect({ removed: [finding('error')], added: [finding('warning')] });
    const fewerRisks = effect({ removed: [finding('warning')], loads: [load([9, 9], [20, 9])] });
    const lighter = effect({ loads: [load([11, 10], [10, 10])], added: [finding('info')] });
    const fewerHints = effect({ removed: [finding('info')] });
    const nothing = effect({});
    const order = [best, fewerRisks, lighter, fewerHints, nothing];
    expect([...order].reverse().sort(compareEffects)).toEqual(order);
    expect(compareEffects(nothing, effect({ loads: [load([1, 5], [2, 5])] }))).toBe(0);
  });
});
