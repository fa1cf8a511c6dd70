import { backlog } from './en/backlog.ts';
import { canvasTools } from './en/canvas-tools.ts';
import { dependencies } from './en/dependencies.ts';
import { emptyBoard } from './en/empty-board.ts';
import { findings } from './en/findings.ts';
import { importing } from './en/import.ts';
import { item } from './en/item.ts';
import { lens } from './en/lens.ts';
import { ruleWords } from './en/rule-words.ts';
import { search } from './en/search.ts';
import { share } from './en/share.ts';
import { shortcuts } from './en/shortcuts.ts';
import { slice } from './en/slice.ts';
import { start } from './en/start.ts';
import { syncDetails } from './en/sync-details.ts';

import type { RuleWords } from './finding-sentences.ts';
import type { Translated } from './translated.ts';

/**
 * The words of what is loaded after the first frame of a board: dialogs, panels, the start page.
 * Only lazily loaded features may import this file.
 */
export interface LaterMessages {
  readonly backlog: Translated<typeof backlog>;
  readonly canvasTools: Translated<typeof canvasTools>;
  readonly dependencies: Translated<typeof dependencies>;
  readonly emptyBoard: Translated<typeof emptyBoard>;
  readonly findings: Translated<typeof findings>;
  readonly importing: Translated<typeof importing>;
  readonly item: Translated<typeof item>;
  readonly lens: Translated<typeof lens>;
  readonly ruleWords: RuleWords;
  readonly search: Translated<typeof search>;
  readonly share: Translated<typeof share>;
  readonly shortcuts: Translated<typeof shortcuts>;
  readonly slice: Translated<typeof slice>;
  readonly start: Translated<typeof start>;
  readonly syncDetails: Translated<typeof syncDetails>;
}

const inEnglish: LaterMessages = {
  backlog,
  canvasTools,
  dependencies,
  emptyBoard,
  findings,
  importing,
  item,
  lens,
  ruleWords,
  search,
  share,
  shortcuts,
  slice,
  start,
  syncDetails,
};
let chosen = inEnglish;

/** Speaks another language from now on; before anything is drawn. */
export function chooseLaterMessages(messages: LaterMessages): void {
  chosen = messages;
}

/** The words of lazily loaded features in the person's language, for code outside React. */
export function currentLaterMessages(): LaterMessages {
  return chosen;
}

/** The words of lazily loaded features, in the person's language. */
export function useLaterMessages(): LaterMessages {
  return chosen;
}
