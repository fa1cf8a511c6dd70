import { backlog } from './en/backlog.ts';
import { canvasTools } from './en/canvas-tools.ts';
import { dependencies } from './en/dependencies.ts';
import { emptyBoard } from './en/empty-board.ts';
import { findings } from './en/findings.ts';
import { importing } from './en/import.ts';
import { item } from './en/item.ts';
import { search } from './en/search.ts';
import { share } from './en/share.ts';
import { shortcuts } from './en/shortcuts.ts';
import { slice } from './en/slice.ts';
import { start } from './en/start.ts';
import { syncDetails } from './en/sync-details.ts';

/**
 * The words of what is loaded after the first frame of a board: dialogs, panels, the start page.
 * Only lazily loaded features may import this file.
 */
export interface LaterMessages {
  readonly backlog: typeof backlog;
  readonly canvasTools: typeof canvasTools;
  readonly dependencies: typeof dependencies;
  readonly emptyBoard: typeof emptyBoard;
  readonly findings: typeof findings;
  readonly importing: typeof importing;
  readonly item: typeof item;
  readonly search: typeof search;
  readonly share: typeof share;
  readonly shortcuts: typeof shortcuts;
  readonly slice: typeof slice;
  readonly start: typeof start;
  readonly syncDetails: typeof syncDetails;
}

export const laterMessages: LaterMessages = {
  backlog,
  canvasTools,
  dependencies,
  emptyBoard,
  findings,
  importing,
  item,
  search,
  share,
  shortcuts,
  slice,
  start,
  syncDetails,
};

/** The words of lazily loaded features, in the person's language. */
export function useLaterMessages(): LaterMessages {
  return laterMessages;
}
