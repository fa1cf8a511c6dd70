/** Mutants that no test can or should notice, and why. Texts stand on one line each. */
export const KNOWN_SURVIVORS: readonly {
  /** End of the path. */
  readonly file: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
}[] = [
  {
    file: 'chains/longest-chains.ts',
    original: 'now.depth + 1',
    replacement: 'now.depth - 1',
    reason: 'only the order of work: nodes are looked at again until nothing changes',
  },
  {
    file: 'chains/shared-chains.ts',
    original: '{ return this.#chains[node]; }',
    replacement: '{}',
    reason: 'only time: a chain that is not known is followed again',
  },
  {
    file: 'open-lines.ts',
    original: 'false',
    replacement: 'true',
    reason: 'only time: whether there is a detour is asked first, which one then says the same',
  },
  {
    file: 'open-lines.ts',
    original: 'a.line.id < b.line.id',
    replacement: 'a.line.id <= b.line.id',
    reason: 'no two lines have one id',
  },
  {
    file: 'planning-stops.ts',
    original: '{ today }',
    replacement: '{}',
    reason: 'none of the three rules that stop a planning reads the day',
  },
  {
    file: 'ways-out/swap.ts',
    original: 'a.item.id < b.item.id',
    replacement: 'a.item.id <= b.item.id',
    reason: 'no two PBIs have one id',
  },
];
