import type { ExpectedTable } from './expected-table.ts';

/**
 * `jira-cloud-all-fields-22.csv`: `Issue key`, `Sprint`, `Status Category`, in the order of `Custom
 * field (Rank)`. `Custom field (Team)`, the story points and the parents are empty or absent.
 */
export const JIRA_ALL_FIELDS: ExpectedTable = {
  items: [
    ['TES-4', null, 'TES Sprint 1', 'done'],
    ['TES-5', null, 'TES Sprint 1', 'done'],
    ['TES-9', null, 'TES Sprint 1', 'done'],
    ['TES-11', null, 'TES Sprint 1', 'done'],
    ['TES-8', null, 'TES Sprint 1', 'done'],
    ['TES-12', null, 'TES Sprint 1', 'done'],
    ['TES-10', null, 'TES Sprint 1', 'done'],
    ['TES-6', null, 'TES Sprint 1', 'done'],
    ['TES-14', null, 'TES Sprint 1', 'todo'],
    ['TES-16', null, null, 'todo'],
    ['TES-17', null, null, 'todo'],
    ['TES-18', null, null, 'todo'],
    ['TES-19', null, 'TES Sprint 1', 'done'],
    ['TES-15', null, 'TES Sprint 1', 'doing'],
    ['TES-13', null, 'TES Sprint 1', 'done'],
    ['TES-7', null, 'TES Sprint 1', 'doing'],
    ['TES-20', null, null, 'todo'],
    ['TES-21', null, 'TES Sprint 1', 'todo'],
    ['TES-22', null, 'TES Sprint 1', 'todo'],
    ['TES-23', null, 'TES Sprint 1', 'todo'],
    ['TES-24', null, 'TES Sprint 1', 'doing'],
    ['TES-25', null, 'TES Sprint 1', 'todo'],
  ],
  dependencies: [],
  parents: [],
  sprints: [['TES Sprint 1', 1]],
  teams: [],
};

/**
 * `jira-cloud-three-sprint-columns-nl.csv`: `Issue key`, the last filled of three `Sprint` columns,
 * `Status Category` (a `Status` of "Backlog" is in the category "In Progress"), in the order of
 * `Custom field (Rank)`. `Parent` holds an `Issue id`: 10060 is W2-6, 10061 W2-7, 10062 W2-8.
 */
export const JIRA_THREE_SPRINTS: ExpectedTable = {
  items: [
    ['W2-30', null, 'W2 Sprint 4', 'todo'],
    ['W2-1', null, null, 'doing'],
    ['W2-2', null, null, 'doing'],
    ['W2-3', null, null, 'doing'],
    ['W2-4', null, null, 'doing'],
    ['W2-5', null, null, 'doing'],
    ['W2-6', null, null, 'todo'],
    ['W2-7', null, null, 'todo'],
    ['W2-8', null, null, 'todo'],
    ['W2-16', null, 'W2 Sprint 1', 'done'],
    ['W2-9', null, 'W2 Sprint 1', 'done'],
    ['W2-11', null, null, 'doing'],
    ['W2-12', null, null, 'doing'],
    ['W2-13', null, null, 'doing'],
    ['W2-14', null, null, 'doing'],
    ['W2-15', null, null, 'doing'],
    ['W2-28', null, null, 'todo'],
    ['W2-29', null, 'W2 Sprint 4', 'done'],
    ['W2-21', null, 'W2 Sprint 2', 'todo'],
    ['W2-17', null, 'W2 Sprint 3', 'done'],
    ['W2-20', null, 'W2 Sprint 2', 'done'],
    ['W2-23', null, 'W2 Sprint 2', 'done'],
    ['W2-24', null, 'W2 Sprint 3', 'todo'],
    ['W2-25', null, 'W2 Sprint 3', 'done'],
    ['W2-26', null, 'W2 Sprint 3', 'done'],
    ['W2-27', null, 'W2 Sprint 3', 'done'],
  ],
  dependencies: [],
  parents: [
    ['W2-1', 'W2-6'],
    ['W2-11', 'W2-6'],
    ['W2-12', 'W2-6'],
    ['W2-13', 'W2-7'],
    ['W2-14', 'W2-7'],
    ['W2-15', 'W2-7'],
    ['W2-2', 'W2-6'],
    ['W2-28', 'W2-7'],
    ['W2-29', 'W2-8'],
    ['W2-3', 'W2-6'],
    ['W2-30', 'W2-7'],
    ['W2-4', 'W2-6'],
    ['W2-5', 'W2-6'],
  ],
  sprints: [
    ['W2 Sprint 1', 1],
    ['W2 Sprint 2', 2],
    ['W2 Sprint 3', 3],
    ['W2 Sprint 4', 4],
  ],
  teams: [],
};
