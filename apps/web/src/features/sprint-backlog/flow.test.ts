import { describe, expect, it } from 'vitest';
import { FLOW, decisionsTo, flowBeside, flowOf } from './flow.ts';

const STATES = ['todo', 'doing', 'done'] as const;

describe('how far a PBI is', () => {
  it('Done is the last column only together with integrated', () => {
    expect(flowOf({ state: 'done', integrated: true })).toBe('integrated');
    expect(flowOf({ state: 'done', integrated: false })).toBe('done');
    expect(flowOf({ state: 'doing', integrated: true })).toBe('doing');
  });

  it('the decisions bring it from anywhere to anywhere, and are none where it stands', () => {
    for (const state of STATES) {
      for (const integrated of [true, false]) {
        for (const flow of FLOW) {
          const after = { state, integrated };
          for (const decision of decisionsTo(after, flow)) {
            Object.assign(after, { [decision.field]: decision.value });
          }
          expect([state, integrated, flowOf(after)]).toEqual([state, integrated, flow]);
          expect(decisionsTo(after, flow)).toEqual([]);
        }
      }
    }
  });

  it('going back takes the integration back, so that it never returns unseen', () => {
    expect(decisionsTo({ state: 'done', integrated: true }, 'doing')).toEqual([
      { field: 'state', value: 'doing' },
      { field: 'integrated', value: false },
    ]);
  });

  it('has a neighbour on either side but at the ends', () => {
    expect(flowBeside('todo', -1)).toBeUndefined();
    expect(flowBeside('todo', 1)).toBe('doing');
    expect(flowBeside('integrated', -1)).toBe('done');
    expect(flowBeside('integrated', 1)).toBeUndefined();
  });
});
