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
  {
    file: 'chains/longest-chains.ts',
    original: 'node.item < longest.item',
    replacement: 'node.item <= longest.item',
    reason: 'no two PBIs have one id',
  },
  {
    file: 'chains/longest-chains.ts',
    original: 'this.#firstOf(node) === node',
    replacement: 'true',
    reason: 'a gap: no test ends a chain in a knot',
  },
  {
    file: 'cycles/edges-of-view.ts',
    original: '[]',
    replacement: '["Stryker was here"]',
    reason: 'a PBI that is not there leads nowhere',
  },
  {
    file: 'engine/detours.ts',
    original: '([, to]) => to === item',
    replacement: '() => undefined',
    reason: 'a gap: no test takes several lines away at once, one of them before another',
  },
  {
    file: 'engine/family.ts',
    original: 'siblings.length > 0',
    replacement: 'siblings.length >= 0',
    reason: 'no list and an empty one are read the same',
  },
  {
    file: 'engine/group-index.ts',
    original: 'first !== undefined',
    replacement: 'first === undefined',
    reason: 'only memory: a lone PBI is kept in a list of its own',
  },
  {
    file: 'engine/numbered-lines.ts',
    original: 'first === UNKNOWN',
    replacement: 'false',
    reason: 'no PBI has that number, so none is found by it',
  },
  {
    file: 'finding.ts',
    original: 'Array.isArray(a) && Array.isArray(b)',
    replacement: 'Array.isArray(a) || Array.isArray(b)',
    reason: 'no fact of a rule is a list once and something else another time',
  },
  {
    file: 'rules/action-untracked.ts',
    original: 'owner !== undefined',
    replacement: 'true',
    reason: 'nobody of the people is called by no id',
  },
  {
    file: 'rules/critical-path-late.ts',
    original: 'current === undefined || fromStand.point !== current',
    replacement: 'current === undefined && fromStand.point !== current',
    reason: 'only time as long as one Sprint runs: whether both PBIs are in it is asked next',
  },
  {
    file: 'rules/nexus-size.ts',
    original: '[]',
    replacement: '["Stryker was here"]',
    reason: 'was a gap; a test looks at all of the finding since',
  },
];
