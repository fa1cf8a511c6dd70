import type { ExpectedTable } from './expected-table.ts';

const WEB = 'Space Game Web Team';
const ENGINE = 'Space Game Engine Team';

/**
 * Space Game, `ado-spacegame-*.json`. Items: `id`, last segment of `System.AreaPath`, last segment
 * of `System.IterationPath`, `System.State` (all "New"). Every `Scheduling.Effort` is 0, which is
 * how Azure DevOps writes "no effort entered". Order as in the file: no item has a backlog priority.
 */
export const SPACE_GAME: ExpectedTable = {
  items: [
    ['1757', ENGINE, 'Sprint 5', 'todo'],
    ['1758', WEB, 'Sprint 1', 'todo'],
    ['1759', ENGINE, 'Sprint 5', 'todo'],
    ['1760', ENGINE, 'Sprint 5', 'todo'],
    ['1761', WEB, 'Sprint 1', 'todo'],
    ['1762', ENGINE, 'Sprint 6', 'todo'],
    ['1763', WEB, 'Sprint 1', 'todo'],
    ['1764', ENGINE, 'Sprint 6', 'todo'],
    ['1765', WEB, 'Sprint 2', 'todo'],
    ['1766', WEB, 'Sprint 2', 'todo'],
    ['1767', WEB, 'Sprint 2', 'todo'],
    ['1768', WEB, 'Sprint 2', 'todo'],
    ['1769', WEB, 'Sprint 3', 'todo'],
    ['1770', WEB, 'Sprint 3', 'todo'],
    ['1771', WEB, 'Sprint 3', 'todo'],
    ['1772', WEB, 'Sprint 4', 'todo'],
    ['1773', WEB, 'Sprint 4', 'todo'],
    ['1774', WEB, 'Sprint 4', 'todo'],
  ],
  dependencies: [
    // 1763 Forward 1764 and 1764 Reverse 1763: stated on both, counted once.
    ['1763', '1764'],
    // 1763 Forward 1768 and 1768 Reverse 1763.
    ['1763', '1768'],
    // 1764 Forward 1774 and 1774 Reverse 1764.
    ['1764', '1774'],
    // 1766 Forward 1758 and 1758 Reverse 1766.
    ['1766', '1758'],
    // 1771 Forward 1757 and 1757 Reverse 1771.
    ['1771', '1757'],
    // 1772 Forward 1722; there is no work item 1722 in the file.
    ['1772', '1722'],
  ],
  parents: [],
  // ado-spacegame-iterations.json names them in the order 1, 5, 2, 6, 3, 4.
  sprints: [
    ['Sprint 1', 1],
    ['Sprint 2', 2],
    ['Sprint 3', 3],
    ['Sprint 4', 4],
    ['Sprint 5', 5],
    ['Sprint 6', 6],
  ],
  // ado-spacegame-teams.json, without the project's default team, which no Area Path names.
  teams: [WEB, ENGINE],
};
