/**
 * What importing eShop must give among {@link ESHOP_RULES}, taken by hand from the work items of
 * `ado-eshop-features.json` and `ado-eshop-stories.json`: `id (team of System.AreaPath, Sprint of
 * System.IterationPath, System.State)`. "Closed" is Done, "Resolved" is not. No iteration has dates,
 * so Iteration 1 is the current one and 2 the next.
 */
export const ESHOP_FINDINGS: readonly string[] = [
  // `relations`, Dependency-Forward: 4503 (App, 2, Resolved) to 4501 (App, 1, New).
  'error dep-inverted 4501 4503',
  // Dependency-Forward: 4598 (DBA, 3, New) to 4591 (App, 1, Closed). Nobody accepted it.
  'error dep-inverted 4591 4598',
  'warning dep-unowned 4591 4598',
  // Dependency-Forward: 4599 (DBA, 1, New) to 4602 (App, 1, New). Nobody accepted it.
  'warning dep-same-sprint-cross-team 4599 4602',
  'warning dep-unowned 4599 4602',
  // 4506 (DBA, 1) to 4509 (App, 3) is healthy: its order is right and Iteration 3 is not near.

  // Hierarchy-Reverse: 4587 (App, 3, Resolved) is a part of 4503 (App, 2, Resolved) …
  'warning parent-child-order 4503 4587',
  // … for which 4501 (App, 1) waits.
  'warning parent-child-order 4501 4503 4587',
  // Hierarchy-Reverse: 4603 (App, 3, Active) and 4604 (App, 2, New) are parts of 4601 (App, 1, New).
  'warning parent-child-order 4601 4603',
  'warning parent-child-order 4601 4604',
  // Hierarchy-Reverse: 5092 (no team, 2, Active) is a part of 4903 (no team, 2, Closed).
  'warning parent-child-order 4903 5092',

  // Two areas with work items below the root: App Development Team and DBA Team.
  'warning nexus-size',
];

/** The rules that ask for nothing but links, areas, iterations and states. */
export const ESHOP_RULES: ReadonlySet<string> = new Set([
  'dep-inverted',
  'dep-cycle',
  'dep-same-sprint-cross-team',
  'dep-unscheduled-predecessor',
  'dep-external',
  'dep-chain-long',
  'dep-same-sprint-in-team',
  'dep-unowned',
  'dep-redundant',
  'hub-item',
  'team-pair-coupling',
  'parent-child-order',
  'multi-team-item',
  'merge-dangling',
  'merge-duplicate-import',
  'nexus-size',
]);
