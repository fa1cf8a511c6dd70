import { describe, expect, it } from 'vitest';
import { LogGrowth } from './log-growth.ts';

const small = (count: number): number[] => Array.from({ length: count }, () => 40);

describe('growth of the log', () => {
  it('[SC10] a small board is compacted after 500 updates', () => {
    const growth = new LogGrowth();
    growth.read([new Uint8Array(40)]);
    growth.add(small(499));
    expect(growth.isLong).toBe(false);
    growth.add(small(1));
    expect(growth.isLong).toBe(true);
    growth.compacted(2_000);
    expect(growth.isLong).toBe(false);
  });

  it('[SC10] a large board only when it has grown by a tenth, or by 3,000 updates', () => {
    const growth = new LogGrowth();
    growth.read([new Uint8Array(1_000_000)]);
    growth.add(small(2_000));
    expect(growth.isLong).toBe(false);
    growth.add([30_000]);
    expect(growth.isLong).toBe(true);
    growth.compacted(1_000_000);
    growth.add(small(3_000));
    expect(growth.isLong).toBe(true);
  });
});
