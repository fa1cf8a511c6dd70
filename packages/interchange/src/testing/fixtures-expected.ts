import type { ExpectedTable } from './expected-table.ts';

/**
 * `fixtures/harbour-*.json`, invented, with the traps of real Azure DevOps exports. Items: `id`,
 * last segment of `System.AreaPath` and `System.IterationPath`, `System.State`.
 */
export const HARBOUR: ExpectedTable = {
  items: [
    ['501', 'Berth Team', 'Sprint 2', 'doing'],
    ['502', 'Tide Team', 'Sprint 4', 'todo'],
    // Area and iteration are the project itself.
    ['500', null, null, 'doing'],
    ['503', 'Tide Team', 'Sprint 2', 'done'],
    // "Waiting for the mayor" is no state anybody knows.
    ['504', 'Tide Team', 'Sprint 1', 'todo'],
    ['509', null, null, 'todo'],
  ],
  dependencies: [
    // 502 Forward 499; there is no work item 499 in the file.
    ['502', '499'],
    // 501 Reverse 502 and 502 Forward 501.
    ['502', '501'],
    // 503 Forward 501, stated on one side only.
    ['503', '501'],
  ],
  // 501 Hierarchy-Reverse 500 and 500 Hierarchy-Forward 501; 503 only from the side of 500.
  parents: [
    ['501', '500'],
    ['503', '500'],
  ],
  sprints: [
    ['Sprint 1', 1],
    ['Sprint 2', 2],
    ['Sprint 4', 4],
    ['Sprint 5', 5],
  ],
  // harbour-teams.json, without the default team of the project.
  teams: ['Tide Team', 'Berth Team', 'Crane Team'],
};

/**
 * `fixtures/bakery-jira.csv`, invented: byte-order mark, CR/LF, a cell of four lines, `Sprint` three
 * times, four kinds of issue links, `Parent` as id, key and title. Order: `Custom field (Rank)`.
 */
export const BAKERY: ExpectedTable = {
  items: [
    ['BAK-4', 'Counter', null, 'todo'],
    ['BAK-2', 'Oven', 'BAK Sprint 10', 'todo'],
    ['BAK-3', 'Counter', 'BAK Sprint 1', 'done'],
    ['BAK-1', 'Oven', 'BAK Sprint 2', 'doing'],
    ['BAK-5', 'Van', null, 'todo'],
    ['BAK-10', null, null, 'todo'],
  ],
  dependencies: [
    // BAK-1 "Outward issue link (Blocks)" BAK-2, and inward on BAK-2.
    ['BAK-1', 'BAK-2'],
    // BAK-1, the second "Outward issue link (Blocks)": BAK-3, and inward on BAK-3.
    ['BAK-1', 'BAK-3'],
    // BAK-4 "Outward issue link (Dependency)" BAK-2: BAK-4 depends on BAK-2.
    ['BAK-2', 'BAK-4'],
    // BAK-5 "Inward issue link (Dependency)" BAK-3: BAK-5 is required by BAK-3.
    ['BAK-5', 'BAK-3'],
    // BAK-5 "Inward issue link (Blocks)" OTHER-77, which is not in the file.
    ['OTHER-77', 'BAK-5'],
  ],
  parents: [
    // 20010, BAK-10 and "Autumn bakery" all mean BAK-10; BAK-10 "Outward … (Container)" BAK-5.
    ['BAK-2', 'BAK-10'],
    ['BAK-3', 'BAK-10'],
    ['BAK-4', 'BAK-10'],
    ['BAK-5', 'BAK-10'],
  ],
  sprints: [
    ['BAK Sprint 1', 1],
    ['BAK Sprint 2', 2],
    ['BAK Sprint 10', 10],
  ],
  teams: ['Oven', 'Counter', 'Van'],
};

/** `fixtures/garden-tabs.csv`, invented: tab-separated in spite of its name, a title of two lines. */
export const GARDEN: ExpectedTable = {
  items: [
    ['G-1', 'Soil', 'Sprint 7', 'done'],
    ['G-2', 'Soil', 'Sprint 8', 'doing'],
    ['G-3', 'Stone', 'Sprint 8', 'todo'],
  ],
  dependencies: [
    // "Waits for" of G-2: G-1.
    ['G-1', 'G-2'],
    // "Waits for" of G-3: G-1, G-9 (not in the file) and the title of G-2.
    ['G-1', 'G-3'],
    ['G-2', 'G-3'],
    ['G-9', 'G-3'],
  ],
  parents: [],
  sprints: [
    ['Sprint 7', 7],
    ['Sprint 8', 8],
  ],
  teams: ['Soil', 'Stone'],
};
